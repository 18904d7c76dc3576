using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>A part of the page under a heading of its own.</summary>
internal sealed record Section(string Id, string Title, Markup Body);

/// <summary>What every section is made with: the report, its words, and the few forms they share.</summary>
internal sealed record Sheet(RehearsalReport Report, ReportWords Words)
{
    private readonly Dictionary<SeatId, LocalText> seats = Report.Work.ToDictionary(seat => seat.Seat, seat => seat.Name);

    public Course Course { get; } = new(Report.Starts, Report.Ends);

    /// <summary>Those the author accepts first, else in the author's order; those of plays alone where no line tells of them.</summary>
    public IReadOnlyList<(string Id, string Name, bool Acceptable)> Endings
    {
        get
        {
            var acceptable = Report.Crews.SelectMany(crew => crew.Endings).Where(ending => ending.Acceptable).Select(ending => ending.Ending.Value).ToHashSet();
            return
            [
                .. Report.Reach.Where(line => line.Kind == ReachKind.Ending)
                    .Select(line => (line.Id, Words[line.Name], acceptable.Contains(line.Id)))
                    .Concat(Report.Crews.SelectMany(crew => crew.Endings).Select(ending => (ending.Ending.Value, ending.Ending.Value, ending.Acceptable)))
                    .DistinctBy(ending => ending.Item1)
                    .OrderByDescending(ending => ending.Item3),
            ];
        }
    }

    public string Seat(SeatId id) => seats.TryGetValue(id, out var name) ? Words[name] : id.Value;

    public Section Section(string id, LocalText title, LocalText? lead, Markup body) =>
        new(
            id,
            Words[title],
            Markup.Of(
                $"""
                <section id="{id}" aria-labelledby="{id}-title">
                <h2 id="{id}-title">{Words[title]}</h2>
                {(lead is null ? Markup.None : Markup.Of($"""<p class="lead">{Words[lead]}</p>"""))}
                {body}
                </section>

                """
            )
        );

    /// <summary>A table that scrolls sideways by itself where the screen is narrow.</summary>
    /// <param name="look">A class of the table.</param>
    public static Markup Table(string caption, Markup head, IEnumerable<Markup> rows, string look = "", string id = "") =>
        Markup.Of(
            $"""
            <div class="wide" role="region" aria-label="{caption}" tabindex="0"><table class="{look}"{(id.Length == 0 ? Markup.None : Markup.Of($" id=\"{id}\""))}>
            <caption><span class="unseen">{caption}</span></caption>
            <thead><tr>{head}</tr></thead>
            <tbody>
            {rows}</tbody>
            </table></div>
            """
        );

    public Markup Column(LocalText words, string look = "") => Markup.Of($"""<th scope="col" class="{look}">{Words[words]}</th>""");

    public Markup Tag(string look, LocalText words) => Markup.Of($"""<span class="tag {look}">{Words[words]}</span>""");

    /// <summary>Words in which ids stand in backquotes.</summary>
    public Markup Quoting(LocalText words) =>
        Markup.Of($"{Words[words].Split('`').Select((part, number) => number % 2 == 0 ? Markup.Text(part) : Markup.Of($"<code>{part}</code>"))}");

    /// <summary>Nothing was found where something might have been.</summary>
    public Markup Fine(LocalText words) => Markup.Of($"""<p class="fine"><span aria-hidden="true">✓</span>{Words[words]}</p>""");
}
