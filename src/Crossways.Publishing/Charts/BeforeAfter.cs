using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Charts;

/// <summary>Where something was, and where it is; null: not shown.</summary>
public sealed record Move(string Name, double? Before, double? After);

/// <summary>An arrow for each row from before to after, on one scale: the chart for what changed.</summary>
public static class BeforeAfter
{
    private const double Row = 34;

    public static Picture Draw(IReadOnlyList<Move> moves, ChartScale scale, (string Before, string After) words, Language language)
    {
        var drawing = new Drawing();
        var left = drawing.Width * 0.36;
        var (start, length) = (left + 16, drawing.Width - left - 34);
        Legend(drawing, words);
        var y = 26.0;
        foreach (var move in moves)
        {
            var middle = y + (Row / 2);
            var name = Lettering.Wrap(move.Name, Drawing.Normal, left - 4);
            drawing.Lines(left, middle + 4.5 - ((name.Count - 1) * Drawing.LineHeight(Drawing.Normal) / 2), name, anchor: Anchor.End);
            drawing.Line(start, middle, start + length, middle, Ink.Line);
            if (move is { Before: { } before, After: { } after })
            {
                Arrow(drawing, before, after, scale, start, length, middle, language);
            }

            y += Row;
        }

        BarChart.Axis(drawing, [.. scale.Ticks()], scale, start, length, y + 2, language);
        return drawing.Done(y + 26, Says(moves, scale, words, language));
    }

    private static void Legend(Drawing drawing, (string Before, string After) words)
    {
        drawing.Dot(6, 9, 5, Ink.White, Ink.Soft);
        drawing.Text(18, 13, words.Before, Drawing.Small, Ink.Soft);
        var x = 18 + Lettering.Width(words.Before, Drawing.Small) + 20;
        drawing.Dot(x, 9, 5.5, Ink.Accent);
        drawing.Text(x + 12, 13, words.After, Drawing.Small, Ink.Soft);
    }

    private static void Arrow(Drawing drawing, double before, double after, ChartScale scale, double start, double length, double middle, Language language)
    {
        var (from, to) = (scale.At(before, start, length), scale.At(after, start, length));
        if (Math.Abs(to - from) > 14)
        {
            drawing.Path([(from, middle), (to - (Math.Sign(to - from) * 6), middle)], Ink.Accent, 2, arrow: true);
        }

        drawing.Dot(from, middle, 5, Ink.White, Ink.Soft);
        drawing.Dot(to, middle, 5.5, Ink.Accent);
        drawing.Text(from, middle - 9, scale.Write(before, language), Drawing.Small, Ink.Soft, anchor: to >= from ? Anchor.End : Anchor.Start);
        drawing.Text(to, middle - 9, scale.Write(after, language), Drawing.Small, Ink.Black, bold: true, anchor: to >= from ? Anchor.Start : Anchor.End);
    }

    private static string Says(IReadOnlyList<Move> moves, ChartScale scale, (string Before, string After) words, Language language)
    {
        var colon = language == Language.French ? "\u00a0:" : ":";
        return string.Join("; ", moves.Select(move => move is { Before: { } before, After: { } after } ? $"{move.Name}{colon} {words.Before} {scale.Write(before, language)}, {words.After} {scale.Write(after, language)}" : $"{move.Name}{colon} –")) + ".";
    }
}
