using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Charts;

/// <summary>A value with an interval, one of several to be compared in a row.</summary>
public sealed record Dot(string Series, double Value, double Low, double High);

/// <param name="Dots">None: there is nothing to show, and the row says <paramref name="Remark"/>.</param>
/// <param name="Remark">Beside the row, such as "n = 12"; may be empty.</param>
public sealed record DotRow(string Name, IReadOnlyList<Dot> Dots, string Remark = "");

/// <summary>Dots with intervals, group by group: what differs, and how sure one may be of it.</summary>
public static class DotChart
{
    private const double Apart = 13;

    /// <param name="reference">A line all rows are seen against, such as "no change"; null: none.</param>
    public static Picture Draw(IReadOnlyList<DotRow> rows, ChartScale scale, Language language, double? reference = null)
    {
        var drawing = new Drawing();
        var series = rows.SelectMany(row => row.Dots).Select(dot => dot.Series).Distinct().ToList();
        var names = rows.Select(row => Lettering.Wrap(row.Name, Drawing.Normal, drawing.Width * 0.34)).ToList();
        var left = names.SelectMany(lines => lines).DefaultIfEmpty("").Max(line => Lettering.Width(line, Drawing.Normal)) + 16;
        var right = rows.Select(row => Lettering.Width(row.Remark, Drawing.Small)).DefaultIfEmpty(0).Max() + 14;
        var length = drawing.Width - left - right;
        var y = Key(drawing, series);
        var top = y;
        foreach (var (row, lines) in rows.Zip(names))
        {
            var high = Math.Max(Math.Max(1, row.Dots.Count) * Apart, lines.Count * Drawing.LineHeight(Drawing.Normal)) + 12;
            drawing.Line(0, y, drawing.Width, y, Ink.Line);
            drawing.Lines(0, y + (high / 2) + 4.5 - ((lines.Count - 1) * Drawing.LineHeight(Drawing.Normal) / 2), lines);
            drawing.Text(drawing.Width, y + (high / 2) + 4, row.Remark, Drawing.Small, Ink.Soft, anchor: Anchor.End);
            for (var at = 0; at < row.Dots.Count; at++)
            {
                Draw(drawing, row.Dots[at], series, scale, left, length, y + (high / 2) + ((at - ((row.Dots.Count - 1) / 2.0)) * Apart));
            }

            y += high;
        }

        if (reference is { } line)
        {
            drawing.Line(scale.At(line, left, length), top, scale.At(line, left, length), y, Ink.Soft, dashes: "4 3");
        }

        BarChart.Axis(drawing, [.. scale.Ticks()], scale, left, length, y, language);
        return drawing.Done(y + 24, Says(rows, scale, language));
    }

    private static void Draw(Drawing drawing, Dot dot, List<string> series, ChartScale scale, double left, double length, double y)
    {
        var colour = Ink.Series[series.IndexOf(dot.Series) % Ink.Series.Count];
        drawing.Line(scale.At(dot.Low, left, length), y, scale.At(dot.High, left, length), y, colour, 2);
        drawing.Dot(scale.At(dot.Value, left, length), y, 4.6, series.IndexOf(dot.Series) % 2 == 0 ? colour : Ink.White, colour);
    }

    // One series needs no key.
    private static double Key(Drawing drawing, List<string> series)
    {
        if (series.Count < 2)
        {
            return 2;
        }

        var x = 6.0;
        foreach (var (name, at) in series.Select((name, at) => (name, at)))
        {
            var colour = Ink.Series[at % Ink.Series.Count];
            drawing.Dot(x, 10, 4.6, at % 2 == 0 ? colour : Ink.White, colour);
            drawing.Text(x + 9, 14, name, Drawing.Small, Ink.Soft);
            x += 30 + Lettering.Width(name, Drawing.Small);
        }

        return 26;
    }

    private static string Says(IReadOnlyList<DotRow> rows, ChartScale scale, Language language)
    {
        var words = new LocalText("{value} (between {low} and {high})", "{value} (entre {low} et {high})").In(language);
        return string.Join("; ", rows.Select(row => $"{row.Name}: {string.Join(", ", row.Dots.Select(One))}")) + ".";

        string One(Dot dot) =>
            (dot.Series.Length > 0 ? dot.Series + " " : "")
            + words.Replace("{value}", scale.Write(dot.Value, language), StringComparison.Ordinal).Replace("{low}", scale.Write(dot.Low, language), StringComparison.Ordinal).Replace("{high}", scale.Write(dot.High, language), StringComparison.Ordinal);
    }
}
