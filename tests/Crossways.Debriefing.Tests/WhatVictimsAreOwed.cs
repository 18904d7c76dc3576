using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>What a victim lost is a sum: asked for or forgotten, proven or not, and paid from what was frozen in time.</summary>
public class WhatVictimsAreOwed
{
    static readonly Currency Val = new("VAL");

    // Fourteen hours a day, and 900.00 for it that never came.
    static readonly Scenario Case = MoneyCase.Edited()
        .Replace("facts/lena.yaml", "  by: viktor\n  proves: purpose/forced-labour\n  indicator: exploitation/excessive-working-hours", "  by: viktor\n  owed: 900.00 VAL\n  proves: purpose/forced-labour\n  indicator: exploitation/excessive-working-hours")
        .Read().Scenario!;

    [Fact]
    public void Stands_in_the_debrief_although_nobody_asked_for_it()
    {
        var owed = new Table(Case).Debrief.Owed!;

        Assert.Equal(("lena", Val, 900_00L, 0L, 0L, 0L), Line(Assert.Single(owed.Victims)));
        Assert.Equal(new Cover(Val, 0, 0), Assert.Single(owed.Cover));
    }

    [Fact]
    public void Awarded_sums_are_held_against_what_is_frozen()
    {
        var table = new Table(Case);
        table.Grant("control", table.Measure("prosecutor", "account-freeze", "acc-shine"));
        var watch = table.Measure("investigator", "surveillance", "car-wash");
        table.Grant("prosecutor", watch);
        table.At("13:30");
        table.Shares("investigator", $"report-{watch}", "prosecutor");
        table.Shares("investigator", "tip-line-call", "prosecutor");
        table.Charges("prosecutor", "viktor", "trafficking", ["lena"], (Element.Purpose, $"report-{watch}"));
        table.Do("prosecutor", new RequestHearing(
            HearingKind.Trial, new SubjectId("viktor"), new OffenceId("trafficking"), [], "As was seen.",
            [new Compensation(new SubjectId("lena"), "") { Amount = new Money(1000_00, Val) }]) { Id = Guid.NewGuid() });
        table.Do("control", new DecideHearing(1, HearingOutcome.Convicted, "Fourteen hours a day, as was seen.", [new Compensation(new SubjectId("lena"), "") { Amount = new Money(800_00, Val) }]) { Id = Guid.NewGuid() });

        var owed = table.Debrief.Owed!;

        Assert.Equal(("lena", Val, 900_00L, 1000_00L, 900_00L, 800_00L), Line(Assert.Single(owed.Victims)));
        var cover = Assert.Single(owed.Cover);
        Assert.Equal(800_00, cover.Awarded);
        Assert.Equal(table.Debrief.Money!.Accounts.Single(account => account.Frozen is not null).AtEnd, cover.Frozen);
    }

    static (string, Currency, long, long, long, long) Line(VictimOwed victim) =>
        (victim.Victim.Value, victim.Currency, victim.Owed, victim.Claimed, victim.Proven, victim.Awarded);
}
