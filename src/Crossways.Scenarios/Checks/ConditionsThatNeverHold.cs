namespace Crossways.Scenarios;

internal sealed class ConditionsThatNeverHold : ICheck
{
    public string Rule => "Every condition can hold at some moment of some course of play.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        // Times out of order have been reported; in such a play nothing ever holds.
        if (read.Conditions.Play.IsEmpty)
        {
            return [];
        }

        var released = Releasable(read);
        var possibility = new Possibility(read.Scenario, read.Reach, released.Contains);
        return read
            .Conditions.All.Where(written =>
                !Dangles(read, written) && !possibility.CanHold(written.Condition, written.Within)
            )
            .Select(written => Finding(read, possibility, written));
    }

    private static Finding Finding(ReadCase read, Possibility possibility, WrittenCondition written)
    {
        var culprit = written.Condition is AllOf all
            ? all.Parts.FirstOrDefault(part => !possibility.CanHold(part, written.Within))
            : null;
        var part = culprit is null ? "its parts exclude one another" : $"`{Notation.Write(culprit)}` never does";
        var message =
            written.Condition is AllOf
                ? $"`{Source.Shorten(Notation.Write(written.Condition))}` can never hold: {part}."
                : $"`{Source.Shorten(Notation.Write(written.Condition))}` can never hold.";
        return read.Error("never-holds", written.Owner, written.Path, message, Advice(culprit ?? written.Condition));
    }

    private static string? Advice(Condition condition) =>
        condition switch
        {
            TimeReached or Not { Part: TimeReached } =>
                "Compare the time with the start and the end of the play in scenario.yaml.",
            PersonIs person => $"Nothing makes {person.Person} {person.Is}: no measure anyone may take, no inject.",
            AccountFrozen frozen => $"No agency of the case may freeze {frozen.Account}, or nobody ever hears of it.",
            PersonAt person => $"Nothing brings {person.Person} to {person.Place}.",
            MeasureIs measure =>
                $"No agency of the case may take {measure.Measure} there, or nobody ever hears of the target.",
            Knows knows => $"Nobody can learn {knows.Fact}.",
            Holds holds => $"Nobody can find {holds.Exhibit}.",
            Noticed noticed =>
                $"{noticed.Person} can notice nothing of the kind: no visible measure that an agency may take is within their sight, and nobody who notices warns them. See `watches` and `warns`.",
            NoticedArticle => "Nothing is published: no inject comes `by: media`.",
            InjectReleased { Inject.Deed: var (person, act) } => $"{person} never does {act}.",
            InjectReleased inject => $"The inject {inject.Inject} is never released itself.",
            Charged or Proven => "There is no offence with a prosecution service that could charge it.",
            _ => null,
        };

    // Injects that wait for one another in a ring are never released: start from none and let the set grow.
    private static HashSet<InjectId> Releasable(ReadCase read)
    {
        var released = new HashSet<InjectId>();
        var possibility = new Possibility(read.Scenario, read.Reach, released.Contains);
        bool grew;
        do
        {
            grew = false;
            foreach (var inject in read.Scenario.Injects.Where(inject => !released.Contains(inject.Id)))
            {
                var play = read.Conditions.Play;
                var at = inject.When.At is { } time ? new Window(time.Seconds, time.Seconds) : play;
                if (
                    (inject.When.After is not { } after || possibility.CanHold(after, play))
                    && (inject.When.If is not { } proviso || possibility.CanHold(proviso, at))
                )
                {
                    grew |= released.Add(inject.Id);
                }
            }
        } while (grew);

        return released;
    }

    // What names nothing has been reported as such.
    private static bool Dangles(ReadCase read, WrittenCondition written) =>
        Notation
            .ReadCondition(Notation.Write(written.Condition))
            .Mentions.Any(mention => !read.IsKnown(mention.Kind, mention.Id));
}
