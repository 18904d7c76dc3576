using Crossways.Debriefing;

namespace Crossways.Rehearsal.Tests;

/// <summary>Expected values were worked out apart from the program, from the formulas of the papers.</summary>
public class TheFigures
{
    [Theory]
    [InlineData(51, 60, 0.738854, 0.919026)]
    [InlineData(57, 60, 0.862995, 0.982850)]
    [InlineData(5, 60, 0.036120, 0.180689)]
    [InlineData(0, 20, 0, 0.161125)]
    [InlineData(20, 20, 0.838875, 1)]
    [InlineData(0, 0, 0, 1)]
    public void A_share_has_the_interval_of_Wilson(int seen, int of, double low, double high)
    {
        var share = Share.Count(seen, of);

        Assert.Equal(low, share.Low, 6);
        Assert.Equal(high, share.High, 6);
    }

    [Fact]
    public void Two_samples_are_as_far_apart_as_Hedges_says()
    {
        var effect = EffectSize.Between(Spread.Over([0.8, 0.7, 0.9, 0.75, 0.85]), Spread.Over([0.5, 0.6, 0.4, 0.55]));

        Assert.Equal(3.122940, effect.G, 6);
        Assert.Equal(1.171009, effect.Low, 6);
        Assert.Equal(5.074872, effect.High, 6);
    }

    [Fact]
    public void Samples_without_spread_are_the_same_or_as_far_apart_as_figures_go()
    {
        var (half, whole) = (Spread.Over([0.5, 0.5, 0.5]), Spread.Over([1, 1, 1]));

        Assert.Equal(new EffectSize(0, 0, 0), EffectSize.Between(half, half));
        Assert.Equal(-EffectSize.Most, EffectSize.Between(half, whole).G);
    }

    [Theory]
    [InlineData(3, 60, 14, 60, 0.003671)]
    [InlineData(1, 10, 8, 10, 0.002739)]
    [InlineData(50, 60, 54, 60, 0.210649)]
    [InlineData(60, 60, 60, 60, 1)]
    public void So_few_are_as_likely_as_Fisher_says(int seen, int of, int otherSeen, int otherOf, double probability) =>
        Assert.Equal(probability, ExactTests.Fewer(seen, of, otherSeen, otherOf), 6);

    [Fact]
    public void So_many_are_as_likely_as_a_coin_gives_them() => Assert.Equal(0.072998, ExactTests.AtLeast(9, 12, 0.5), 6);

    [Fact]
    public void Times_are_the_median_and_the_middle_half()
    {
        Assert.Equal(new Times(3, 2, 4), Times.Over([5, 1, 4, 2, 3]));
        Assert.Null(Times.Over([]));
    }
}
