using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>What two states agree on.</summary>
public class AcrossBordersAtTheTable
{
    readonly Table table = new(Table.Harvest);

    void Proposes(string desk = "prosecutor", string with = "prosecutor-brekka", params string[] members) =>
        table.Do(desk, Proposal(with, members));

    static ProposeJointTeam Proposal(string with, params string[] members) =>
        new(new SeatId(with), "The recruiters in Brekka and the farms in Calder.", [.. members.Select(member => new SeatId(member))], ExerciseTime.On(1, 15, 0)) { Id = Guid.NewGuid() };

    [Fact]
    public void A_joint_team_stands_once_both_prosecutors_have_signed()
    {
        Proposes(members: ["investigator", "investigator-brekka"]);
        Assert.Empty(table.ViewOf("investigator").JointTeams);
        Assert.True(table.ViewOf("prosecutor-brekka").JointTeams[1].MayDecide);

        table.Do("prosecutor-brekka", new SignJointTeam(1, Sign: true, "") { Id = Guid.NewGuid() });

        Assert.NotNull(table.ViewOf("investigator").JointTeams[1].Signed);
        Assert.Empty(table.ViewOf("ngo-case-worker").JointTeams);
        Assert.Equal("already-decided", table.Refused("prosecutor-brekka", new SignJointTeam(1, Sign: false, "After all, no.") { Id = Guid.NewGuid() }));
    }

    [Fact]
    public void Whoever_declines_says_why()
    {
        Proposes();
        Assert.Equal("text-missing", table.Refused("prosecutor-brekka", new SignJointTeam(1, Sign: false, "") { Id = Guid.NewGuid() }));
        table.Do("prosecutor-brekka", new SignJointTeam(1, Sign: false, "First an order for the accounts.") { Id = Guid.NewGuid() });

        Assert.True(table.ViewOf("prosecutor").JointTeams[1].Declined);
    }

    [Fact]
    public void What_crosses_the_border_is_read_in_court_only_under_an_agreement_where_the_law_asks_for_one()
    {
        var strict = new Table(Plays.Harvest with { AcrossBorders = CrossBorderSharing.ByAgreement });
        var exhibit = strict.File("investigator-brekka").First();
        bool IsLawful() => strict.ViewOf("prosecutor").Exhibits[new ExhibitId(exhibit)].Lawful;

        strict.Shares("investigator-brekka", exhibit, "prosecutor");
        Assert.False(IsLawful());
        strict.At("08:10");

        strict.Do("prosecutor", Proposal("prosecutor-brekka", "investigator-brekka"));
        strict.Do("prosecutor-brekka", new SignJointTeam(1, Sign: true, "") { Id = Guid.NewGuid() });
        Assert.False(IsLawful());

        strict.Shares("investigator-brekka", exhibit, "prosecutor");
        Assert.True(IsLawful());
    }

    [Fact]
    public void Police_agree_on_no_joint_team_and_nobody_with_the_own_state()
    {
        Assert.Equal("two-prosecutors", table.Refused("investigator", Proposal("prosecutor-brekka")));
        Assert.Equal("two-prosecutors", table.Refused("prosecutor", Proposal("prosecutor")));
    }
}
