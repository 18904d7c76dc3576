using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>People who are hidden or hide: who goes there finds them.</summary>
public class OutOfSightAtTheTable
{
    readonly Table house = new("studies/shuttered-house");
    readonly Table gate = new("studies/blue-gate");

    [Fact]
    public void A_missing_child_is_found_by_whoever_goes_to_where_it_hides()
    {
        house.At("08:46");
        var hear = new OpenInterview(new SubjectId("red-jacket"), Interpreter: true, RightsExplained: true, "") { Id = Guid.NewGuid() };
        Assert.Equal("not-within-reach", house.Refused("investigator", hear));

        var elsewhere = house.Measure("custody-officer", "site-visit", "shuttered-house");
        var there = house.Measure("investigator", "site-visit", "boathouse");
        house.At("09:27");

        Assert.DoesNotContain("red jacket", house.ViewOf("custody-officer").Measures[elsewhere].Answer!.En, StringComparison.Ordinal);
        Assert.Contains("Boy in the red jacket", house.ViewOf("investigator").Measures[there].Answer!.En, StringComparison.Ordinal);
        Assert.DoesNotContain(LibraryConditions.Missing, house.StateOf("red-jacket").Is);
        Assert.DoesNotContain(LibraryConditions.OutOfSight, house.StateOf("red-jacket").Is);
        house.Do("investigator", hear);
    }

    [Fact]
    public void A_child_nobody_looked_for_is_still_missing_in_the_evening()
    {
        house.At("16:46");

        Assert.Contains(LibraryConditions.Missing, house.StateOf("red-jacket").Is);
        Assert.DoesNotContain(LibraryConditions.OutOfSight, house.StateOf("red-jacket").Is);
    }

    [Fact]
    public void A_woman_behind_a_wall_can_be_met_where_she_goes_and_when()
    {
        var early = gate.Measure("ngo-desk", "site-visit", "lane");
        gate.At("09:41");
        Assert.DoesNotContain("Rosa", gate.ViewOf("ngo-desk").Measures[early].Answer!.En, StringComparison.Ordinal);

        gate.At("10:25");
        var late = gate.Measure("ngo-desk", "site-visit", "lane");
        gate.At("11:06");

        Assert.Contains("Rosa", gate.ViewOf("ngo-desk").Measures[late].Answer!.En, StringComparison.Ordinal);
        gate.At("13:30");
        Assert.Equal(new SubjectId("lane"), gate.StateOf("rosa").At);
    }

    [Fact]
    public void Whoever_empties_a_house_takes_every_child_that_is_still_there()
    {
        house.At("14:20");
        Assert.DoesNotContain(LibraryConditions.Missing, house.StateOf("joss-ferran").Is);

        // He has been warned since the newspaper came out.
        house.At("14:40");

        Assert.Contains(LibraryConditions.Missing, house.StateOf("joss-ferran").Is);
    }

    [Fact]
    public void And_nobody_who_sleeps_elsewhere_by_then()
    {
        house.At("10:16");
        var visit = house.Measure("investigator", "site-visit", "mill-cottage");
        house.At("10:57");
        house.Shares("investigator", $"report-{visit}", "child-protection");
        house.Presumes("child-protection", "joss-ferran", asChild: true);
        house.Measure("child-protection", "shelter", "joss-ferran");

        house.At("15:31");

        Assert.Contains(LibraryConditions.Sheltered, house.StateOf("joss-ferran").Is);
        Assert.DoesNotContain(LibraryConditions.Missing, house.StateOf("joss-ferran").Is);
    }
}
