using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>Sections about how plays end: by way of working, with an empty chair, on another clock.</summary>
internal static class Outcomes
{
    // Cool tones for endings the author accepts, warm ones for the others.
    private const int Tones = 8;
    private const int CoolTones = 3;

    public static bool IsWeak(Comparison comparison) => comparison.Effect.G < EffectSize.Felt;

    public static Section? Endings(Sheet sheet)
    {
        var (report, words) = sheet;
        if (report.Crews.Count == 0)
        {
            return null;
        }

        var endings = sheet.Endings;
        var accepted = endings.Count(ending => ending.Acceptable);
        var key = Markup.Of(
            $"""<div class="keys">{Key(sheet, ReportWords.Acceptable, endings, 0, accepted)}{Key(sheet, ReportWords.OtherEndings, endings, accepted, endings.Count)}</div>"""
        );
        var rows = report.Crews.Select(crew =>
        {
            var parts = endings.Select((ending, number) => (Letter(number), Tone(number, accepted), ShareOf(crew, ending.Id).Value)).ToList();
            var says = words.Listed(endings.Select(ending => (ending.Name, words.Percent(ShareOf(crew, ending.Id).Value))));
            return Markup.Of(
                $"""
                <tr><th scope="row">{words.Crew(crew.Crew)}</th><td class="plot-cell">{Plots.Stack(says, parts, crew.Endings.Where(ending => ending.Acceptable).Sum(ending => ending.Share.Value))}</td><td class="plot-cell narrow">{Plots.Interval(words.Count(crew.Acceptable), crew.Acceptable)}</td><td class="figures">{words.Count(crew.Acceptable)}</td><td class="number">{words.Number(crew.Acts, 0)}</td></tr>

                """
            );
        });
        var head = Markup.Of(
            $"{sheet.Column(ReportWords.WayOfWorking)}{sheet.Column(ReportWords.Endings)}<th scope=\"col\" colspan=\"2\">{words[ReportWords.Acceptable]}</th>{sheet.Column(ReportWords.Acts, "number")}"
        );
        return sheet.Section(
            "endings",
            ReportWords.HowItEnds,
            ReportWords.EndsLead,
            Markup.Of($"{key}{Sheet.Table(words[ReportWords.HowItEnds], head, rows)}{EveryEnding(sheet, endings)}")
        );
    }

    public static Section? Discrimination(Sheet sheet)
    {
        var (report, words) = sheet;
        if (report.Discrimination.Count == 0)
        {
            return null;
        }

        var families = Performance.Families;
        var rows = report.Discrimination.GroupBy(comparison => comparison.Crew).Select(crew => Markup.Of(
            $"""
            <tr><th scope="row">{words.Crew(crew.Key)}</th>{families.Select((_, family) => Effect(sheet, crew.FirstOrDefault(comparison => comparison.Family == family)))}</tr>

            """
        ));
        var head = Markup.Of($"{sheet.Column(ReportWords.Against)}{families.Select(family => sheet.Column(family))}");
        var means = report.Crews.Select(crew => Markup.Of(
            $"""
            <tr><th scope="row">{words.Crew(crew.Crew)}</th>{crew.Families.Select(spread => Markup.Of($"""<td class="effect">{Plots.Mean(MeanOf(words, spread), spread)}<span class="figures soft">{MeanOf(words, spread)}</span></td>"""))}</tr>

            """
        ));
        var behind = Markup.Of(
            $"<details><summary>{words[ReportWords.Means]}</summary>{Sheet.Table(words[ReportWords.Means], Markup.Of($"{sheet.Column(ReportWords.WayOfWorking)}{families.Select(family => sheet.Column(family))}"), means)}</details>"
        );
        return sheet.Section(
            "discrimination",
            ReportWords.Discrimination,
            ReportWords.DiscriminationLead,
            Markup.Of($"{Sheet.Table(words[ReportWords.Discrimination], head, rows)}{behind}")
        );
    }

    public static Section? EmptyChairs(Sheet sheet)
    {
        var (report, words) = sheet;
        if (report.Absences.Count == 0 || report.Crews.Count == 0)
        {
            return null;
        }

        var full = report.Crews[0].Acceptable;
        var rows = report.Absences
            .OrderBy(crew => crew.Acceptable.Value)
            .Select(crew => Row(sheet, Markup.Text(crew.Seat is { } seat ? sheet.Seat(seat) : crew.Crew), crew.Acceptable, full))
            .Prepend(Row(sheet, Markup.Of($"<strong>{words[ReportWords.FullTeam]}</strong>"), full, full));
        return sheet.Section("chairs", ReportWords.EmptyChairs, ReportWords.EmptyLead, Forest(sheet, ReportWords.EmptyChairs, ReportWords.Without, rows));
    }

