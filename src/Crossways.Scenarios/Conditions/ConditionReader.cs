using System.Globalization;

namespace Crossways.Scenarios;

/// <summary>Reads conditions by recursive descent: one method for each rule of the notation.</summary>
internal static class ConditionReader
{
    private const int LastDay = 60;

    public static Condition? AnyOf(NotationTokens tokens) => Joined(tokens, "or", AllOf, parts => new AnyOf(parts));

    private static Condition? AllOf(NotationTokens tokens) =>
        Joined(tokens, "and", Negation, parts => new AllOf(parts));

    private static Condition? Joined(
        NotationTokens tokens,
        string word,
        Func<NotationTokens, Condition?> read,
        Func<IReadOnlyList<Condition>, Condition> join
    )
    {
        var parts = new List<Condition?> { read(tokens) };
        while (tokens.Skip(word))
        {
            parts.Add(read(tokens));
        }

        return parts.Contains(null) ? null
            : parts.Count == 1 ? parts[0]
            : join([.. parts.OfType<Condition>()]);
    }

    private static Condition? Negation(NotationTokens tokens)
    {
        var start = tokens.Peek;
        tokens.Enter(start);
        var read = tokens.Skip("not") ? Not(Negation(tokens)) : Atom(tokens);
        tokens.Leave();
        return tokens.Error is not null ? null : tokens.NamedOmitted() ? Condition.Never : read;
    }

    private static Condition? Atom(NotationTokens tokens)
    {
        var first = tokens.Peek;
        switch (first.Text)
        {
            case "":
                tokens.Fail(
                    first,
                    "A condition is missing here.",
                    "Write for example `after day 1 09:20` or `foreman is arrested`."
                );
                return null;
            case "(":
                tokens.Take();
                var inside = AnyOf(tokens);
                tokens.Expect(")", "and", "or");
                return inside;
            case "after":
                tokens.Take();
                return Time(tokens) is { } from ? new TimeReached(from) : null;
            case "before":
                tokens.Take();
                return Time(tokens) is { } until ? new Not(new TimeReached(until)) : null;
            case "inject":
                tokens.Take();
                var inject = new InjectId(tokens.Name(IdKind.Inject));
                tokens.Expect("released");
                return new InjectReleased(inject);
            case "trust":
                return AtLeast(tokens, "Trust", (person, trust) => new TrustAtLeast(person, trust));
            case "fear":
                return AtLeast(tokens, "Fear", (person, fear) => new FearAtLeast(person, fear));
            case "interview":
                return Interview(tokens);
            case "hearing":
                tokens.Take();
                tokens.Expect("of");
                var heard = new SubjectId(tokens.Name(IdKind.Person));
                tokens.Expect("held");
                return new HearingOf(heard);
            case "team" or "state" or "anyone":
                return WhoHas(tokens);
            case "operation":
                return Operation(tokens);
            case "joint-team" when tokens.Ahead(3).Text == "and" && tokens.Ahead(5).Text == "signed":
                return JointTeam(tokens);
            default:
                return AboutAName(tokens);
        }
    }

