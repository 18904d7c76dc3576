using System.Globalization;
using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>Sections about what happens on the way: when, whether, and who is busy with it.</summary>
internal static class CourseOfPlay
{
    private const int MostColumns = 24;

    public static Section? WhenThingsHappen(Sheet sheet)
    {
        var (report, words) = sheet;
        var injects = report.Reach.Where(line => line.Kind is ReachKind.Inject or ReachKind.Deed)
            .OrderBy(line => line.Planned ?? line.When?.Median ?? long.MaxValue)
            .ToList();
        if (injects.Count == 0)
        {
            return null;
        }

        var rows = injects.Select(line =>
        {
            var planned = line.Planned is { } at ? Clock(sheet, at) : "–";
            var median = line.When is { } when ? Clock(sheet, when.Median) : words[ReportWords.Never];
            var half = line.When is { } came && came.Early != came.Late ? $"{Clock(sheet, came.Early)}–{Clock(sheet, came.Late)}" : "";
            var says = words.Listed([(words[ReportWords.Planned], planned), (words[ReportWords.Median], half.Length > 0 ? $"{median} ({half})" : median)]);
            return Markup.Of(
                $"""
                <tr><th scope="row">{words[line.Name]}<span class="id">{line.Id}</span></th><td class="plot-cell">{Plots.Moment(says, sheet.Course, line.Planned, line.When)}</td><td class="figures">{planned}</td><td class="figures">{median}</td><td class="figures">{half}</td></tr>

                """
            );
        });
        var head = Markup.Of(
            $"{sheet.Column(ReportWords.Inject)}<th scope=\"col\" class=\"plot-cell\"><span class=\"unseen\">{words[ReportWords.Course]}</span>{Plots.Hours(sheet.Course)}</th>{sheet.Column(ReportWords.Planned)}{sheet.Column(ReportWords.Median)}{sheet.Column(ReportWords.MiddleHalf)}"
        );
        return sheet.Section("when", ReportWords.WhenThingsHappen, ReportWords.WhenLead, Sheet.Table(words[ReportWords.WhenThingsHappen], head, rows));
    }

    public static Section? Reach(Sheet sheet)
    {
        var (report, words) = sheet;
        if (report.Reach.Count == 0)
        {
            return null;
        }

        var rows = report.Reach.OrderBy(line => line.Claim).ThenBy(line => line.ByTheBook.Value).ThenBy(line => line.Overall.Value).Select(line => Row(sheet, line));
        var head = Markup.Of(
            $"{sheet.Column(ReportWords.What)}{sheet.Column(ReportWords.KindOf)}{sheet.Column(ReportWords.ClaimOf)}{sheet.Column(ReportWords.ByTheBook)}{sheet.Column(ReportWords.InAllPlays)}{sheet.Column(ReportWords.Witness)}{sheet.Column(ReportWords.ShortestActs, "number")}"
        );
        var kinds = report.Reach.Select(line => line.Kind).Distinct().Order().Select(kind => Choice($"{kind}", words.Kind(kind)));
        var claims = report.Reach.Select(line => line.Claim).Distinct().Order().Select(claim => Choice($"{claim}", words.Claim(claim)));
        var tools = Markup.Of(
            $"""
            <div class="tools" id="reach-tools" hidden>
            <label>{words[ReportWords.KindOf]}<select id="reach-kind"><option value="">{words[ReportWords.All]}</option>{kinds}</select></label>
            <label>{words[ReportWords.ClaimOf]}<select id="reach-claim"><option value="">{words[ReportWords.All]}</option>{claims}</select></label>
            <label>{words[ReportWords.Find]}<input id="reach-find" type="search"></label>
            <p><span id="reach-count" role="status"></span> {words[ReportWords.Shown]}. {words[ReportWords.SortHint]}</p>
            </div>
            """
        );
        return sheet.Section("reach", ReportWords.Reach, ReportWords.ReachLead, Markup.Of($"{tools}{Sheet.Table(words[ReportWords.Reach], head, rows, id: "reach-table")}"));
    }

