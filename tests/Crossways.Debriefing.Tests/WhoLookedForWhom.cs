using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>Registers hold thousands who have nothing to do with the case: what was asked of them is asked about afterwards.</summary>
public class WhoLookedForWhom
{
    static readonly Scenario Case = ScenarioReader.Read(ScenarioTemplate.Package(new ScenarioId("car-wash"))).Scenario!;

    static SearchRegister Search(string words, string reason = "", int page = 1, int? sortBy = null) =>
        new("companies", new StateId("valdora"), new RegisterQuery(words, [], sortBy), page, reason) { Id = Guid.NewGuid() };

    [Fact]
    public void Is_told_in_the_debrief_with_the_reason_and_what_was_taken()
    {
        var table = new Table(Case);
        table.At("09:00");
        table.Do("investigator", Search("Viktor Brandt", "Named by the neighbour."));
        var row = table.ViewOf("investigator").Searches[1].Rows.Single(found => found.Cells[0].En == "Shine Ltd");
        table.Do("investigator", new TakeRows(1, [row.Row]) { Id = Guid.NewGuid() });
        table.Do("prosecutor", Search("Street"));
        table.Do("prosecutor", Search("Street", page: 2));
        table.Do("prosecutor", Search("Street", sortBy: 1));

        var searches = table.Debrief.Cooperation!.Searches;

        Assert.Equal(
            [("investigator", "Viktor Brandt", "Named by the neighbour.", 1), ("prosecutor", "Street", "", 0)],
            searches.Select(search => (search.By.Value, search.Question.En, search.Reason, search.Taken)));
        Assert.Equal("Company register, Valdora", searches[0].Register.En);
    }
}