    private static Condition? AboutAName(NotationTokens tokens)
    {
        switch (tokens.Ahead(1).Text)
        {
            case "knows" or "holds":
                return WhoHas(tokens);
            case "of":
                return Measure(tokens);
            case "is":
                return Person(tokens);
            case "presumed":
                var presumed = PersonThen(tokens);
                return new Presumed(presumed, AsChild(tokens));
            case "spared":
                var spared = PersonThen(tokens);
                return new Spared(spared);
            case "noticed":
                var noticing = PersonThen(tokens);
                return Noticed(tokens, noticing);
            case "did":
                var doer = PersonThen(tokens);
                return new InjectReleased(new InjectId(tokens.Name(IdKind.Deed, doer + "/")));
            case "interviewed":
                var interviewed = PersonThen(tokens);
                return new Interviewed(interviewed, By(tokens), Interpreter(tokens));
            case "charged":
                var charged = PersonThen(tokens);
                return new Charged(charged, In(tokens), Offence(tokens, "with"));
            case "proven":
                var proven = PersonThen(tokens);
                return new Proven(proven, In(tokens), Offence(tokens, "of"));
            case "convicted":
                var convicted = PersonThen(tokens);
                return new Convicted(convicted, In(tokens), Offence(tokens, "of"));
            case "acquitted":
                var acquitted = PersonThen(tokens);
                return new Acquitted(acquitted, In(tokens), Offence(tokens, "of"));
            default:
                if (!Words.CouldBeId(tokens.Peek.Text, IdKind.Subject))
                {
                    tokens.Unexpected(
                        tokens.Peek,
                        "after",
                        "before",
                        "not",
                        "inject",
                        "trust",
                        "operation",
                        "fear",
                        "team",
                        "state",
                        "anyone",
                        "("
                    );
                    return null;
                }

                tokens.Unexpected(
                    tokens.Ahead(1),
                    "is",
                    "of",
                    "knows",
                    "holds",
                    "presumed",
                    "spared",
                    "noticed",
                    "did",
                    "interviewed",
                    "charged",
                    "proven",
                    "convicted",
                    "acquitted"
                );
                return null;
        }
    }

    private static SubjectId PersonThen(NotationTokens tokens)
    {
        var person = new SubjectId(tokens.Name(IdKind.Person));
        tokens.Take();
        return person;
    }

    private static Condition Person(NotationTokens tokens)
    {
        if (Words.Frozen == tokens.Ahead(tokens.Ahead(2).Text == "not" ? 3 : 2).Text)
        {
            return Frozen(tokens);
        }

        var person = PersonThen(tokens);
        var negated = tokens.Skip("not");
        if (tokens.Peek is { Text: "presumed" or "interviewed" or "charged" or "proven" or "convicted" or "acquitted" } verb)
        {
            tokens.Fail(verb, $"`{verb.Text}` stands without `is`.", $"Write `{(negated ? "not " : "")}{person} {verb.Text}`.");
        }

        Condition read = tokens.Skip("at")
            ? new PersonAt(person, new SubjectId(tokens.Name(IdKind.Place)))
            : new PersonIs(person, new ConditionId(tokens.Name(IdKind.Condition)));
        return negated ? new Not(read) : read;
    }

    private static Condition Frozen(NotationTokens tokens)
    {
        var account = new SubjectId(tokens.Name(IdKind.Account));
        tokens.Expect("is");
        var negated = tokens.Skip("not");
        tokens.Expect(Words.Frozen);
        var read = new AccountFrozen(account);
        return negated ? new Not(read) : read;
    }

    private static Condition? AtLeast(NotationTokens tokens, string what, Func<SubjectId, int, Condition> make)
    {
        var word = tokens.Take().Text;
        tokens.Expect("of");
        var person = new SubjectId(tokens.Name(IdKind.Person));
        tokens.Expect("is");
        var below = tokens.Skip("below");
        var number = tokens.Take();
        if (
            !int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            || least is < 0 or > 5
        )
        {
            tokens.Fail(
                number,
                $"{what} is a number from 0 to 5.",
                $"Write `{word} of NAME is 3 or more` or `{word} of NAME is below 3`."
            );
            return null;
        }

        if (below)
        {
            return new Not(make(person, least));
        }

        tokens.Expect("or");
        tokens.Expect("more");
        return make(person, least);
    }

    private static Interviewed Interview(NotationTokens tokens)
    {
        tokens.Expect("interview");
        tokens.Expect("of");
        var person = new SubjectId(tokens.Name(IdKind.Person));
        tokens.Expect("done");
        return new Interviewed(person, By(tokens), Interpreter(tokens));
    }

    private static OperationIs Operation(NotationTokens tokens)
    {
        tokens.Expect("operation");
        tokens.Expect("at");
        var target = tokens.Skip("anything") ? (SubjectId?)null : new SubjectId(tokens.Name(IdKind.Subject));
        return new OperationIs(target, tokens.Expect("done", "prepared") == "done" ? OperationStage.Done : OperationStage.Prepared);
    }

