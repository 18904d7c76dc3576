using System.Text.Json;
using Crossways.Debriefing;
using Crossways.Programmes.Statistics;

namespace Crossways.Programmes.Tests;

/// <summary>Compared with SciPy and statsmodels on the same data: <c>reference/expected.py</c> writes the expected values and says how to renew them.</summary>
public class TheStatistics
{
    const double Near = 1e-6;

    static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reference", "statistics.json"))).RootElement;

    [Fact]
    public void Intervals_of_shares_are_those_of_statsmodels() =>
        Each("proportions", expected =>
        {
            var share = Share.Count(expected.GetProperty("seen").GetInt32(), expected.GetProperty("of").GetInt32());
            Same(expected, "low", share.Low);
            Same(expected, "high", share.High);
        });

    [Fact]
    public void Paired_changes_effects_and_signed_ranks_are_those_of_scipy() =>
        Each("paired", expected =>
        {
            var change = PairedChange.Of(Numbers(expected, "before"), Numbers(expected, "after"))!;
            Same(expected, "change", change.Change.Value);
            Same(expected, "low", change.Change.Low);
            Same(expected, "high", change.Change.High);
            Same(expected, "g", change.Effect!.Value);
            Same(expected, "gLow", change.Effect.Low);
            Same(expected, "gHigh", change.Effect.High);
            Same(expected, "positive", change.Ranks.Positive);
            Same(expected, "dominance", change.Ranks.Dominance);
            Same(expected, "p", change.Ranks.Chance);
        });

    [Fact]
    public void Dominance_of_one_group_over_another_is_as_Cliff_wrote() =>
        Each("dominance", expected =>
        {
            var delta = Dominance.Of(Numbers(expected, "one"), Numbers(expected, "other"))!;
            Same(expected, "delta", delta.Value);
            Same(expected, "low", delta.Low);
            Same(expected, "high", delta.High);
        });

    [Fact]
    public void Drawn_intervals_are_the_same_by_an_independent_program_and_near_those_of_scipy() =>
        Each("bootstrap", expected =>
        {
            var interval = Bootstrap.Mean(Numbers(expected, "values"), expected.GetProperty("seed").GetInt64())!;
            Same(expected, "low", interval.Low);
            Same(expected, "high", interval.High);

            // Other draws, so only near: a tenth of the width.
            Assert.Equal(expected.GetProperty("theirLow").GetDouble(), interval.Low, (interval.High - interval.Low) / 10);
            Assert.Equal(expected.GetProperty("theirHigh").GetDouble(), interval.High, (interval.High - interval.Low) / 10);
        });

    [Fact]
    public void Groups_are_compared_as_statsmodels_does() =>
        Each("comparisons", expected =>
        {
            var comparison = GroupComparison.Of(expected.GetProperty("groups").EnumerateObject().Select(group => new SampleGroup(group.Name, [.. group.Value.EnumerateArray().Select(value => value.GetDouble())])))!;
            Same(expected, "p", comparison.Chance);
            Assert.Equal(expected.GetProperty("pairs").GetArrayLength(), comparison.Pairs.Count);
            foreach (var (pair, theirs) in comparison.Pairs.Zip(expected.GetProperty("pairs").EnumerateArray()))
            {
                Assert.Equal((theirs.GetProperty("first").GetString(), theirs.GetProperty("second").GetString()), (pair.First, pair.Second));
                Same(theirs, "low", pair.Difference.Low);
                Same(theirs, "high", pair.Difference.High);
                Same(theirs, "p", pair.Chance);
            }
        });

    [Fact]
    public void Questions_and_forms_are_judged_as_scipy_does() =>
        Each("forms", expected =>
        {
            var form = FormFigures.Of([.. expected.GetProperty("scores").EnumerateArray().Select(row => (IReadOnlyList<double>)[.. row.EnumerateArray().Select(score => score.GetDouble())])]);
            Same(expected, "alpha", form.Alpha!.Value);
            Assert.All(form.Items.Zip(Numbers(expected, "difficulty")), pair => Assert.Equal(pair.Second, pair.First.Difficulty, Near));
            Assert.All(form.Items.Zip(Numbers(expected, "discrimination")), pair => Assert.Equal(pair.Second, pair.First.Discrimination!.Value, Near));
        });

    [Fact]
    public void What_cannot_be_reckoned_is_not_given_a_figure()
    {
        Assert.Null(PairedChange.Of([1, 2], [2, 3]));
        Assert.Null(PairedChange.Of([5, 5, 5, 5], [5, 5, 5, 5])!.Effect);
        Assert.Equal(1, PairedChange.Of([5, 5, 5, 5], [5, 5, 5, 5])!.Ranks.Chance);
        Assert.Null(Estimate.Mean([4]));
        Assert.Null(Bootstrap.Mean([1, 2, 3, 4], 1));
        Assert.Null(GroupComparison.Of([new SampleGroup("alone", [1, 2, 3])]));
        Assert.Null(FormFigures.Of([[1, 1], [1, 1], [1, 1]]).Alpha);
        Assert.Equal((1.0, 1.0), Dominance.Of([4, 5], [1, 2]) is { } all ? (all.Value, Math.Min(1, all.High)) : default);
    }

    static void Each(string section, Action<JsonElement> check)
    {
        Assert.NotEmpty(Expected.GetProperty(section).EnumerateArray());
        Assert.All(Expected.GetProperty(section).EnumerateArray().ToList(), check);
    }

    static double[] Numbers(JsonElement expected, string name) => [.. expected.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    static void Same(JsonElement expected, string name, double actual) => Assert.Equal(expected.GetProperty(name).GetDouble(), actual, Near);
}
