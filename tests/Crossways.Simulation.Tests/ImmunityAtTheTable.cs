using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>What no authority may do to a diplomat and to his house, and what becomes of whoever does it all the same.</summary>
public class ImmunityAtTheTable
{
    readonly Table table = new("studies/blue-gate");

    static RequestMeasure Measure(string kind, string target) =>
        new(new MeasureKindId(kind), new SubjectId(target), "There is a woman in there.", Urgent: true) { Id = Guid.NewGuid() };

    [Fact]
    public void Nobody_can_authorise_what_the_law_forbids()
    {
        Assert.Equal("immune", table.Refused("investigator", Measure("search", "residence")));
        Assert.Equal("immune", table.Refused("labour-inspector", Measure("site-visit", "residence")));
        Assert.Equal("immune", table.Refused("investigator", Measure("arrest", "maud-vassil")));

        table.Measure("investigator", "surveillance", "residence");
    }

    [Fact]
    public void Whoever_goes_through_the_gate_finds_what_no_court_reads_and_is_noticed()
    {
        table.Measure("investigator", "search", "residence", withoutAuthority: true);
        table.At("10:30");

        var rules = table.ViewOf("investigator").Exhibits[new ExhibitId("house-rules")];
        Assert.False(rules.Lawful);
        Assert.Contains(Exclusion.NoAuthority, rules.NotRead);
        Assert.Contains(LibraryConditions.Warned, table.StateOf("maud-vassil").Is);

        table.At("12:40");
        Assert.Contains(LibraryConditions.Missing, table.StateOf("rosa").Is);
    }

    [Fact]
    public void Who_has_no_immunity_is_dealt_with_like_anybody()
    {
        table.Shares("protocol-officer", "staff-list", "investigator");

        var arrest = table.Measure("investigator", "arrest", "dorn-keller");
        table.Grant("prosecutor", arrest);
        table.At("09:40");

        Assert.Contains(LibraryConditions.Arrested, table.StateOf("dorn-keller").Is);
    }

    [Fact]
    public void A_waiver_opens_the_way_to_the_court_and_every_desk_is_shown_it()
    {
        var charge = Table.Charge("oren-vassil", "trafficking", []);
        Assert.Equal("immune", table.Refused("prosecutor", charge));
        Assert.NotNull(table.ViewOf("prosecutor").Subjects[new SubjectId("oren-vassil")].Immunity);

        table.Releases("waiver-given");

        Assert.Null(table.ViewOf("prosecutor").Subjects[new SubjectId("oren-vassil")].Immunity);
        Assert.NotNull(table.ViewOf("prosecutor").Subjects[new SubjectId("maud-vassil")].Immunity);
        table.Do("prosecutor", charge);
        Assert.Equal("immune", table.Refused("prosecutor", Table.Charge("maud-vassil", "trafficking", [])));
        Assert.Equal("immune", table.Refused("investigator", Measure("search", "residence")));
    }
}
