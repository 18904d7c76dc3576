using System.Globalization;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Charts;

/// <summary>A piece of work, in units of time before (below 0) and after the day on which everything is.</summary>
public sealed record Span(string Name, double From, double To);

/// <summary>Work over time: what goes on when, and what beside it.</summary>
public static class GanttChart
{
    private const double Thick = 14;

    /// <param name="unit">What the numbers count: weeks.</param>
    public static Picture Draw(IReadOnlyList<Span> spans, string unit, Language language)
    {
        var drawing = new Drawing();
        var names = spans.Select(span => Lettering.Wrap(span.Name, Drawing.Normal, drawing.Width * 0.38)).ToList();
        var left = names.SelectMany(lines => lines).DefaultIfEmpty("").Max(line => Lettering.Width(line, Drawing.Normal)) + 14;
        var length = drawing.Width - left - 16;
        var scale = new ChartScale(spans.Min(span => span.From), Math.Max(spans.Max(span => span.To), spans.Min(span => span.From) + 1));
        var ticks = Ticks(scale).ToList();
        var bottom = 6 + names.Sum(High);
        foreach (var tick in ticks)
        {
            drawing.Line(scale.At(tick, left, length), 2, scale.At(tick, left, length), bottom, tick == 0 ? Ink.Soft : Ink.Line, tick == 0 ? 1.4 : 1);
        }

        var y = 4.0;
        foreach (var (span, lines) in spans.Zip(names))
        {
            var middle = y + (High(lines) / 2);
            drawing.Lines(0, middle + 4.5 - ((lines.Count - 1) * Drawing.LineHeight(Drawing.Normal) / 2), lines);
            var (from, to) = (scale.At(span.From, left, length), scale.At(span.To, left, length));
            drawing.Box(from, middle - (Thick / 2), Math.Max(4, to - from), Thick, span.From < 0 ? Ink.Accent : Ink.Warm, round: 2);
            y += High(lines);
        }

        drawing.Line(left, bottom, left + length, bottom, Ink.Soft);
        foreach (var tick in ticks)
        {
            drawing.Text(scale.At(tick, left, length), bottom + 16, Number(tick), Drawing.Small, Ink.Soft, bold: tick == 0, Anchor.Middle);
        }

        drawing.Text(0, bottom + 16, Unit(unit, language), Drawing.Small, Ink.Soft);
        return drawing.Done(bottom + 24, string.Join("; ", spans.Select(span => $"{span.Name}: {Number(span.From)} – {Number(span.To)}")) + $" ({Unit(unit, language)}).");
    }

    private static double High(IReadOnlyList<string> lines) => Math.Max(25, (lines.Count * Drawing.LineHeight(Drawing.Normal)) + 8);

    private static IEnumerable<double> Ticks(ChartScale scale)
    {
        var step = (scale.To - scale.From) switch { > 36 => 8, > 18 => 4, > 8 => 2, _ => 1 };
        for (var at = Math.Ceiling(scale.From / step) * step; at <= scale.To; at += step)
        {
            yield return at;
        }
    }

    private static string Unit(string unit, Language language) =>
        (unit switch
        {
            "weeks" => new LocalText("weeks; 0 is the exercise", "semaines ; 0 est l’exercice"),
            "days" => new LocalText("days; 0 is the exercise", "jours ; 0 est l’exercice"),
            _ => LocalText.Same(unit),
        }).In(language);

    private static string Number(double value) => (value < 0 ? "−" : "") + Math.Abs(value).ToString("0.#", CultureInfo.InvariantCulture);
}