    public static Section? Workload(Sheet sheet)
    {
        var (report, words) = sheet;
        if (report.Work.Count == 0)
        {
            return null;
        }

        var halfHours = report.Work.Max(seat => seat.PerHalfHour.Count);
        var each = Math.Max(1, (halfHours + MostColumns - 1) / MostColumns);
        var columns = (halfHours + each - 1) / each;
        var most = report.Work.Max(seat => Enumerable.Range(0, columns).Max(column => Acts(seat, column, each)));
        var rows = report.Work.Select(seat => Markup.Of(
            $"""
            <tr><th scope="row">{words[seat.Name]}</th>{Enumerable.Range(0, columns).Select(column => Heat(words, Acts(seat, column, each), most))}<td class="number">{words.Percent(seat.Idle)}</td><td class="number">{words.Number(seat.LongestIdle, 0)}</td><td class="number">{(seat.Waited < 0.05 ? "–" : words.Number(seat.Waited, 1))}</td></tr>

            """
        ));
        var hours = Enumerable.Range(0, columns).Select(column =>
        {
            var from = sheet.Course.Label(report.Starts.Seconds + (column * each * 1_800L));
            return Markup.Of($"""<th scope="col" class="hour"><span class="unseen">{words[ReportWords.From]} {from}</span>{(each > 1 || column % 2 == 0 ? Markup.Of($"<span aria-hidden=\"true\">{from}</span>") : Markup.None)}</th>""");
        });
        var head = Markup.Of($"{sheet.Column(ReportWords.Seat)}{hours}{sheet.Column(ReportWords.Idle, "number")}{sheet.Column(ReportWords.LongestIdle, "number")}{sheet.Column(ReportWords.Waited, "number")}");
        return sheet.Section("work", ReportWords.Workload, ReportWords.WorkloadLead, Sheet.Table(words[ReportWords.Workload], head, rows, "heat"));
    }

    private static Markup Row(Sheet sheet, ReachLine line)
    {
        var words = sheet.Words;
        var look = line.Claim switch
        {
            Claim.ProvenUnreachable => "bad",
            Claim.NotFound => "so",
            _ => "well",
        };
        return Markup.Of(
            $"""
            <tr data-kind="{$"{line.Kind}"}" data-claim="{$"{line.Claim}"}"><th scope="row">{words[line.Name]}{Id(line)}</th><td>{words.Kind(line.Kind)}</td><td data-sort="{(int)line.Claim}"><span class="tag {look}">{words.Claim(line.Claim)}</span></td>{Share(words, line.ByTheBook)}{Share(words, line.Overall)}<td class="witness">{(line.Witness is { } witness ? Markup.Of($"<code>{witness}</code>") : Markup.Text("–"))}</td><td class="number">{(line.WitnessActs is { } acts ? $"{acts}" : "–")}</td></tr>

            """
        );
    }

    private static Markup Share(ReportWords words, Share share) =>
        Markup.Of($"""<td class="figures" data-sort="{share.Value.ToString("F4", CultureInfo.InvariantCulture)}">{words.Count(share)}</td>""");

    private static Markup Id(ReachLine line) => Markup.Of($"""<span class="id">{line.Id} · {line.Source}</span>""");

    private static Markup Choice(string value, string words) => Markup.Of($"""<option value="{value}">{words}</option>""");

    private static double Acts(SeatReport seat, int column, int each) => seat.PerHalfHour.Skip(column * each).Take(each).Sum();

    private static Markup Heat(ReportWords words, double acts, double most)
    {
        var step = acts < 0.05 || most <= 0 ? 0 : (int)Math.Clamp(Math.Ceiling(acts / most * 5), 1, 5);
        return Markup.Of($"""<td class="cell heat-{step}">{(acts < 0.05 ? "" : words.Number(acts, acts < 10 ? 1 : 0))}</td>""");
    }

    private static string Clock(Sheet sheet, long seconds) => sheet.Course.Label(seconds);
}
