using Crossways.Scenarios;

namespace Crossways.Programmes.Statistics;

/// <summary>Intervals by drawing the sample again and again from itself, bias-corrected and accelerated (BCa; Efron, 1987): for answers on short scales.</summary>
public static class Bootstrap
{
    /// <summary>Enough for the second figure of a bound.</summary>
    public const int Draws = 2_000;

    /// <param name="seed">The same seed gives the same interval.</param>
    /// <returns>Null below five answers.</returns>
    public static Estimate? Mean(IReadOnlyList<double> values, long seed, int draws = Draws)
    {
        if (values.Count < 5)
        {
            return null;
        }

        var mean = values.Average();
        var drawn = Drawn(values, Dice.Of(seed, "bootstrap"), draws);
        if (drawn[^1] - drawn[0] < 1e-12)
        {
            return new Estimate(mean, mean, mean, values.Count);
        }

        var below = drawn.Count(each => each < mean - 1e-12) + (drawn.Count(each => Math.Abs(each - mean) <= 1e-12) / 2.0);
        var bias = Curves.Quantile(below / draws);
        var acceleration = Acceleration(values, mean);
        return new Estimate(mean, At(-Curves.Z), At(Curves.Z), values.Count);

        double At(double z) => Percentile(drawn, Curves.Below(bias + ((bias + z) / (1 - (acceleration * (bias + z))))));
    }

    private static double[] Drawn(IReadOnlyList<double> values, Dice dice, int draws)
    {
        var drawn = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            var sum = 0.0;
            for (var each = 0; each < values.Count; each++)
            {
                sum += values[dice.Below(values.Count)];
            }

            drawn[draw] = sum / values.Count;
        }

        Array.Sort(drawn);
        return drawn;
    }

    // From the means that leave one answer out.
    private static double Acceleration(IReadOnlyList<double> values, double mean)
    {
        double[] away = [.. values.Select(value => (value - mean) / (values.Count - 1))];
        var squares = away.Sum(each => each * each);
        return squares < 1e-24 ? 0 : away.Sum(each => each * each * each) / (6 * Math.Pow(squares, 1.5));
    }

    private static double Percentile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var (first, rest) = ((int)place, place - Math.Floor(place));
        return first + 1 >= sorted.Length ? sorted[^1] : sorted[first] + (rest * (sorted[first + 1] - sorted[first]));
    }
}
