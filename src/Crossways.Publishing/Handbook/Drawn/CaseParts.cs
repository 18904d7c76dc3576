using System.Globalization;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>Parts of a shipped case, as a handbook shows them.</summary>
internal sealed class CaseParts(Scenario scenario, Language language)
{
    private readonly PaperSheet sheet = new(scenario, language);

    private string this[LocalText text] => text.In(language);

    /// <summary>The first lines of the master scenario events list that come at an hour.</summary>
    public Table Events(int count) =>
        PartTable.Of(
            language,
            [new("When", "Quand"), new("Inject", "Événement"), new("From → to", "De → à"), new("Expected", "Attendu")],
            scenario.Injects.Where(inject => inject is { Deed: null, When.At: not null } && !inject.When.IsConditional).OrderBy(inject => inject.When.At!.Value.Seconds).Take(count).Select(inject => (IReadOnlyList<IReadOnlyList<Inline>>)
            [
                Inline.Of(sheet.Time(inject.When.At!.Value)),
                PartTable.Named(this[inject.Title], this[inject.By.Name()]),
                Inline.Of(inject.By == Means.None ? this[new("nobody is told", "personne n’est informé")] : $"{this[inject.From]} → {sheet.Names(inject.To)}"),
                Inline.Of(this[inject.Expects]),
            ])
        );

    public Table Seats() =>
        PartTable.Of(
            language,
            [new("Team", "Équipe"), new("Seat", "Poste"), new("Agency", "Service")],
            from team in scenario.Teams
            let seats = scenario.Seats.Where(seat => seat.Team == team.Id).ToList()
            from at in Enumerable.Range(0, seats.Count)
            select (IReadOnlyList<IReadOnlyList<Inline>>)
            [
                at == 0 ? [new Words(this[team.Name], Emphasis.Bold)] : [],
                Inline.Of(this[seats[at].Name]),
                Inline.Of(sheet.Agency(seats[at])),
            ]
        );

    public Table Objectives() =>
        PartTable.Of(
            language,
            [new("Objective", "Objectif"), new("Observers look for", "Ce que cherchent les observateurs")],
            scenario.Objectives.Select(objective => (IReadOnlyList<IReadOnlyList<Inline>>)
            [
                [new Words(this[objective.Name], Emphasis.Bold)],
                Lines(objective.LookFor.Select(look => this[look.Text])),
            ])
        );

    public Table Endings() =>
        PartTable.Of(
            language,
            [new("Ending", "Fin"), new("What became of it", "Ce qu’il en est advenu"), new("Acceptable", "Acceptable")],
            scenario.Endings.Select(ending => (IReadOnlyList<IReadOnlyList<Inline>>)
            [
                [new Words(this[ending.Title], Emphasis.Bold)],
                FirstWords(LongText.Sections(this[ending.Text]).Select(section => section.Text).FirstOrDefault([])),
                Inline.Of(this[ending.IsAcceptable ? new("yes", "oui") : new("no", "non")]),
            ])
        );

    public Table DayPlan() =>
        PartTable.Of(
            language,
            [new("Day", "Jour"), new("Time", "Heure"), new("Kind", "Nature"), new("What", "Contenu")],
            scenario.Plan.Select(item => (IReadOnlyList<string>)
            [
                item.Day.ToString(CultureInfo.InvariantCulture),
                $"{Clock(item.From)}–{Clock(item.To)}",
                this[item.Kind.Name()],
                this[item.What],
            ])
        );

    public Table RoleCard(Person person) =>
        Card(
            this[person.Name],
            string.Join(" · ", new[]
            {
                this[new($"{person.Age} years", $"{person.Age} ans")],
                string.Join(", ", person.Languages.Select(spoken => this[spoken])),
                person.At is { } at ? sheet.Name(at) : "",
            }.Where(part => part.Length > 0)),
            this[person.Brief],
            person.Tells.OrderBy(tells => tells.Trust).Select(tells => (
                this[new($"What you tell, from trust {tells.Trust}", $"Ce que vous dites, dès la confiance {tells.Trust}")],
                this[tells.Words]))
        );

    public Table SeatCard(Seat seat) =>
        Card(this[seat.Name], $"{this[seat.Profession]} · {sheet.Agency(seat)} · {this[scenario.Teams[seat.Team].Name]}", this[seat.Brief], []);

    public IReadOnlyList<Block> ObserverSheet(Objective objective) =>
        [
            PartTable.Of(
                language,
                [new("Look for", "À observer"), new("Whom", "Qui"), new("Time", "Heure"), new("Rating", "Note")],
                objective.LookFor.Select(look => (IReadOnlyList<string>)[this[look.Text], sheet.Names(look.Seats), "", "P  S  M  U"])
            ),
            new Paragraph(Inline.Of(this[ObserverSheets.Scale])),
        ];

    private Table Card(string name, string about, string html, IEnumerable<(string Heading, string Text)> more) =>
        new Table(
            "",
            [],
            [new Column([]), new Column([])],
            [
                Row(name, Inline.Of(about)),
                .. LongText.Sections(html).Select(section => Row(section.Heading, section.Text)),
                // What is told at the same trust stands under one heading.
                .. more.GroupBy(told => told.Heading).Select(told => Row(told.Key, Lines(told.Select(one => one.Text)))),
            ]
        ) { Columns = [new Column([], Weight: 1), new Column([], Weight: 3.2)] };

    private static IReadOnlyList<IReadOnlyList<Inline>> Row(string heading, IReadOnlyList<Inline> text) => [heading.Length > 0 ? [new Words(heading, Emphasis.Bold)] : [], text];

    private static IReadOnlyList<Inline> Lines(IEnumerable<string> lines) =>
        [.. lines.SelectMany((line, at) => at == 0 ? [new Words(line)] : (Inline[])[new LineBreak(), new Words(line)])];

    // An ending is half a page; its first two sentences say which it is. The mark above them is meant for its own sheet.
    private static IReadOnlyList<Inline> FirstWords(IReadOnlyList<Inline> text)
    {
        var plain = Flow.Plain([.. text.SkipWhile(inline => inline is LineBreak || Flow.Plain([inline]) is "EXERCISE" or "EXERCICE")]);
        var end = plain.IndexOf(". ", StringComparison.Ordinal) is var first && first >= 0 ? plain.IndexOf(". ", first + 2, StringComparison.Ordinal) : -1;
        return Inline.Of(end >= 0 ? plain[..(end + 1)] : plain);
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
