using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>What a court says that those who were wronged are owed, and from what.</summary>
public class OwedToVictims
{
    // What Sela was left with, and what each of the three should have had; what was kept back for the bed she slept in.
    static readonly Scenario Owing = Plays.Harvest with
    {
        Facts = new([.. Plays.Harvest.Facts.Select(fact => fact.Id.Value switch
        {
            "f-wages-350" => fact with { Owed = new Money(4870_00, new Currency("VLM")) },
            "f-deductions" => fact with { Owed = new Money(1198_80, new Currency("VLM")) },
            _ => fact,
        })]),
    };

    static readonly OffenceId Exploitation = new("vm-144-labour-exploitation");

    Table table = new(Owing);

    [Fact]
    public void Whoever_is_convicted_owes_what_the_file_proves_and_nothing_that_another_did()
    {
        Charge(authorised: true);
        Ask();
        table.At("10:00");

        var hearing = table.ViewOf("prosecutor").Hearings[1];
        Assert.Equal(HearingOutcome.Convicted, hearing.Outcome);
        var award = Assert.Single(hearing.Awards);
        Assert.Equal(new Money(4870_00, new Currency("VLM")), award.Amount);
        var item = Assert.Single(Assert.Single(hearing.Findings!.Victims).Owed);
        Assert.Equal([new ExhibitId("pay-slip-sela-aug")], item.Proving);
    }

    [Fact]
    public void What_no_court_reads_proves_no_sum()
    {
        Charge(authorised: false);
        Ask();
        table.At("10:00");

        Assert.Equal(HearingOutcome.Acquitted, table.ViewOf("prosecutor").Hearings[1].Outcome);
        Assert.Empty(table.ViewOf("prosecutor").Hearings[1].Findings!.Victims[0].Owed);
        Assert.Empty(table.ViewOf("prosecutor").Hearings[1].Awards);
    }

    [Fact]
    public void What_one_court_has_awarded_no_other_awards_again()
    {
        Charge(authorised: true);
        Ask();
        table.At("10:00");
        table.Charges("prosecutor", "rusk-ambry", "vm-141-trafficking", ["sela-quint"], (Element.Purpose, "pay-slip-sela-aug"));
        table.AsksForTrial("prosecutor", "rusk-ambry", "vm-141-trafficking");
        table.At("11:00");

        Assert.Empty(Assert.Single(table.ViewOf("prosecutor").Hearings[2].Findings!.Victims).Owed);
    }

    [Fact]
    public void Whoever_sits_in_court_awards_a_sum_with_reasons_of_their_own()
    {
        Charge(authorised: true);
        Ask();
        DecideHearing Judgment(long minor) =>
            new(1, HearingOutcome.Convicted, "Half of it is proven by the slip.", [new Compensation(new SubjectId("sela-quint"), "") { Amount = new Money(minor, new Currency("VLM")) }]) { Id = Guid.NewGuid() };
        Assert.Equal("unknown-amount", table.Refused("control", Judgment(0)));
        table.Do("control", Judgment(2435_00));

        Assert.Equal(2435_00, Assert.Single(table.ViewOf("prosecutor").Hearings[1].Awards).Amount!.Value.Minor);
    }

    [Fact]
    public void Courts_and_prosecutors_know_in_what_currency()
    {
        table = new Table("two-shores");

        Assert.Equal([new Currency("CVN"), new Currency("TLD")], table.ViewOf("prosecutor-lisane").Opening!.Currencies);
        Assert.Empty(table.ViewOf("investigator-lisane").Opening!.Currencies);
    }

    void Charge(bool authorised)
    {
        var search = table.Measure("investigator", "search", "ferrin-house", withoutAuthority: !authorised);
        if (authorised)
        {
            table.Grant("control", search);
        }

        table.At("09:00");
        table.Shares("investigator", "house-rules", "prosecutor");
        table.Shares("investigator", "pay-slip-sela-aug", "prosecutor");
        table.Shares("investigator", $"report-{search}", "prosecutor");
        table.Charges("prosecutor", "rusk-ambry", Exploitation.Value, ["sela-quint"], (Element.Purpose, "pay-slip-sela-aug"));
        table.Discloses("prosecutor", "rusk-ambry", "pay-slip-sela-aug");
    }

    void Ask() =>
        table.Do("prosecutor", new RequestHearing(
            HearingKind.Trial, new SubjectId("rusk-ambry"), Exploitation, [], "As the file shows.",
            [new Compensation(new SubjectId("sela-quint"), "") { Amount = new Money(5000_00, new Currency("VLM")) }]) { Id = Guid.NewGuid() });
}
