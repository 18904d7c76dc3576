using Crossways.Scenarios;

namespace Crossways.Debriefing;

/// <summary>
/// What is measured, and how. A value is always reckoned from the events that are given as its reasons, so that the two
/// cannot say different things.
/// </summary>
/// <param name="Good">From here on it is good; null: it describes.</param>
internal sealed record Yardstick(
    string Id,
    PerformanceFamily Family,
    MeasureUnit Unit,
    Better Better,
    double? Good,
    LocalText Title,
    LocalText Explanation
)
{
    private const int MostReasons = 40;

    /// <summary>The good ones among those that are good or bad.</summary>
    public PerformanceMeasure Share(Scope scope, IEnumerable<Because> because)
    {
        var all = because.ToList();
        var good = all.Count(one => one.Counts == Weight.Good);
        var judged = all.Count(one => one.Counts != Weight.Explains);
        return Is(scope, judged == 0 ? null : (double)good / judged, all);
    }

    /// <summary>How many there are, apart from those that only explain.</summary>
    public PerformanceMeasure Count(Scope scope, IEnumerable<Because> because)
    {
        var all = because.ToList();
        return Is(scope, all.Count(one => one.Counts != Weight.Explains), all);
    }

    /// <summary>The mean of what was measured at each.</summary>
    public PerformanceMeasure Mean(Scope scope, IEnumerable<(double Value, Because Because)> measured)
    {
        var all = measured.ToList();
        return Is(scope, all.Count == 0 ? null : all.Average(one => one.Value), [.. all.Select(one => one.Because)]);
    }

    /// <summary>Good within what <see cref="Good"/> says, otherwise bad.</summary>
    public Weight Weigh(double value) =>
        (Good, Better) switch
        {
            (null, _) or (_, Better.Neither) => Weight.Explains,
            ({ } good, Better.Lower) => value <= good ? Weight.Good : Weight.Bad,
            ({ } good, _) => value >= good ? Weight.Good : Weight.Bad,
        };

    /// <param name="because">In any order; where there are many, those against it are kept before the others.</param>
    public PerformanceMeasure Is(Scope scope, double? value, IReadOnlyList<Because> because)
    {
        var kept = because.OrderByDescending(one => one.Counts).Take(MostReasons).OrderBy(one => one.At);
        return new PerformanceMeasure(Id, Family, Title, Explanation, scope.Team, scope.Seat, Unit, Better, value, [.. kept])
        {
            Good = Good,
            More = Math.Max(0, because.Count - MostReasons),
        };
    }
}
