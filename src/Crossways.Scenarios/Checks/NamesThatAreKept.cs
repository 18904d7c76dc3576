using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

internal sealed class NamesThatAreKept : ICheck
{
    public string Rule =>
        "Of a person who is known under another name, neither the id nor any text that desks come by gives the true one away, unless it carries a fact by which they know it.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        read.Scenario.People.Where(person => person.KnownAs is not null).SelectMany(person => Check(read, person));

    private static IEnumerable<Finding> Check(ReadCase read, Person person)
    {
        var (known, words) = (person.KnownAs!, OwnWords(read.Scenario, person));
        if (words.Count == 0)
        {
            yield break;
        }

        if (person.Id.Value.Split('-').Any(part => words.Contains(part, StringComparer.OrdinalIgnoreCase)))
        {
            yield return read.Error(
                "gives-away",
                person.Id,
                "person",
                $"Desks are sent the id {person.Id}, which gives the name {person.Name.En} away.",
                $"Call the file and the person after {known.Name.En}."
            );
        }

        var name = new Regex($@"(?<!\w)(?:{string.Join('|', words.Select(Regex.Escape))})(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        foreach (var text in Texts(read.Scenario, person).Where(text => name.IsMatch(text.Text.En) || name.IsMatch(text.Text.Fr)))
        {
            yield return read.Error(
                "gives-away",
                text.Owner,
                text.Path,
                $"This names {person.Name.En}, whom desks know as {known.Name.En} until they learn {Words.OneOf([.. known.Until.Select(fact => fact.Value)])}.",
                $"Write {known.Name.En}, or let it carry the fact."
            );
        }
    }

    // Parts of the name that are nobody else's: a family name may be on any paper.
    private static List<string> OwnWords(Scenario scenario, Person person)
    {
        static IEnumerable<string> WordsOf(LocalText name) => name.En.Split(' ').Concat(name.Fr.Split(' ')).Where(word => word.Length >= 3);
        var others = scenario.Subjects.Where(subject => subject.Id != person.Id).SelectMany(subject => WordsOf(subject.Name)).Concat(WordsOf(person.KnownAs!.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. WordsOf(person.Name).Concat(person.AlsoWritten.SelectMany(name => WordsOf(LocalText.Same(name)))).Where(word => !others.Contains(word)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // What desks can come by without learning who the person is.
    private static IEnumerable<(LocalText Text, object Owner, string Path)> Texts(Scenario scenario, Person person)
    {
        var until = person.KnownAs!.Until;
        bool Tells(IEnumerable<FactId> facts) => facts.Any(until.Contains);
        bool Brings(IEnumerable<ExhibitId> exhibits) => exhibits.Any(id => scenario.Exhibits.TryGet(id, out var exhibit) && Tells(exhibit.Carries));
        return
        [
            (scenario.Briefing, scenario.Id, ""),
            .. scenario.States.Select(state => (state.Profile, (object)state.Id, "")),
            .. scenario.Seats.Where(seat => !scenario.Exhibits.Any(exhibit => exhibit.HeldBy.Contains(seat.Id) && Tells(exhibit.Carries))).Select(seat => (seat.Brief, (object)seat.Id, "")),
            .. scenario.Subjects.Select(subject => (subject.About, (object)subject.Id, "about")),
            .. scenario.Facts.Where(fact => !until.Contains(fact.Id)).Select(fact => (fact.Text, (object)fact.Id, "text")),
            .. scenario.Exhibits.Where(exhibit => !Tells(exhibit.Carries)).SelectMany(exhibit => new[] { (exhibit.Title, (object)exhibit.Id, "title"), (exhibit.Text, exhibit.Id, "") }),
            .. scenario.Injects.Where(inject => inject.Deed is null && !Brings(inject.Brings)).SelectMany(inject => new[] { (inject.Title, (object)inject.Id, "title"), (inject.From, inject.Id, "from") }),
            .. scenario.Injects.Where(inject => !Brings(inject.Brings)).Select(inject => (inject.Text, (object)inject.Id, inject.Deed is null ? "" : "sign")),
            .. scenario.People.SelectMany(other => other.Tells.Select((tells, i) => (tells, i)).Where(line => !until.Contains(line.tells.Fact)).Select(line => (line.tells.Words, (object)other.Id, $"tells[{line.i}].words"))),
            .. scenario.Registers.Where(row => !Tells(row.Carries)).SelectMany(row => row.Columns.Select(column => (column.Value, (object)row, ""))),
        ];
    }
}
