using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>A rehearsal's report as one page of HTML that needs nothing else: for reading, printing and discussing.</summary>
public static class HtmlReport
{
    private const int AdviceAtOnce = 12;

    public static string Of(RehearsalReport report, Language language)
    {
        var sheet = new Sheet(report, new ReportWords(language));
        var sections = new[]
        {
            MendFirst(sheet),
            Outcomes.Endings(sheet),
            Outcomes.Discrimination(sheet),
            CourseOfPlay.WhenThingsHappen(sheet),
            CourseOfPlay.Workload(sheet),
            Outcomes.EmptyChairs(sheet),
            Outcomes.TimeScale(sheet),
            Grounds.Safeguards(sheet),
            Grounds.Clashes(sheet),
            Grounds.Decides(sheet),
            Grounds.DeadEnds(sheet),
            CourseOfPlay.Reach(sheet),
            HowToRead(sheet),
        };
        var shown = sections.OfType<Section>().ToList();
        var words = sheet.Words;
        return Markup.Of(
            $"""
            <!doctype html>
            <html lang="{words.Code}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>{words[report.Title]} – {words[ReportWords.Report]} – {words[ReportWords.Exercise]}</title>
            <style>
            {ReportLook.Style(words[ReportWords.Exercise])}
            </style>
            </head>
            <body>
            <div class="mark">{words[ReportWords.Mark]}</div>
            {Head(sheet)}
            <nav aria-label="{words[ReportWords.Contents]}"><ol>{shown.Select(section => Markup.Of($"""<li><a href="#{section.Id}">{section.Title}</a></li>"""))}</ol></nav>
            <main>
            {shown.Select(section => section.Body)}
            </main>
            <footer class="end"><p>Crossways · {words[ReportWords.Package]} <code>{report.Package}</code></p></footer>
            <div class="mark">{words[ReportWords.Mark]}</div>
            <script>{ReportLook.Script}</script>
            </body>
            </html>

            """
        ).ToString();
    }

    private static Markup Head(Sheet sheet)
    {
        var (report, words) = sheet;
        var stopped = report.Complete ? Markup.None : Markup.Of($"""<p class="warning">{words[ReportWords.StoppedEarly]}</p>""");
        return Markup.Of(
            $"""
            <header class="top">
            <p class="over">{words[ReportWords.Report]}</p>
            <h1>{words[report.Title]}</h1>
            <dl class="facts">
            <div><dt>{words[ReportWords.Scenario]}</dt><dd>{report.Scenario.Value}</dd></div>
            <div><dt>{words[ReportWords.Package]}</dt><dd><code>{report.Package[..Math.Min(12, report.Package.Length)]}</code></dd></div>
            <div><dt>{words[ReportWords.RestsOn]}</dt><dd>{words.Number(report.Plays, 0)} {words[ReportWords.Plays]}</dd></div>
            <div><dt>{words[ReportWords.ExerciseTime]}</dt><dd>{words.Time(report.Starts)} – {(report.Starts.Day == report.Ends.Day ? report.Ends.Clock : words.Time(report.Ends))}</dd></div>
            </dl>
            {stopped}
            <ul class="tiles">{Tiles(sheet)}</ul>
            </header>
            """
        );
    }

    private static IEnumerable<Markup> Tiles(Sheet sheet)
    {
        var (report, words) = sheet;
        var faults = report.Advice.Count(advice => advice.Weight == Weight.Fault);
        var doubts = report.Advice.Count - faults;
        var missed = report.Reach.Count(line => line.Claim != Claim.Reached);
        var weak = report.Discrimination.Count(Outcomes.IsWeak);
        yield return Tile(faults == 0 ? "well" : "bad", $"{faults}", words[ReportWords.Faults]);
        yield return Tile(doubts == 0 ? "well" : "so", $"{doubts}", words[ReportWords.Doubts]);
        if (report.Crews is [var book, ..])
        {
            var acceptable = book.Acceptable;
            yield return Tile(
                acceptable.High < 0.5 ? "bad" : acceptable.Value < 0.8 ? "so" : "well",
                words.Percent(acceptable.Value),
                $"{words[ReportWords.AcceptableByTheBook]} ({words.Number(acceptable.Low * 100, 0)}–{words.Percent(acceptable.High)})"
            );
        }

        yield return Tile(missed == 0 ? "well" : "so", $"{missed}", $"{words[ReportWords.NotReached]}, {words[ReportWords.Of]} {report.Reach.Count}");
        if (report.Discrimination.Count > 0)
        {
            yield return Tile(weak == 0 ? "well" : "so", $"{weak}", $"{words[ReportWords.WeakEffects]}, {words[ReportWords.Of]} {report.Discrimination.Count}");
        }
    }

    private static Markup Tile(string look, string figure, string says) => Markup.Of($"""<li class="{look}"><b>{figure}</b><span>{says}</span></li>""");

    private static Section MendFirst(Sheet sheet)
    {
        var (report, words) = sheet;
        if (report.Advice.Count == 0)
        {
            return sheet.Section("mend", ReportWords.MendFirst, ReportWords.MendLead, sheet.Fine(ReportWords.NothingToMend));
        }

        // However many there are, no fault is folded away.
        var groups = report.Advice.GroupBy(advice => (advice.Weight, advice.Code, advice.Known, advice.Mend)).Select(same => same.ToList()).ToList();
        var first = Math.Max(AdviceAtOnce, groups.Count(same => same[0].Weight == Weight.Fault));
        var rest = groups.Skip(first).ToList();
        var more = rest.Count == 0
            ? Markup.None
            : Markup.Of($"""<details><summary>{words[ReportWords.MoreAdvice]} ({rest.Sum(same => same.Count)})</summary><ol class="advice">{rest.Select(same => Entry(sheet, same))}</ol></details>""");
        return sheet.Section(
            "mend",
            ReportWords.MendFirst,
            ReportWords.MendLead,
            Markup.Of($"""<ol class="advice">{groups.Take(first).Select(same => Entry(sheet, same))}</ol>{more}""")
        );
    }

    // What is known and what to do stands once below all that share it.
    private static Markup Entry(Sheet sheet, List<Advice> same)
    {
        var words = sheet.Words;
        var tag = same[0].Weight == Weight.Fault ? sheet.Tag("bad", ReportWords.Fault) : sheet.Tag("so", ReportWords.Doubt);
        return Markup.Of(
            $"""<li>{tag}<div>{same.Select(advice => One(sheet, advice))}</div><dl><dt>{words[ReportWords.Known]}</dt><dd>{sheet.Quoting(same[0].Known)}</dd><dt>{words[ReportWords.Mend]}</dt><dd>{sheet.Quoting(same[0].Mend)}</dd></dl></li>"""
        );
    }

    private static Markup One(Sheet sheet, Advice advice)
    {
        var witness = advice.Witness is { } play ? Markup.Of($" · {sheet.Words[ReportWords.Witness]} <code>{play}</code>") : Markup.None;
        return Markup.Of($"""<h3>{sheet.Quoting(advice.What)}</h3><p class="where"><code>{advice.Source}</code>{witness}</p>""");
    }

    private static Section HowToRead(Sheet sheet) =>
        sheet.Section(
            "reading",
            ReportWords.HowToRead,
            null,
            Markup.Of($"""<dl class="reading">{ReportWords.Reading.Select(entry => Markup.Of($"<dt>{sheet.Words[entry.Term]}</dt><dd>{sheet.Words[entry.Means]}</dd>"))}</dl>""")
        );
}
