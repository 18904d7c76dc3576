using System.Globalization;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>Charts that a chapter says in a few lines between <c>```kind</c> and <c>```</c>.</summary>
internal static class ChartReader
{
    public static bool Knows(string kind) => kind is "flow" or "gantt" or "bars" or "week";

    /// <param name="unit">What stands after the kind: weeks, %.</param>
    public static Picture Draw(string kind, string unit, IReadOnlyList<string> lines, Language language, Source source, HandbookFindings findings)
    {
        var rows = lines.Select((line, at) => (Cells: Cells(kind, line), At: source with { Line = source.Line + at + 1, Text = line })).Where(row => row.Cells is [{ Length: > 0 }, ..]).ToList();
        var picture = rows.Count == 0 ? null : kind switch
        {
            "flow" => FlowChart.Draw([.. rows.Select(row => row.Cells)], language),
            "bars" => Bars(rows, unit, language, findings),
            "gantt" => Gantt(rows, unit, language, findings),
            _ => Week(rows, language, findings),
        };
        if (picture is null)
        {
            findings.Error("chart", source, $"This {kind} chart cannot be drawn.", "Look at the other charts of the book: one row a line, its cells between |.");
        }

        return picture ?? new Drawing().Done(1, "–");
    }

    private static IReadOnlyList<string> Cells(string kind, string line) =>
        [.. line.Split(kind == "flow" ? "->" : "|").Select(cell => cell.Trim())];

    private static Picture? Bars(List<(IReadOnlyList<string> Cells, Source At)> rows, string unit, Language language, HandbookFindings findings)
    {
        var bars = rows.Select(row => (row.Cells[0], Number(row.Cells, 1, row.At, findings))).ToList();
        if (bars.Any(bar => bar.Item2 is null))
        {
            return null;
        }

        var scale = ChartScale.Around(bars.Select(bar => bar.Item2!.Value), unit);
        return BarChart.Draw([.. bars.Select(bar => new Bar(bar.Item1, bar.Item2))], scale, language);
    }

    private static Picture? Gantt(List<(IReadOnlyList<string> Cells, Source At)> rows, string unit, Language language, HandbookFindings findings)
    {
        var spans = rows.Select(row => (row.Cells[0], Number(row.Cells, 1, row.At, findings), Number(row.Cells, 2, row.At, findings))).ToList();
        return spans.Any(span => span.Item2 is null || span.Item3 is null)
            ? null
            : GanttChart.Draw([.. spans.Select(span => new Span(span.Item1, span.Item2!.Value, span.Item3!.Value))], unit, language);
    }

    private static Picture? Week(List<(IReadOnlyList<string> Cells, Source At)> rows, Language language, HandbookFindings findings)
    {
        var slots = rows.Select(row => Slot(row.Cells, row.At, findings)).ToList();
        return slots.Any(slot => slot is null) ? null : WeekGrid.Draw([.. slots.OfType<Slot>()], language);
    }

    private static Slot? Slot(IReadOnlyList<string> cells, Source at, HandbookFindings findings)
    {
        if (cells.Count >= 5
            && TimeOnly.TryParse(cells[1], CultureInfo.InvariantCulture, out var from)
            && TimeOnly.TryParse(cells[2], CultureInfo.InvariantCulture, out var to)
            && from < to
            && Enum.TryParse<PlanKind>(cells[3].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
        {
            return new Slot(cells[0], from, to, kind, string.Join(" | ", cells.Skip(4)));
        }

        findings.Error("chart", at, "A row of a week is: day | from | to | kind | what.", "Kinds are theory, briefing, play, hot-debrief, debrief and break; times are 09:00.");
        return null;
    }

    private static double? Number(IReadOnlyList<string> cells, int column, Source at, HandbookFindings findings)
    {
        var text = column < cells.Count ? cells[column].Replace('−', '-').Replace(',', '.') : "";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        findings.Error("chart", at, $"“{text}” is no number.", "Write a number in this cell.");
        return null;
    }
}
