using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Rehearsal.Tests;

/// <summary>Two published cases: simulated teams find who hides, wait for no waiver and write their doubts down, or do not.</summary>
public class TheStudies
{
    static readonly Policy Careless = Policy.Named("careless");

    static Play Played(Casebook book, Policy policy, long seed) => Play.Of(book, Crew.Of(book.Scenario, policy), seed);

    static bool IsAcceptable(Casebook book, Play play) => book.Scenario.Endings[PlayRecord.Of(play).Ending].IsAcceptable;

    [Theory]
    [InlineData("studies/blue-gate")]
    [InlineData("studies/shuttered-house")]
    public void Good_work_ends_well_and_careless_work_does_not(string study)
    {
        var book = new Casebook(new Table(study).Scenario);

        Assert.Contains(Enumerable.Range(1, 4), seed => IsAcceptable(book, Played(book, Policy.ByTheBook, seed)));
        Assert.DoesNotContain(Enumerable.Range(1, 2), seed => IsAcceptable(book, Played(book, Careless, seed)));
    }

    [Fact]
    public void Nobody_who_is_immune_for_good_is_ever_charged_and_a_waiver_may_change_it_for_others()
    {
        var bounds = new Bounds(new Table("studies/blue-gate").Scenario);
        bool CanBe(string condition) => bounds.CanHold(Notation.ReadCondition(condition).Value!);

        Assert.False(CanBe("maud-vassil charged"));
        Assert.True(CanBe("oren-vassil charged"));
        Assert.True(CanBe("dorn-keller charged"));
        Assert.False(bounds.CanBeTaken(new MeasureKindId("site-visit"), new SubjectId("residence")));
        Assert.True(bounds.CanBeTaken(new MeasureKindId("search"), new SubjectId("residence")), "It can be done without authority.");
    }

    [Fact]
    public void What_becomes_of_everyone_at_a_place_is_reckoned_with_for_each()
    {
        var bounds = new Bounds(new Table("studies/shuttered-house").Scenario);

        Assert.True(bounds.CanHold(Notation.ReadCondition("joss-ferran is missing").Value!));
        Assert.False(bounds.CanHold(Notation.ReadCondition("jon-petrie is missing").Value!));
    }
}