    private static JointTeamSigned JointTeam(NotationTokens tokens)
    {
        tokens.Take();
        tokens.Expect("of");
        var one = new StateId(tokens.Name(IdKind.State));
        tokens.Expect("and");
        var other = new StateId(tokens.Name(IdKind.State));
        tokens.Expect("signed");
        return new JointTeamSigned(one, other);
    }

    private static MeasureIs Measure(NotationTokens tokens)
    {
        var measure = new MeasureKindId(tokens.Name(IdKind.Measure));
        tokens.Expect("of");
        var target = tokens.Skip("anything") ? (SubjectId?)null : new SubjectId(tokens.Name(IdKind.Subject));
        var stage = tokens.Expect("done", "started") == "started" ? MeasureStage.Started : MeasureStage.Done;
        return new MeasureIs(measure, target, stage, By(tokens));
    }

    private static Condition Noticed(NotationTokens tokens, SubjectId person)
    {
        if (tokens.Skip("article"))
        {
            return new NoticedArticle(person);
        }

        var what = tokens.Skip("anything") ? (MeasureKindId?)null : new MeasureKindId(tokens.Name(IdKind.Measure));
        var directed = what is null ? tokens.Skip("at") : tokens.Skip("of");
        var of = !directed || tokens.Skip("anything") ? (SubjectId?)null : new SubjectId(tokens.Name(IdKind.Subject));
        return new Noticed(person, what, of);
    }

    private static Condition WhoHas(NotationTokens tokens)
    {
        var who = WhoIs(tokens);
        return tokens.Expect("knows", "holds") == "knows"
            ? new Knows(who, new FactId(tokens.Name(IdKind.Fact)))
            : new Holds(who, new ExhibitId(tokens.Name(IdKind.Exhibit)));
    }

    private static bool Interpreter(NotationTokens tokens)
    {
        var with = tokens.Skip("with");
        if (with)
        {
            tokens.Expect("interpreter");
        }

        return with;
    }

    private static bool AsChild(NotationTokens tokens)
    {
        var asChild = tokens.Skip("as");
        if (asChild)
        {
            tokens.Expect("child");
        }

        return asChild;
    }

    private static Who By(NotationTokens tokens) => tokens.Skip("by") ? WhoIs(tokens) : Who.Any;

    private static StateId? In(NotationTokens tokens) =>
        tokens.Skip("in") ? new StateId(tokens.Name(IdKind.State)) : null;

    private static OffenceId? Offence(NotationTokens tokens, string word) =>
        tokens.Skip(word) ? new OffenceId(tokens.Name(IdKind.Offence)) : null;

    private static Who WhoIs(NotationTokens tokens) =>
        tokens.Skip("anyone") ? Who.Any
        : tokens.Skip("team") ? new Who.OfTeam(new TeamId(tokens.Name(IdKind.Team)))
        : tokens.Skip("state") ? new Who.OfState(new StateId(tokens.Name(IdKind.State)))
        : new Who.OneSeat(new SeatId(tokens.Name(IdKind.Seat)));

    private static Not? Not(Condition? part) => part is null ? null : new Not(part);

    /// <summary><c>day 1 09:20</c></summary>
    public static ExerciseTime? Time(NotationTokens tokens)
    {
        if (IsClock(tokens.Peek.Text, out _))
        {
            tokens.Fail(tokens.Peek, "The day is missing.", $"Write `day 1 {tokens.Peek.Text}`.");
            return null;
        }

        tokens.Expect("day");
        var day = tokens.Take();
        if (
            !int.TryParse(day.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > LastDay
        )
        {
            tokens.Fail(day, $"A day is a number from 1 to {LastDay}.", "Write for example `day 1 09:20`.");
            return null;
        }

        var clock = tokens.Take();
        if (!IsClock(clock.Text, out var time))
        {
            tokens.Fail(clock, "A time of day is written from 00:00 to 23:59.", "Write for example `day 1 09:20`.");
            return null;
        }

        return ExerciseTime.On(number, time.Hour, time.Minute);
    }

    public static bool IsClock(string word, out TimeOnly time) =>
        TimeOnly.TryParseExact(word, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
