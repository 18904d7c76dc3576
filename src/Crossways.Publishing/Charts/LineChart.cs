using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Charts;

/// <summary>Values over time.</summary>
/// <param name="Steps">A value holds until the next one, as counts do; otherwise it is on its way there.</param>
public sealed record Series(string Name, IReadOnlyList<(double At, double Value)> Points, bool Steps = true);

/// <summary>How something grew or fell over time, each line named at its end.</summary>
public static class LineChart
{
    private const double Plot = 200;

    /// <param name="ticks">What stands along the time axis: where, and in which words.</param>
    public static Picture Draw(IReadOnlyList<Series> series, IReadOnlyList<(double At, string Name)> ticks, ChartScale scale, Language language)
    {
        var drawing = new Drawing();
        var left = scale.Ticks().Select(tick => Lettering.Width(scale.Write(tick, language), Drawing.Small)).DefaultIfEmpty(0).Max() + 10;
        var right = series.Select(line => Lettering.Width(line.Name, Drawing.Small)).DefaultIfEmpty(0).Max() + 14;
        var length = drawing.Width - left - right;
        var moments = series.SelectMany(line => line.Points).Select(point => point.At).Concat(ticks.Select(tick => tick.At)).DefaultIfEmpty(0).ToList();
        var time = new ChartScale(moments.Min(), Math.Max(moments.Max(), moments.Min() + 1));
        foreach (var tick in scale.Ticks())
        {
            var y = Y(tick);
            drawing.Line(left, y, left + length, y, Ink.Line);
            drawing.Text(left - 7, y + 4, scale.Write(tick, language), Drawing.Small, Ink.Soft, anchor: Anchor.End);
        }

        foreach (var (at, name) in ticks)
        {
            drawing.Line(time.At(at, left, length), Plot + 8, time.At(at, left, length), Plot + 12, Ink.Soft);
            drawing.Text(time.At(at, left, length), Plot + 26, name, Drawing.Small, Ink.Soft, anchor: Anchor.Middle);
        }

        var labels = Labels(series, line => Y(line.Points[^1].Value));
        foreach (var (line, at) in series.Select((line, at) => (line, at)).Where(entry => entry.line.Points.Count > 0))
        {
            var colour = Ink.Series[at % Ink.Series.Count];
            drawing.Path([.. Way(line, time, left, length, Y)], colour, 2.2, dashes: at % 2 == 1 ? "6 3" : null);
            drawing.Text(left + length + 8, labels[line] + 4, line.Name, Drawing.Small, colour, bold: true);
        }

        return drawing.Done(Plot + 34, Says(series, scale, language));

        double Y(double value) => Plot + 8 - scale.At(value, 0, Plot);
    }

    private static IEnumerable<(double X, double Y)> Way(Series line, ChartScale time, double left, double length, Func<double, double> y)
    {
        var last = y(line.Points[0].Value);
        foreach (var (at, value) in line.Points)
        {
            var x = time.At(at, left, length);
            if (line.Steps)
            {
                yield return (x, last);
            }

            yield return (x, last = y(value));
        }

        if (line.Steps)
        {
            yield return (left + length, last);
        }
    }

    // Lines that end at the same height: their names are moved apart.
    private static Dictionary<Series, double> Labels(IReadOnlyList<Series> series, Func<Series, double> end)
    {
        var placed = new Dictionary<Series, double>(ReferenceEqualityComparer.Instance);
        var last = double.NegativeInfinity;
        foreach (var line in series.Where(line => line.Points.Count > 0).OrderBy(end))
        {
            placed[line] = last = Math.Max(end(line), last + 15);
        }

        return placed;
    }

    private static string Says(IReadOnlyList<Series> series, ChartScale scale, Language language)
    {
        var words = new LocalText("{name}: from {first} to {last}", "{name} : de {first} à {last}").In(language);
        return string.Join("; ", series.Where(line => line.Points.Count > 0).Select(line =>
            words.Replace("{name}", line.Name, StringComparison.Ordinal).Replace("{first}", scale.Write(line.Points[0].Value, language), StringComparison.Ordinal).Replace("{last}", scale.Write(line.Points[^1].Value, language), StringComparison.Ordinal))) + ".";
    }
}
