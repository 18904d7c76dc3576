using Crossways.Debriefing;

namespace Crossways.Programmes.Statistics;

/// <summary>The values of those who belong together: of an exercise, a profession, a state.</summary>
public sealed record SampleGroup(string Id, IReadOnlyList<double> Values);

/// <summary>Two groups side by side.</summary>
/// <param name="Difference">First minus second, by Welch; the interval is wide enough that those of all pairs hold together (Bonferroni).</param>
/// <param name="Chance">Probability of a difference as large if there were none, adjusted for the number of pairs (Holm, 1979).</param>
public sealed record GroupPair(string First, string Second, Estimate Difference, double Chance);

/// <summary>Several groups compared, without supposing that they spread alike.</summary>
/// <param name="Means">Of each group, in the order given.</param>
/// <param name="Chance">Probability of means as uneven as these if all were alike (Welch’s analysis of variance, 1951).</param>
public sealed record GroupComparison(IReadOnlyList<(string Group, Estimate Mean)> Means, double Chance, IReadOnlyList<GroupPair> Pairs)
{
    /// <summary>Below this a chance is taken as a sign; said with every comparison, so that nobody takes it for more.</summary>
    public const double Sign = 1 - Estimate.Confidence;

    /// <summary>Null where fewer than two groups have two different values or more.</summary>
    public static GroupComparison? Of(IEnumerable<SampleGroup> groups)
    {
        List<SampleGroup> compared = [.. groups.Where(group => group.Values.Count >= 2 && Spread.Over(group.Values).Deviation > 1e-9)];
        return compared.Count < 2
            ? null
            : new GroupComparison([.. compared.Select(group => (group.Id, Estimate.Mean(group.Values)!))], Welch([.. compared.Select(group => Spread.Over(group.Values))]), PairsOf(compared));
    }

    private static double Welch(IReadOnlyList<Spread> groups)
    {
        double[] weights = [.. groups.Select(group => group.Count / Square(group.Deviation))];
        var all = weights.Sum();
        var mean = groups.Zip(weights).Sum(pair => pair.First.Mean * pair.Second) / all;
        var between = groups.Zip(weights).Sum(pair => pair.Second * Square(pair.First.Mean - mean)) / (groups.Count - 1);
        var unevenness = groups.Zip(weights).Sum(pair => Square(1 - (pair.Second / all)) / (pair.First.Count - 1));
        var squares = Square(groups.Count) - 1;
        return Curves.UpperTail(between / (1 + (2 * (groups.Count - 2) / squares * unevenness)), groups.Count - 1, squares / (3 * unevenness));
    }

    private static IReadOnlyList<GroupPair> PairsOf(List<SampleGroup> groups)
    {
        var pairs = (from first in Enumerable.Range(0, groups.Count) from second in Enumerable.Range(first + 1, groups.Count - first - 1) select (First: groups[first], Second: groups[second])).ToList();
        var raw = pairs.Select(pair => Pair(pair.First, pair.Second, pairs.Count)).ToList();
        var held = 0.0;
        var adjusted = new Dictionary<GroupPair, double>(ReferenceEqualityComparer.Instance);
        foreach (var (place, pair) in raw.OrderBy(pair => pair.Chance).Index())
        {
            held = Math.Max(held, Math.Min(1, pair.Chance * (raw.Count - place)));
            adjusted[pair] = held;
        }

        return [.. raw.Select(pair => pair with { Chance = adjusted[pair] })];
    }

    private static GroupPair Pair(SampleGroup first, SampleGroup second, int pairs)
    {
        var (one, other) = (Spread.Over(first.Values), Spread.Over(second.Values));
        var (a, b) = (Square(one.Deviation) / one.Count, Square(other.Deviation) / other.Count);
        var degrees = Square(a + b) / ((Square(a) / (one.Count - 1)) + (Square(b) / (other.Count - 1)));
        var (difference, error) = (one.Mean - other.Mean, Math.Sqrt(a + b));
        var reach = Curves.Student(degrees, pairs) * error;
        return new GroupPair(
            first.Id,
            second.Id,
            new Estimate(difference, difference - reach, difference + reach, one.Count + other.Count),
            Curves.BothTails(difference / error, degrees)
        );
    }

    private static double Square(double value) => value * value;
}
