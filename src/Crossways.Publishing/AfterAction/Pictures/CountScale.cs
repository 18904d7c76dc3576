using Crossways.Publishing.Charts;

namespace Crossways.Publishing.AfterAction;

internal static class CountScale
{
    // Below this an axis would be marked with halves of a thing.
    private const double Least = 5;

    public static ChartScale Of(IReadOnlyList<Bar> bars) => ChartScale.Around(bars.Select(bar => bar.Value ?? 0).Append(Least));
}