    public static Section? TimeScale(Sheet sheet)
    {
        var (report, words) = sheet;
        if (report.Scales.Count == 0 || report.Crews.Count == 0)
        {
            return null;
        }

        var usual = report.Crews[0];
        var rows = report.Scales
            .Append(usual)
            .OrderBy(crew => crew.Scale)
            .Select(crew =>
            {
                var hours = (report.Ends - report.Starts).Minutes / 60 / crew.Scale;
                var name = Markup.Of(
                    $"""× {words.Number(crew.Scale, crew.Scale % 1 == 0 ? 0 : 1)}<span class="id">{words.Number(hours, 1)} {words[ReportWords.Hours]} {words[ReportWords.RealTime]}</span>"""
                );
                return Row(sheet, crew == usual ? Markup.Of($"<strong>{name}</strong>") : name, crew.Acceptable, usual.Acceptable);
            });
        return sheet.Section("scale", ReportWords.TimeScale, ReportWords.ScaleLead, Forest(sheet, ReportWords.TimeScale, ReportWords.Scale, rows));
    }

    private static Markup Forest(Sheet sheet, LocalText caption, LocalText first, IEnumerable<Markup> rows)
    {
        var axis = Plots.Axis((0, "0"), (25, "25"), (50, "50"), (75, "75"), (100, sheet.Words.Percent(1)));
        var head = Markup.Of(
            $"{sheet.Column(first)}<th scope=\"col\" class=\"plot-cell\">{sheet.Words[ReportWords.Acceptable]}{axis}</th><th scope=\"col\" colspan=\"2\"></th>"
        );
        return Sheet.Table(sheet.Words[caption], head, rows, "forest");
    }

    private static Markup Row(Sheet sheet, Markup name, Share share, Share usual)
    {
        var tag = share == usual ? Markup.None
            : share.High < usual.Low ? sheet.Tag("bad", ReportWords.Fewer)
            : share.Low > usual.High ? sheet.Tag("well", ReportWords.More)
            : Markup.Of($"""<span class="soft">{sheet.Words[ReportWords.NoDifference]}</span>""");
        return Markup.Of(
            $"""
            <tr><th scope="row">{name}</th><td class="plot-cell">{Plots.Interval(sheet.Words.Count(share), share, usual)}</td><td class="figures">{sheet.Words.Count(share)}</td><td>{tag}</td></tr>

            """
        );
    }

    private static Markup Effect(Sheet sheet, Comparison? comparison)
    {
        if (comparison is null)
        {
            return Markup.Of($"<td>–</td>");
        }

        var words = sheet.Words;
        var effect = comparison.Effect;
        // Where neither way of working spreads at all, there is no interval to tell.
        var interval = effect.Low < effect.High ? $" ({words.Size(effect.Low)} {words[ReportWords.To]} {words.Size(effect.High)})" : "";
        var figures = words.Size(effect.G) + interval;
        var tag = effect.High < 0 ? sheet.Tag("bad", ReportWords.Pays) : IsWeak(comparison) ? sheet.Tag("so", ReportWords.Weak) : Markup.None;
        return Markup.Of($"""<td class="effect">{Plots.Effect(figures, effect, IsWeak(comparison))}<span class="figures"><span>{figures}</span>{tag}</span></td>""");
    }

    private static Markup Key(Sheet sheet, LocalText title, IReadOnlyList<(string Id, string Name, bool Acceptable)> endings, int from, int to) =>
        from == to
            ? Markup.None
            : Markup.Of(
                $"""
                <div><p>{sheet.Words[title]}</p><ul class="key">{Enumerable.Range(from, to - from).Select(number => KeyTo(endings[number].Name, number, Tone(number, endings.Count(ending => ending.Acceptable))))}</ul></div>

                """
            );

    private static Markup KeyTo(string name, int number, int tone) =>
        Markup.Of(
            $"""<li><svg width="20" height="18" aria-hidden="true"><rect class="tone-{tone}" width="20" height="18" rx="3"/><text class="on-tone on-tone-{tone}" x="10" y="13" text-anchor="middle">{Letter(number)}</text></svg>{name}</li>"""
        );

    private static int Tone(int number, int accepted) =>
        number < accepted ? number % CoolTones : CoolTones + ((number - accepted) % (Tones - CoolTones));

    private static Markup EveryEnding(Sheet sheet, IReadOnlyList<(string Id, string Name, bool Acceptable)> endings)
    {
        var (report, words) = sheet;
        var rows = endings.Select((ending, number) => Markup.Of(
            $"""
            <tr><th scope="row">{Letter(number)} · {ending.Name}{(ending.Acceptable ? Markup.Of($" {sheet.Tag("well", ReportWords.Accepted)}") : Markup.None)}</th>{report.Crews.Select(crew => Markup.Of($"""<td class="figures">{words.Count(ShareOf(crew, ending.Id))}</td>"""))}</tr>

            """
        ));
        var head = Markup.Of($"{sheet.Column(ReportWords.Ending)}{report.Crews.Select(crew => Markup.Of($"""<th scope="col">{words.Crew(crew.Crew)}</th>"""))}");
        return Markup.Of($"<details><summary>{words[ReportWords.EveryEnding]}</summary>{Sheet.Table(words[ReportWords.EveryEnding], head, rows)}</details>");
    }

    private static Share ShareOf(CrewReport crew, string ending) =>
        crew.Endings.FirstOrDefault(count => count.Ending.Value == ending)?.Share ?? Share.Count(0, crew.Plays);

    private static string MeanOf(ReportWords words, Spread spread) => $"{words.Number(spread.Mean, 2)} ± {words.Number(spread.Deviation, 2)}";

    private static string Letter(int number) => number < 26 ? ((char)('A' + number)).ToString() : $"{number + 1}";
}
