namespace Crossways.Scenarios.Tests;

public class TheLibrary
{
    [Fact]
    public void Is_written_without_a_fault() => Assert.Empty(Library.Findings);

    [Theory]
    [InlineData(IndicatorList.AdultsLabour, new[] { 10, 10, 16, 9, 15, 7 }, 7)]
    [InlineData(IndicatorList.ChildrenLabour, new[] { 10, 10, 15, 8, 15, 7 }, 15)]
    public void Holds_the_indicators_of_the_published_lists(IndicatorList list, int[] perDimension, int strong)
    {
        var indicators = Library.Indicators(list);

        Assert.Equal(perDimension, Library.Dimensions.Keys.Select(dimension => indicators.Count(indicator => indicator.Dimension == dimension)));
        Assert.Equal(strong, indicators.Count(indicator => indicator.Strength == Strength.Strong));
    }

    [Fact]
    public void Weighs_nothing_as_weak_where_the_victim_is_a_child() =>
        Assert.DoesNotContain(Library.Indicators(IndicatorList.ChildrenLabour), indicator => indicator.Strength == Strength.Weak);

    [Fact]
    public void Names_everything_in_both_languages()
    {
        var words = Library
            .AgencyKinds.Concat(Library.ExhibitKinds)
            .Concat(Library.Registers)
            .Concat(Library.Conditions)
            .Concat(Library.Dimensions)
            .Concat(Library.Details.Values.SelectMany(details => details))
            .Select(word => word.Value)
            .Concat(Library.Indicators(IndicatorList.AdultsLabour).Select(indicator => indicator.Name))
            .Concat(Library.Measures.SelectMany(kind => new[] { kind.Name, kind.About, kind.Found, kind.Nothing }));

        Assert.All(words, word => Assert.True(word.En.Length > 0 && word.Fr.Length > 0));
    }

    [Fact]
    public void Names_every_condition_a_person_can_be_in() =>
        Assert.Equal(LibraryConditions.All.Select(condition => condition.Value), Library.Conditions.Keys);

    [Fact]
    public void Gives_every_measure_somebody_who_may_take_it_and_something_it_does() =>
        Assert.All(
            Library.Measures,
            kind =>
            {
                Assert.NotEmpty(kind.Powers);
                Assert.NotEmpty(kind.Targets);
                Assert.True(kind.Takes.Seconds > 0);
                Assert.Contains("{target}", kind.Nothing.En, StringComparison.Ordinal);
                Assert.Contains("{target}", kind.Nothing.Fr, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Lets_nobody_search_arrest_or_listen_in_on_own_authority()
    {
        foreach (var id in new[] { "search", "arrest", "interception", "account-freeze" })
        {
            Assert.Equal(Authoriser.Judge, Library.Measures[new MeasureKindId(id)].Authorisation);
        }

        Assert.Equal(Authoriser.Consent, Library.Measures[new MeasureKindId("shelter")].Authorisation);
        Assert.False(Library.Measures[new MeasureKindId("interception")].Urgent);
    }
}
