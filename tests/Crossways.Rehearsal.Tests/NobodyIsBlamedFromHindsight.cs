using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Rehearsal.Tests;

/// <summary>Missed opportunities are found in what seats had, and nowhere else.</summary>
public class NobodyIsBlamedFromHindsight
{
    static readonly Casebook OneDay = new(new Table(Table.Harvest).Scenario);
    static readonly Casebook Money = new(MoneyCase.Read());
    static readonly Casebook Court = new(BeforeTheCourt.Case(judge: true).Read().Scenario!);
    static readonly Casebook TwoShores = new(new Table("two-shores").Scenario);

    static readonly List<(Play Play, DebriefReport Report)> Plays =
    [
        .. from played in new[] { OneDay, Money, Court }
           from policy in Policy.All
           from seed in new long[] { 1, 2, 3 }
           select Played(played, policy, seed),
        Played(TwoShores, Policy.Siloed, 1), // a raid of which nobody was told, banks that nobody asked
    ];

    [Fact]
    public void Whatever_is_said_to_have_been_held_was_on_that_seats_desk_at_that_moment()
    {
        var reasons = 0;
        foreach (var (play, report) in Plays)
        {
            var world = new World(play.World.Scenario, play.Seed);
            play.Acts.ForEach(world.Apply);
            foreach (var missed in report.Missed!)
            {
                Assert.NotEmpty(missed.Held);
                Assert.NotEmpty(missed.Who);
                Assert.All(missed.Held, held =>
                {
                    Assert.True(held.At <= missed.Could, $"{missed.What.En}: {held.Text.En} came at {held.At}, after {missed.Could}");
                    Assert.True(WasShown(SeatView.Of(world.FeedOf(held.Seat!.Value).Entries, held.At), held), $"{missed.What.En}: {held.Seat} had not seen {held.Text.En} by {held.At}");
                });
                reasons += missed.Held.Count;
            }
        }

        Assert.True(reasons > 100, $"{reasons}");
    }

    [Fact]
    public void What_was_done_before_it_could_have_been_is_not_missed() =>
        Assert.All(Plays.SelectMany(entry => entry.Report.Missed!), missed => Assert.True(missed.Did is null || missed.Did > missed.Could, missed.What.En));

    [Fact]
    public void Good_work_misses_far_less_than_careless_work()
    {
        double Of(string crew) => Plays.Where(entry => entry.Play.World.Scenario == OneDay.Scenario && entry.Play.Crew.Id == crew).Average(entry => entry.Report.Missed!.Count);
        Assert.True(Of("by-the-book") * 3 < Of("careless"), $"{Of("by-the-book")} against {Of("careless")}");
        Assert.True(Of("by-the-book") * 3 < Of("force-first"), $"{Of("by-the-book")} against {Of("force-first")}");
    }

    static (Play, DebriefReport) Played(Casebook book, Policy policy, long seed)
    {
        var play = Play.Of(book, Crew.Of(book.Scenario, policy), seed);
        return (play, Debrief.Of(book.Scenario, seed, play.Acts));
    }

    // In a paper, in an answer just heard, in a record about the person, or in the measure itself.
    static bool WasShown(SeatView view, Because held) =>
        held.Exhibit is { } exhibit
            ? view.Exhibits.ContainsKey(exhibit)
            : view.Interviews.Values.Any(interview => interview.Turns.Exists(turn => turn.Answer is not null))
                || view.Presumptions.Count > 0
                || view.Measures.Values.Any(measure => measure.Urgent);
}
