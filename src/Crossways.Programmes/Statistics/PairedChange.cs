using Crossways.Debriefing;

namespace Crossways.Programmes.Statistics;

/// <summary>What changed between two answers of the same people.</summary>
/// <param name="Change">After minus before, in the units of the answers; interval by Student’s t.</param>
/// <param name="Effect">
/// The same in standard deviations: d<sub>av</sub>, the change over the root of the mean variance of both (Cumming, 2012),
/// less what small samples add (Hedges’ g); interval by Bonett (2008). Null where nobody differs from anybody.
/// </param>
/// <param name="Ranks">Wilcoxon’s signed ranks of the same pairs: what does not need equal steps between answers.</param>
public sealed record PairedChange(Spread Before, Spread After, Estimate Change, Estimate? Effect, SignedRanks Ranks)
{
    /// <summary>People who answered both times.</summary>
    public int Count => Change.Count;

    /// <summary>Null below three pairs, of which no interval can be had.</summary>
    /// <exception cref="ArgumentException">The lists are not of the same people.</exception>
    public static PairedChange? Of(IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        if (before.Count != after.Count)
        {
            throw new ArgumentException("Every answer before needs its answer after.");
        }

        List<double> changes = [.. after.Zip(before, (later, earlier) => later - earlier)];
        return changes.Count < 3
            ? null
            : new PairedChange(
                Spread.Over(before),
                Spread.Over(after),
                Estimate.Mean(changes)!,
                EffectOf(before, after, changes),
                SignedRanks.Of(changes)
            );
    }

    private static Estimate? EffectOf(IReadOnlyList<double> before, IReadOnlyList<double> after, IReadOnlyList<double> changes)
    {
        var degrees = changes.Count - 1;
        var (earlier, later, change) = (Square(Spread.Over(before)), Square(Spread.Over(after)), Spread.Over(changes));
        var together = (earlier + later) / 2;
        if (together < 1e-12)
        {
            return null;
        }

        var d = change.Mean / Math.Sqrt(together);
        var covariance = (earlier + later - Square(change)) / 2;
        var variance =
            (d * d * ((earlier * earlier) + (later * later) + (2 * covariance * covariance)) / (8 * degrees * together * together))
            + (Square(change) / (degrees * together));
        var shrunk = Curves.SmallSample(degrees);
        var reach = Curves.Z * Math.Sqrt(variance) * shrunk;
        return new Estimate(d * shrunk, (d * shrunk) - reach, (d * shrunk) + reach, changes.Count);
    }

    private static double Square(Spread spread) => spread.Deviation * spread.Deviation;
}
