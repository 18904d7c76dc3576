namespace Crossways.Programmes.Statistics;

/// <summary>Wilcoxon’s signed-rank test (1945): for answers on a scale whose steps need not be equal.</summary>
/// <param name="Rose">People who answered higher the second time.</param>
/// <param name="Fell">People who answered lower.</param>
/// <param name="Same">People who answered the same; they are left out of the ranks.</param>
/// <param name="Positive">Sum of the ranks of those who rose.</param>
/// <param name="Dominance">Rank-biserial correlation, −1 to 1: how far the ranks that rose outweigh those that fell.</param>
/// <param name="Chance">Two-sided probability of ranks so uneven if nothing had changed.</param>
public sealed record SignedRanks(int Rose, int Fell, int Same, double Positive, double Dominance, double Chance)
{
    // Beyond, and where ranks are tied, the normal curve is close enough and exact counting is not defined.
    private const int MostExact = 50;

    public static SignedRanks Of(IReadOnlyList<double> changes)
    {
        double[] moved = [.. changes.Where(change => Math.Abs(change) > 1e-12)];
        var (ranks, ties) = Ranks([.. moved.Select(Math.Abs)]);
        var positive = moved.Zip(ranks).Where(pair => pair.First > 0).Sum(pair => pair.Second);
        var all = moved.Length * (moved.Length + 1) / 2.0;
        return new SignedRanks(
            moved.Count(change => change > 0),
            moved.Count(change => change < 0),
            changes.Count - moved.Length,
            positive,
            moved.Length == 0 ? 0 : ((2 * positive) - all) / all,
            moved.Length == 0 ? 1
                : ties == 0 && moved.Length <= MostExact ? Exact(moved.Length, Math.Min(positive, all - positive))
                : Approximate(moved.Length, positive, ties)
        );
    }

    // In how many of the 2ⁿ ways to give signs to the ranks the smaller sum is this small.
    private static double Exact(int count, double smaller)
    {
        var ways = new double[(count * (count + 1) / 2) + 1];
        ways[0] = 1;
        for (var rank = 1; rank <= count; rank++)
        {
            for (var sum = ways.Length - 1; sum >= rank; sum--)
            {
                ways[sum] += ways[sum - rank];
            }
        }

        return Math.Min(1, 2 * ways.Take((int)smaller + 1).Sum() / Math.Pow(2, count));
    }

    // With the correction for continuity.
    private static double Approximate(int count, double positive, double ties)
    {
        var expected = count * (count + 1) / 4.0;
        var error = Math.Sqrt((((double)count * (count + 1) * ((2 * count) + 1)) - (ties / 2)) / 24);
        var away = positive - expected;
        return error == 0 ? 1 : Curves.BothTails((away - (0.5 * Math.Sign(away))) / error);
    }

    // Mean ranks for equal values; the sum of t³ − t over ties of t.
    private static (double[] Ranks, double Ties) Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(index => values[index]).ToArray();
        var ranks = new double[values.Length];
        var ties = 0.0;
        for (var first = 0; first < order.Length; )
        {
            var next = first + 1;
            while (next < order.Length && values[order[next]] - values[order[first]] < 1e-12)
            {
                next++;
            }

            for (var each = first; each < next; each++)
            {
                ranks[order[each]] = (first + 1 + next) / 2.0;
            }

            var tied = next - first;
            ties += ((double)tied * tied * tied) - tied;
            first = next;
        }

        return (ranks, ties);
    }
}
