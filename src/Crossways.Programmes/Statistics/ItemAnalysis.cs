using Crossways.Debriefing;

namespace Crossways.Programmes.Statistics;

/// <summary>How a question worked.</summary>
/// <param name="Difficulty">Mean score, 0 (nobody knew) to 1 (everybody did).</param>
/// <param name="Discrimination">
/// Correlation with the rest of the form, −1 to 1: whether those who know more answer it better. Null where everybody answered alike.
/// </param>
public sealed record ItemFigures(int Item, int Count, double Difficulty, double? Discrimination);

/// <summary>How well a form measures.</summary>
/// <param name="Alpha">Cronbach’s alpha (1951): how far its questions measure one thing; null where it cannot be had.</param>
public sealed record FormFigures(int People, double? Alpha, IReadOnlyList<ItemFigures> Items)
{
    /// <param name="scores">A row for each person, a column for each question, 0 to 1.</param>
    public static FormFigures Of(IReadOnlyList<IReadOnlyList<double>> scores)
    {
        var items = scores.Count == 0 ? 0 : scores[0].Count;
        double[] totals = [.. scores.Select(row => row.Sum())];
        return new FormFigures(scores.Count, AlphaOf(scores, items, totals), [.. Enumerable.Range(0, items).Select(Item)]);

        ItemFigures Item(int item)
        {
            double[] own = [.. scores.Select(row => row[item])];
            return new ItemFigures(item, own.Length, own.Average(), Correlation(own, [.. totals.Zip(own, (total, score) => total - score)]));
        }
    }

    private static double? AlphaOf(IReadOnlyList<IReadOnlyList<double>> scores, int items, double[] totals)
    {
        if (items < 2 || scores.Count < 3 || Variance(totals) < 1e-12)
        {
            return null;
        }

        var each = Enumerable.Range(0, items).Sum(item => Variance([.. scores.Select(row => row[item])]));
        return items / (items - 1.0) * (1 - (each / Variance(totals)));
    }

    internal static double? Correlation(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        if (one.Count < 3 || Variance(one) < 1e-12 || Variance(other) < 1e-12)
        {
            return null;
        }

        var (mean, otherMean) = (one.Average(), other.Average());
        var together = one.Zip(other, (a, b) => (a - mean) * (b - otherMean)).Sum() / (one.Count - 1);
        return together / Math.Sqrt(Variance(one) * Variance(other));
    }

    private static double Variance(IReadOnlyList<double> values) => Spread.Over(values).Deviation is var deviation ? deviation * deviation : 0;
}
