using System.Globalization;
using Crossways.Scenarios;

namespace Crossways.Publishing.Charts;

/// <summary>An axis of numbers.</summary>
/// <param name="From">Its lowest value.</param>
/// <param name="To">Its highest value; more than <paramref name="From"/>.</param>
/// <param name="Unit">Written after each number; empty: none. "%" is set as each language sets it.</param>
public sealed record ChartScale(double From, double To, string Unit = "")
{
    /// <summary>From 0 (or below) to a round number above all values.</summary>
    public static ChartScale Around(IEnumerable<double> values, string unit = "")
    {
        var all = values.Append(0).ToList();
        var step = Step(all.Min(), all.Max());
        var to = Math.Ceiling(all.Max() / step) * step;
        return new ChartScale(Math.Floor(all.Min() / step) * step, to == 0 ? step : to, unit);
    }

    /// <summary>The round numbers that stand along the axis.</summary>
    internal IEnumerable<double> Ticks()
    {
        var step = Step(From, To);
        for (var at = Math.Ceiling(From / step); (at * step) <= To + (step / 1e6); at++)
        {
            yield return at * step;
        }
    }

    /// <summary>Where a value lies on an axis of this length; values outside lie at its end.</summary>
    internal double At(double value, double start, double length) => start + (Math.Clamp((value - From) / (To - From), 0, 1) * length);

    /// <summary>A number with its unit as the language writes it: 12.5%, 12,5 %.</summary>
    internal string Write(double value, Language language)
    {
        var number = Math.Abs(value) >= 100 || value == Math.Round(value) ? value.ToString("0", CultureInfo.InvariantCulture)
            : Math.Abs(To - From) < 2 ? value.ToString("0.##", CultureInfo.InvariantCulture)
            : value.ToString("0.#", CultureInfo.InvariantCulture);
        number = number.Replace("-", "−", StringComparison.Ordinal);
        number = language == Language.French ? number.Replace('.', ',') : number;
        return Unit.Length == 0 ? number : Unit == "%" && language == Language.English ? $"{number}%" : $"{number}\u00a0{Unit}";
    }

    private static double Step(double from, double to)
    {
        var rough = Math.Max(to - from, 1e-9) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
    }
}
