using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal.Tests;

public class WhatGotWorse
{
    static readonly RehearsalReport Before = Reports.Made();

    [Fact]
    public void Nothing_is_worse_than_itself() => Assert.Empty(Baseline.Compare(Before, Before));

    [Fact]
    public void A_report_of_another_case_is_no_baseline() =>
        Assert.Throws<ArgumentException>(() => Baseline.Compare(Before with { Scenario = new ScenarioId("other") }, Before));

    [Theory]
    [InlineData(30, "endings")]
    [InlineData(50, null)] // four plays fewer of sixty come by chance
    public void Fewer_acceptable_endings_are_told_when_chance_does_not_explain_them(int acceptable, string? code) =>
        Expect(code, Before with { Crews = [Reports.Crew("by-the-book", acceptable), Before.Crews[1]] });

    [Theory]
    [InlineData(0.5, 0.3, "effect")]
    [InlineData(0.9, 1.4, null)]
    public void An_effect_that_fell_below_one_is_told_when_the_intervals_do_not_touch(double g, double half, string? code) =>
        Expect(code, Before with { Discrimination = [Reports.Effect("force-first", 0, g, half), .. Before.Discrimination.Skip(1)] });

    [Theory]
    [InlineData(Claim.Reached, 30, "rarer")]
    [InlineData(Claim.Reached, 55, null)]
    [InlineData(Claim.NotFound, 0, "lost")]
    [InlineData(Claim.ProvenUnreachable, 0, "lost")]
    public void An_inject_that_comes_less_often_is_told(Claim claim, int byTheBook, string? code) =>
        Expect(code, Before with { Reach = [Reports.Line("call", claim, byTheBook, null), .. Before.Reach.Skip(1)] });

    [Fact]
    public void What_was_rare_before_may_be_missed_by_chance() =>
        Expect(null, Before with { Reach = [Before.Reach[0], Reports.Line("raid", Claim.NotFound, 0, null), .. Before.Reach.Skip(2)] });

    [Fact]
    public void What_the_author_took_out_is_not_lost() => Expect(null, Before with { Reach = [.. Before.Reach.Skip(1)] });

    [Fact]
    public void A_fault_that_only_moved_within_its_file_is_not_new()
    {
        Expect(null, Before with { Advice = [Before.Advice[0] with { Source = "injects/void.md:9:1" }] });
        Expect("new-fault", Before with { Advice = [.. Before.Advice, Before.Advice[0] with { Source = "injects/call.md:4:1" }] });
        Expect(null, Before with { Advice = [.. Before.Advice, Before.Advice[0] with { Weight = Weight.Doubt, Source = "injects/call.md:4:1" }] });
    }

    [Fact]
    public void One_breach_by_the_book_is_one_too_many()
    {
        var breach = Before.Safeguards[0];

        Expect("safeguard", Before with { Safeguards = [breach, breach with { Crew = "by-the-book", Share = Share.Count(1, 60) }] });
        Expect(null, Before with { Safeguards = [breach with { Share = Share.Count(7, 60) }] });
        Expect("safeguard", Before with { Safeguards = [breach with { Share = Share.Count(25, 60) }] });
    }

    [Fact]
    public void A_new_dead_end_is_told_once() => Expect("dead-end", Before with { DeadEnds = [.. Before.DeadEnds, Reports.DeadEnd("Arrest"), Reports.DeadEnd("Arrest")] });

    [Fact]
    public void A_seat_with_less_to_do_is_told()
    {
        Expect("idle", Before with { Work = [Before.Work[0] with { Idle = 0.35 }] });
        Expect(null, Before with { Work = [Before.Work[0] with { Idle = 0.25 }] });
    }

    [Theory]
    [InlineData(1.0, "clash")]
    [InlineData(0.6, null)]
    public void Role_players_wanted_more_often_are_told(double perPlay, string? code) =>
        Expect(code, Before with { Clashes = [Before.Clashes[0] with { PerPlay = perPlay }] });

    static void Expect(string? code, RehearsalReport now) =>
        Assert.Equal(code is null ? [] : [code], Baseline.Compare(Before, now).Select(worse => worse.Code));
}
