using Crossways.Scenarios;

namespace Crossways.Debriefing.Tests;

/// <summary>The thresholds of the operational indicators (ILO and European Commission, 2009).</summary>
public class WhenIndicatorsSuffice
{
    [Theory]
    [InlineData("", false)]
    [InlineData("S", false)]
    [InlineData("SS", true)]
    [InlineData("SM", true)]
    [InlineData("SW", true)]
    [InlineData("MM", false)]
    [InlineData("MMM", true)]
    [InlineData("MMW", true)]
    [InlineData("MW", false)]
    [InlineData("MWWWW", false)]
    [InlineData("WWWWW", false)]
    public void A_dimension_is_positive_from_a_known_number_of_strong_medium_and_weak_ones(string strengths, bool positive) =>
        Assert.Equal(positive, Indicators.IsPositive(strengths.Select(Of)));

    static Strength Of(char letter) =>
        letter switch
        {
            'S' => Strength.Strong,
            'M' => Strength.Medium,
            _ => Strength.Weak,
        };
}
