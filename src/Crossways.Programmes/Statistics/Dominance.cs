namespace Crossways.Programmes.Statistics;

/// <summary>Cliff’s delta (1993): how much more often somebody of one group answers higher than somebody of another than lower, −1 to 1.</summary>
public static class Dominance
{
    /// <summary>With Cliff’s asymmetric interval, which stays within −1 and 1. Null where a group has fewer than two answers.</summary>
    public static Estimate? Of(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        var (n, m) = (one.Count, other.Count);
        if (n < 2 || m < 2)
        {
            return null;
        }

        double[] rows = [.. one.Select(value => other.Average(against => Math.Sign(value - against)))];
        double[] columns = [.. other.Select(against => one.Average(value => Math.Sign(value - against)))];
        var delta = rows.Average();
        var all = one.Sum(value => other.Sum(against => Square(Math.Sign(value - against) - delta)));
        var (ofRows, ofColumns) = (rows.Sum(row => Square(row - delta)), columns.Sum(column => Square(column - delta)));

        // Unbiased, but never below what discrete answers leave possible (Cliff, 1996, equation 5.14).
        var variance = Math.Max(
            ((Square(m) * ofRows) + (Square(n) * ofColumns) - all) / ((double)n * m * (n - 1) * (m - 1)),
            (1 - Square(delta)) / (((double)n * m) - 1)
        );
        return Math.Abs(delta) > 1 - 1e-12 ? Complete(Math.Sign(delta), Math.Min(n, m), n + m) : Asymmetric(delta, variance, n + m);
    }

    private static Estimate Asymmetric(double delta, double variance, int count)
    {
        var z = Curves.Z;
        var reach = z * Math.Sqrt(variance) * Math.Sqrt(Square(1 - Square(delta)) + (z * z * variance));
        var below = 1 - Square(delta) + (z * z * variance);
        var middle = delta - (delta * delta * delta);
        return new Estimate(delta, (middle - reach) / below, (middle + reach) / below, count);
    }

    // Where the groups do not overlap there is no variance to reckon with, and the smaller group alone bounds what can be said.
    private static Estimate Complete(int delta, int smaller, int count)
    {
        var bound = delta * (smaller - Square(Curves.Z)) / (smaller + Square(Curves.Z));
        return new Estimate(delta, Math.Min(delta, bound), Math.Max(delta, bound), count);
    }

    private static double Square(double value) => value * value;
}
