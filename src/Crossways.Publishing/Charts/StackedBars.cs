using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Charts;

/// <summary>One question and how often each answer was given, from the lowest.</summary>
/// <param name="Remark">Behind the bar, such as "n = 12".</param>
public sealed record StackedBar(string Name, IReadOnlyList<int> Counts, string Remark);

/// <summary>Answers on a scale as parts of a whole, each row as wide as the others: the chart for opinions.</summary>
public static class StackedBars
{
    private const double Thick = 20;

    // From what is wanted least to what is wanted most; lightness alone keeps the order.
    private static readonly string[] Tones = ["#b5651d", "#d9a86c", "#dfe5e3", "#6f9fa3", "#0d5c63"];

    /// <param name="values">Names of the answers, from the lowest; at most five.</param>
    public static Picture Draw(IReadOnlyList<StackedBar> bars, IReadOnlyList<string> values, Language language)
    {
        var drawing = new Drawing();
        var tones = Tones[^values.Count..];
        var left = drawing.Width * 0.36;
        var right = bars.Select(bar => Lettering.Width(bar.Remark, Drawing.Small)).DefaultIfEmpty(0).Max() + 10;
        var length = drawing.Width - left - right;
        var y = Legend(drawing, values, tones);
        foreach (var bar in bars)
        {
            var name = Lettering.Wrap(bar.Name, Drawing.Normal, left - 16);
            var high = Math.Max(Thick + 12, (name.Count * Drawing.LineHeight(Drawing.Normal)) + 10);
            var middle = y + (high / 2);
            drawing.Lines(left - 12, middle + 4.5 - ((name.Count - 1) * Drawing.LineHeight(Drawing.Normal) / 2), name, anchor: Anchor.End);
            Parts(drawing, bar, tones, left, length, middle);
            drawing.Text(drawing.Width, middle + 4, bar.Remark, Drawing.Small, Ink.Soft, anchor: Anchor.End);
            y += high;
        }

        return drawing.Done(y + 4, Says(bars, values, language));
    }

    private static double Legend(Drawing drawing, IReadOnlyList<string> values, string[] tones)
    {
        var (x, y) = (0.0, 4.0);
        for (var value = 0; value < values.Count; value++)
        {
            var wide = 18 + Lettering.Width(values[value], Drawing.Small) + 16;
            if (x + wide > drawing.Width)
            {
                (x, y) = (0, y + 20);
            }

            drawing.Box(x, y, 12, 12, tones[value], Ink.Soft);
            drawing.Text(x + 18, y + 10, values[value], Drawing.Small, Ink.Soft);
            x += wide;
        }

        return y + 26;
    }

    private static void Parts(Drawing drawing, StackedBar bar, string[] tones, double left, double length, double middle)
    {
        var all = bar.Counts.Sum();
        var x = left;
        for (var value = 0; all > 0 && value < bar.Counts.Count; value++)
        {
            var wide = length * bar.Counts[value] / all;
            drawing.Box(x, middle - (Thick / 2), wide, Thick, tones[value]);
            var label = $"{Math.Round(100.0 * bar.Counts[value] / all)}";
            if (wide > Lettering.Width(label, Drawing.Small, bold: true) + 8)
            {
                drawing.Text(x + (wide / 2), middle + 4, label, Drawing.Small, tones[value] is "#b5651d" or "#0d5c63" ? Ink.White : Ink.Black, bold: true, Anchor.Middle);
            }

            x += wide;
        }
    }

    private static string Says(IReadOnlyList<StackedBar> bars, IReadOnlyList<string> values, Language language)
    {
        var colon = language == Language.French ? "\u00a0:" : ":";
        return string.Join("; ", bars.Select(bar => $"{bar.Name}{colon} {string.Join(", ", bar.Counts.Select((count, value) => $"{values[value]} {count}"))}")) + ".";
    }
}
