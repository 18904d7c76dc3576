using System.Globalization;
using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>What every paper is made with: the scenario, a language, and the few forms they share.</summary>
internal sealed record PaperSheet(Scenario Scenario, Language Language)
{
    private static readonly LocalText Mark = new("EXERCISE – EXERCISE – EXERCISE", "EXERCICE – EXERCICE – EXERCICE");
    private static readonly LocalText ControlOnly = new("For control only", "Réservé à la direction");

    public string this[LocalText text] => text.In(Language);

    /// <summary>A long text of the scenario.</summary>
    public Markup Long(LocalText html) => Markup.Trusted(html.In(Language));

    public string Time(ExerciseTime time) => this[new($"day {time.Day}, {time.Clock}", $"jour {time.Day}, {time.Clock}")];

    public string Name(SubjectId id) => this[Scenario.Subjects[id].Name];

    public string Names(IReadOnlyList<SeatId> seats) =>
        seats.Count == Scenario.Seats.Count ? this[new("all seats", "tous les postes")] : string.Join(", ", seats.Select(seat => this[Scenario.Seats[seat].Name]));

    public string Agency(Seat seat) => this[Scenario.Agencies[seat.Agency].Name];

    public Markup Section(LocalText title, Markup body) => Markup.Of($"<section><h2>{this[title]}</h2>{body}</section>");

    public Markup Table(IReadOnlyList<LocalText> headings, IEnumerable<IReadOnlyList<Markup>> rows) =>
        Markup.Of(
            $"""
            <table><thead><tr>{headings.Select(heading => Markup.Of($"""<th scope="col">{this[heading]}</th>"""))}</tr></thead>
            <tbody>{rows.Select(row => Markup.Of($"<tr>{row.Select(cell => Markup.Of($"<td>{cell}</td>"))}</tr>\n"))}</tbody></table>
            """
        );

    /// <summary>The days at the venue; nothing where the scenario has no plan.</summary>
    public Markup DayPlan() =>
        Scenario.Plan.Count == 0
            ? Markup.None
            : Section(
                new("Day plan", "Programme des journées"),
                Markup.Each(
                    Scenario.Plan.GroupBy(item => item.Day),
                    day => Markup.Of(
                        $"""
                        <h3>{this[new($"Day {day.Key}", $"Jour {day.Key}")]}</h3>
                        {Table([new("Time", "Heure"), new("Kind", "Nature"), new("What", "Contenu")], day.Select(Row))}
                        """
                    )
                )
            );

    public string Page(LocalText title, bool forControl, Markup body) =>
        Markup.Of(
            $"""
            <!doctype html>
            <html lang="{(Language == Language.French ? "fr" : "en")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>{this[title]} – {this[Scenario.Title]}</title>
            <style>{PaperLook.Style(this[Mark])}</style>
            </head>
            <body>
            <div class="mark">{this[Mark]}</div>
            <main>
            <header>
            <p class="over">{this[Scenario.Title]}{(forControl ? " · " + this[ControlOnly] : "")}</p>
            <h1>{this[title]}</h1>
            </header>
            {body}
            </main>
            </body>
            </html>

            """
        ).ToString();

    private IReadOnlyList<Markup> Row(PlanItem item) =>
        [Markup.Text($"{Clock(item.From)}–{Clock(item.To)}"), Markup.Text(this[item.Kind.Name()]), Markup.Text(this[item.What])];

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
