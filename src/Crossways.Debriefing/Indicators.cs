using Crossways.Scenarios;

namespace Crossways.Debriefing;

/// <summary>When indicators are enough to presume trafficking (ILO and European Commission, 2009).</summary>
public static class Indicators
{
    /// <summary>
    /// A dimension is positive with two strong indicators; one strong and one medium or weak; three medium; or two
    /// medium and one weak.
    /// </summary>
    public static bool IsPositive(IEnumerable<Strength> ofOneDimension)
    {
        var found = ofOneDimension.ToList();
        var strong = found.Count(strength => strength == Strength.Strong);
        var medium = found.Count(strength => strength == Strength.Medium);
        var weak = found.Count - strong - medium;
        return strong >= 2 || (strong == 1 && medium + weak >= 1) || medium >= 3 || (medium == 2 && weak >= 1);
    }

    /// <summary>The first moment at which the facts known make any dimension positive; null if they never do.</summary>
    /// <param name="known">Indicators with the moment each became known.</param>
    internal static ExerciseTime? FirstPositive(IEnumerable<(Indicator Indicator, ExerciseTime At)> known)
    {
        var byDimension = new Dictionary<string, Dictionary<IndicatorId, Strength>>(StringComparer.Ordinal);
        foreach (var (indicator, at) in known.OrderBy(entry => entry.At))
        {
            if (!byDimension.TryGetValue(indicator.Dimension, out var dimension))
            {
                byDimension[indicator.Dimension] = dimension = [];
            }

            dimension[indicator.Id] = indicator.Strength;
            if (IsPositive(dimension.Values))
            {
                return at;
            }
        }

        return null;
    }
}
