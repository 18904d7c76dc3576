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
    public void What_good_work_misses_costs_nobody_anything_and_what_careless_work_misses_costs_people_their_safety()
    {
        Assert.Equal(0, Mean("by-the-book", missed => missed.Cost.Count));
        Assert.True(Mean("careless", missed => missed.Cost.Count) >= 3, $"{Mean("careless", missed => missed.Cost.Count)}");
        Assert.True(Mean("force-first", missed => missed.Cost.Count) >= 3, $"{Mean("force-first", missed => missed.Cost.Count)}");
        Assert.True(Mean("by-the-book", Hours) * 3 < Mean("careless", Hours), $"{Mean("by-the-book", Hours)} h against {Mean("careless", Hours)} h");
        Assert.True(Mean("by-the-book", Hours) * 3 < Mean("siloed", Hours), $"{Mean("by-the-book", Hours)} h against {Mean("siloed", Hours)} h");
    }

    // Of one play of the day of the Harvest.
    static double Mean(string crew, Func<MissedOpportunity, double> of) =>
        Plays.Where(entry => entry.Play.World.Scenario == OneDay.Scenario && entry.Play.Crew.Id == crew).Average(entry => entry.Report.Missed!.Sum(of));

    static double Hours(MissedOpportunity missed) => ((missed.Did ?? OneDay.Scenario.Ends) - missed.Could).Minutes / 60;

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
