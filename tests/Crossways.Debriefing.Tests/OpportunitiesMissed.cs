using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>What was held and would have justified an act that came later or never.</summary>
public class OpportunitiesMissed
{
    [Fact]
    public void Played_together_nothing_is_missed_that_would_have_changed_anything() =>
        Assert.DoesNotContain(TheHarvest.PlayedTogether().Debrief.Missed!, missed => missed.Kind is MissedKind.Guardian or MissedKind.Shelter or MissedKind.WarnPartner or MissedKind.Confirm);

    [Fact]
    public void Two_seats_that_held_it_together_all_day_could_have_presumed_a_victim()
    {
        var table = new Table(Table.Harvest);
        table.At("18:00");
        table.Endex();

        var missed = table.Debrief.Missed!.First(missed => missed.Kind == MissedKind.Presume && missed.What.En.Contains("Bram Tolle", StringComparison.Ordinal));

        Assert.Null(missed.Did);
        Assert.Equal("08:00", missed.Could.Clock);
        Assert.Equal(["inspector", "investigator"], missed.Who.Select(seat => seat.Value).Order());
        Assert.Contains(missed.Held, held => held is { Seat.Value: "inspector", Exhibit: not null } && held.Text.En.StartsWith("Payroll", StringComparison.Ordinal));
        Assert.NotEmpty(missed.Why.Fr);
    }

    [Fact]
    public void A_child_on_record_and_no_guardian_until_the_afternoon()
    {
        var table = new Table(Table.Harvest);
        table.At("08:35");
        table.Shares("family-officer-brekka", "school-letter-ilo", "child-protection");
        table.Presumes("child-protection", "ilo-maren", asChild: true);
        table.At("14:00");
        table.Measure("child-protection", "guardian-appointment", "ilo-maren");
        table.At("18:00");
        table.Endex();

        var missed = Assert.Single(table.Debrief.Missed!, missed => missed.Kind == MissedKind.Guardian);

        Assert.Equal(("08:35", "14:00", "child-protection"), (missed.Could.Clock, missed.Did!.Value.Clock, missed.Who.Single().Value));
    }

    [Fact]
    public void A_guardian_within_the_hour_is_no_missed_opportunity()
    {
        var table = new Table(Table.Harvest);
        table.At("08:35");
        table.Shares("family-officer-brekka", "school-letter-ilo", "child-protection");
        table.Presumes("child-protection", "ilo-maren", asChild: true);
        table.At("09:00");
        table.Measure("child-protection", "guardian-appointment", "ilo-maren");
        table.At("18:00");
        table.Endex();

        Assert.DoesNotContain(table.Debrief.Missed!, missed => missed.Kind == MissedKind.Guardian);
    }

    [Fact]
    public void Money_left_an_account_whose_statement_lay_with_the_analyst()
    {
        var table = new Table(MoneyCase.Read());
        table.Grant("control", table.Measure("analyst", "account-information", "viktor"));
        table.At("13:30");
        table.Endex();

        var missed = table.Debrief.Missed!.First();

        Assert.Equal((MissedKind.Freeze, "09:30", "analyst"), (missed.Kind, missed.Could.Clock, missed.Who.Single().Value));
        // 100 in cash at 11:00, 200 at 12:00, 150 at 12:30: what had left while nobody asked for a freeze comes first of all.
        Assert.Equal(["11:00", "12:00", "12:30"], missed.Cost.Select(cost => cost.At.Clock));
    }

    [Fact]
    public void Frozen_in_time_nothing_left_and_nothing_is_missed()
    {
        var table = new Table(MoneyCase.Read());
        table.Grant("control", table.Measure("analyst", "account-information", "viktor"));
        table.At("10:00");
        table.Grant("control", table.Measure("analyst", "account-freeze", "acc-viktor"));
        table.At("13:30");
        table.Endex();

        Assert.DoesNotContain(table.Debrief.Missed!, missed => missed.Kind == MissedKind.Freeze && missed.What.En.Contains("VA10 0001 0002", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_chair_misses_nothing()
    {
        var table = new Table(Table.Harvest);
        table.Do("prosecutor", new TakeDesk { Id = Guid.NewGuid() });
        table.At("18:00");
        table.Endex();

        Assert.All(table.Debrief.Missed!, missed => Assert.Equal(["prosecutor"], missed.Who.Select(seat => seat.Value)));
    }
}
