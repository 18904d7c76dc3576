using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Charts;

/// <summary>One bar.</summary>
/// <param name="Value">Null: there is nothing to show, and the row says so with a dash.</param>
public sealed record Bar(string Name, double? Value)
{
    /// <summary>Ends of an interval around the value, such as one of confidence.</summary>
    public (double Low, double High)? Interval { get; init; }

    /// <summary>A mark to be reached.</summary>
    public double? Target { get; init; }

    /// <summary>Behind the value, such as "n = 12"; empty: nothing.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Drawn in the second colour, to set it apart.</summary>
    public bool IsMarked { get; init; }
}

/// <summary>Bars beside their names, longest reading first: the chart for amounts and shares.</summary>
public static class BarChart
{
    private const double Row = 30;
    private const double Thick = 15;

    public static Picture Draw(IReadOnlyList<Bar> bars, ChartScale scale, Language language)
    {
        var drawing = new Drawing();
        var names = bars.Select(bar => Lettering.Wrap(bar.Name, Drawing.Normal, drawing.Width * 0.36)).ToList();
        var labels = bars.Select(bar => Label(bar, scale, language)).ToList();
        var left = Math.Min(drawing.Width * 0.36, names.SelectMany(lines => lines).DefaultIfEmpty("").Max(line => Lettering.Width(line, Drawing.Normal))) + 14;
        var right = labels.DefaultIfEmpty("").Max(label => Lettering.Width(label, Drawing.Small, bold: true)) + 12;
        var length = drawing.Width - left - right;
        var y = 4.0;
        foreach (var (bar, at) in bars.Select((bar, at) => (bar, at)))
        {
            var high = Math.Max(Row, (names[at].Count * Drawing.LineHeight(Drawing.Normal)) + 9);
            var middle = y + (high / 2);
            drawing.Lines(left - 12, middle + 4.5 - ((names[at].Count - 1) * Drawing.LineHeight(Drawing.Normal) / 2), names[at], anchor: Anchor.End);
            drawing.Box(left, middle - (Thick / 2), length, Thick, Ink.Shade);
            Draw(drawing, bar, scale, left, length, middle);
            drawing.Text(drawing.Width, middle + 4, labels[at], Drawing.Small, Ink.Black, bold: true, Anchor.End);
            y += high;
        }

        var ticks = scale.Ticks().ToList();
        Axis(drawing, ticks, scale, left, length, y, language);
        return drawing.Done(y + 24, Says(bars, scale, language));
    }

    private static void Draw(Drawing drawing, Bar bar, ChartScale scale, double left, double length, double middle)
    {
        if (bar.Value is not { } value)
        {
            return;
        }

        var (zero, end) = (scale.At(0, left, length), scale.At(value, left, length));
        drawing.Box(Math.Min(zero, end), middle - (Thick / 2), Math.Abs(end - zero), Thick, bar.IsMarked ? Ink.Warm : Ink.Accent);
        if (bar.Interval is { } interval)
        {
            Whisker(drawing, scale.At(interval.Low, left, length), scale.At(interval.High, left, length), middle);
        }

        if (bar.Target is { } target)
        {
            var x = scale.At(target, left, length);
            drawing.Line(x, middle - (Thick / 2) - 4, x, middle + (Thick / 2) + 4, Ink.Black, 2);
        }
    }

    /// <summary>White under black, so that it shows on the bar and beside it.</summary>
    internal static void Whisker(Drawing drawing, double low, double high, double y)
    {
        foreach (var (colour, thick) in new[] { (Ink.White, 3.6), (Ink.Black, 1.4) })
        {
            drawing.Line(low, y, high, y, colour, thick);
            drawing.Line(low, y - 4, low, y + 4, colour, thick);
            drawing.Line(high, y - 4, high, y + 4, colour, thick);
        }
    }

    /// <summary>Numbers along the foot of a chart.</summary>
    internal static void Axis(Drawing drawing, IReadOnlyList<double> ticks, ChartScale scale, double left, double length, double y, Language language)
    {
        drawing.Line(left, y, left + length, y, Ink.Soft);
        foreach (var tick in ticks)
        {
            var x = scale.At(tick, left, length);
            drawing.Line(x, y, x, y + 4, Ink.Soft);
            drawing.Text(x, y + 18, scale.Write(tick, language), Drawing.Small, Ink.Soft, anchor: Anchor.Middle);
        }
    }

    private static string Label(Bar bar, ChartScale scale, Language language)
    {
        var value = bar.Value is { } known ? scale.Write(known, language) : "–";
        return bar.Remark.Length > 0 ? $"{value} · {bar.Remark}" : value;
    }

    private static string Says(IReadOnlyList<Bar> bars, ChartScale scale, Language language)
    {
        var between = new LocalText("between {low} and {high}", "entre {low} et {high}").In(language);
        return string.Join("; ", bars.Select(One)) + ".";

        string One(Bar bar)
        {
            var interval = bar.Interval is { } ends
                ? $" ({between.Replace("{low}", scale.Write(ends.Low, language), StringComparison.Ordinal).Replace("{high}", scale.Write(ends.High, language), StringComparison.Ordinal)})"
                : "";
            return $"{bar.Name}{(language == Language.French ? "\u00a0" : "")}: {Label(bar, scale, language)}{interval}";
        }
    }
}
