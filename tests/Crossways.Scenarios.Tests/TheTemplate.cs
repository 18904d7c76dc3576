namespace Crossways.Scenarios.Tests;

public class TheTemplate
{
    [Fact]
    public void Passes_every_check_without_a_warning()
    {
        var reading = ScenarioReader.Read(ScenarioTemplate.Package(new ScenarioId("my-case")));

        Assert.Empty(reading.Findings);
        Assert.Equal(new ScenarioId("my-case"), reading.Scenario!.Id);
    }

    [Fact]
    public void Is_a_whole_case_in_two_languages()
    {
        var scenario = ScenarioReader.Read(ScenarioTemplate.Package(new ScenarioId("my-case"))).Scenario!;

        Assert.Equal(
            (3, 3, 2, 2),
            (scenario.Agencies.Count, scenario.Seats.Count, scenario.People.Count(), scenario.Places.Count())
        );
        Assert.All(scenario.Exhibits, exhibit => Assert.NotEqual(exhibit.Text.En, exhibit.Text.Fr));
        Assert.Contains("<table>", scenario.Exhibits[new ExhibitId("notebook")].Text.Fr, StringComparison.Ordinal);
        Assert.Equal(ExerciseSpan.OfMinutes(60), scenario.Measures[new MeasureKindId("surveillance")].Takes);
        Assert.Null(scenario.Endings.Last().When);
    }

    [Fact]
    public void Is_written_into_an_empty_folder_only()
    {
        using var folder = new TemporaryFolder();
        ScenarioTemplate.Create(folder.Path, new ScenarioId("my-case"));

        Assert.Empty(ScenarioReader.Read(folder.Path).Findings);
        Assert.Throws<IOException>(() => ScenarioTemplate.Create(folder.Path, new ScenarioId("my-case")));
    }

    [Theory]
    [InlineData("My Case")]
    [InlineData("../outside")]
    [InlineData("")]
    public void Is_not_written_under_a_name_that_is_no_id(string name) =>
        Assert.Throws<ArgumentException>(() => ScenarioTemplate.Package(new ScenarioId(name)));
}
