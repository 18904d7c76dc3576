using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Rehearsal.Tests;

/// <summary>Simulated players and what other states ask of theirs.</summary>
public class PlayersServeOtherStates
{
    [Fact]
    public void Whoever_shares_executes_what_is_asked_and_whoever_does_not_leaves_it_to_the_machine()
    {
        var book = new Casebook(new Table("two-shores").Scenario);

        var good = EventsOf(book, Policy.ByTheBook);
        Assert.NotEmpty(good.OfType<RequestAbroadSent>());
        Assert.NotEmpty(good.OfType<RequestAbroadTakenUp>());

        var siloed = EventsOf(book, Policy.Siloed);
        Assert.NotEmpty(siloed.OfType<RequestAbroadSent>());
        Assert.Empty(siloed.OfType<RequestAbroadTakenUp>());
    }

    [Fact]
    public void Liaison_officers_ring_first_and_write_for_what_they_need_on_paper()
    {
        var book = new Casebook(new Table("two-shores").Scenario);
        var asked = EventsOf(book, Policy.ByTheBook).OfType<MeasureRequested>().Where(request => request.OnRequest is null && book.AgencyKind(request.By) == "liaison").ToList();

        Assert.Contains(asked, request => request.Informal);
        Assert.All(
            asked.Where(request => request is { Informal: false, Kind.Value: "state-request" }),
            letter => Assert.Contains(asked, call => call.Informal && call.Number < letter.Number && (call.By, call.Target) == (letter.By, letter.Target)));
    }

    static List<Event> EventsOf(Casebook book, Policy policy) =>
        [.. Play.Of(book, Crew.Of(book.Scenario, policy), 1).Acts.SelectMany(act => act.Events)];
}
