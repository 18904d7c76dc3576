using CsCheck;
using Crossways.Scenarios;

namespace Crossways.Simulation.Tests;

/// <summary>The laws of the simulation, over any play of a real case.</summary>
public class Laws
{
    const int Rounds = 150;

    static string FeedOf(World world, SeatId desk) => string.Join('\n', world.FeedOf(desk).Entries.Select(Wire.Write));

    static void SameWorld(World expected, World actual)
    {
        Assert.Equal(expected.Hash(), actual.Hash());
        foreach (var desk in expected.Desks.All)
        {
            Assert.Equal(FeedOf(expected, desk.Id), FeedOf(actual, desk.Id));
        }
    }

    [Fact]
    public void The_plays_reach_every_part_of_the_case()
    {
        // The same plays every time: what a run happens to reach must not decide whether the build is green.
        var chance = new PCG(1, 1);
        var plays = Enumerable.Range(0, 3 * Rounds).Select(round => Plays.Any.Generate(chance, null, out _));
        var seen = plays.SelectMany(moves => moves.Played().Acts).SelectMany(act => act.Events).Select(e => e.GetType()).ToHashSet();

        Type[] wanted =
        [
            typeof(MeasureDone), typeof(AuthorisationDecided), typeof(InterviewOpened), typeof(FactsTold), typeof(ExhibitMade),
            typeof(ExhibitReceived), typeof(ExhibitShared), typeof(SubjectsLearned), typeof(InjectReleasedNow), typeof(InjectLapsed),
            typeof(PersonChanged), typeof(PersonMoved), typeof(TrustChanged), typeof(ChargeFiled), typeof(OutcomeArrived), typeof(NoPlayCalled),
        ];
        Assert.Empty(wanted.Except(seen));
    }

    [Fact]
    public void The_same_commands_give_the_same_acts_and_the_same_feeds() =>
        Plays.Any.Sample(
            moves =>
            {
                var (world, acts) = moves.Played();
                var (again, actsAgain) = moves.Played();
                Assert.Equal(acts.Select(Wire.Write), actsAgain.Select(Wire.Write));
                SameWorld(world, again);
            },
            iter: Rounds
        );

    [Fact]
    public void Replaying_the_written_log_gives_the_world_that_was_played() =>
        Plays.Any.Sample(
            moves =>
            {
                var (world, acts) = moves.Played();
                var replayed = new World(Plays.Harvest, 1);
                foreach (var act in acts)
                {
                    replayed.Apply(Wire.ReadAct(System.Text.Encoding.UTF8.GetBytes(Wire.Write(act))));
                }

                SameWorld(world, replayed);
            },
            iter: Rounds
        );

    [Fact]
    public void Stopping_anywhere_and_going_on_from_the_log_changes_nothing() =>
        Gen.Select(Plays.Any, Gen.Int[0, 119])
            .Sample(
                (moves, stop) =>
                {
                    var (whole, _) = moves.Played();
                    var world = new World(Plays.Harvest, 1);
                    var log = new List<Act>();
                    var now = Plays.Harvest.Starts;
                    // The moves are made from the world as it is: after the stop, from the world that was replayed.
                    for (var number = 0; number < moves.Length + 2; number++)
                    {
                        if (number == stop)
                        {
                            var replayed = new World(Plays.Harvest, 1);
                            log.ForEach(replayed.Apply);
                            world = replayed;
                        }

                        var (by, command) = Plays.At(number, moves, world);
                        now += by.Wait;
                        if (world.Submit(command, by.Desk, now).Act is { } act)
                        {
                            log.Add(act);
                        }
                    }

                    SameWorld(whole, world);
                },
                iter: Rounds
            );

    [Fact]
    public void A_command_given_twice_is_done_once() =>
        Plays.Any.Sample(
            moves =>
            {
                var (once, _) = moves.Played();
                var twice = new World(Plays.Harvest, 1);
                var now = Plays.Harvest.Starts;
                foreach (var (by, command) in Plays.Commands(moves, twice))
                {
                    now += by.Wait;
                    if (twice.Submit(command, by.Desk, now).Refusal is null)
                    {
                        Assert.True(twice.Submit(command, by.Desk, now).AlreadyDone);
                    }
                }

                SameWorld(once, twice);
            },
            iter: Rounds
        );

    [Fact]
    public void What_is_refused_when_nothing_was_due_leaves_no_trace() =>
        Plays.Any.Sample(
            moves =>
            {
                var world = new World(Plays.Harvest, 1);
                var now = Plays.Harvest.Starts;
                foreach (var (by, command) in Plays.Commands(moves, world))
                {
                    now += by.Wait;
                    world.Advance(now);
                    var before = world.Hash();
                    var outcome = world.Submit(command, by.Desk, now);
                    Assert.True(outcome.Refusal is null || outcome.Act is not null || world.Hash() == before);
                }
            },
            iter: 40
        );

    [Fact]
    public void A_desk_is_never_told_what_it_may_not_know() =>
        Plays.Any.Sample(
            moves =>
            {
                var (world, acts) = moves.Played();
                var events = acts.SelectMany(act => act.Events).ToList();
                foreach (var desk in world.Desks.All.Where(desk => desk.Kind != DeskKinds.Control))
                {
                    var feed = FeedOf(world, desk.Id);
                    NoTruth(desk, feed);
                    OnlyExhibitsThatReachedIt(desk, world, events);
                    OnlyWordsMeantForIt(desk, feed, events);
                }
            },
            iter: Rounds
        );

    // The authors' truth: never before the debrief, to anybody but control.
    static void NoTruth(Desk desk, string feed)
    {
        var secret = Plays.Harvest.Injects.Select(inject => inject.Expects)
            .Where(_ => desk.Kind == DeskKinds.Participant)
            .Concat(Plays.Harvest.Endings.Select(ending => ending.Title))
            .OfType<LocalText>()
            .Where(text => text.En.Length > 20);
        foreach (var text in secret)
        {
            Assert.DoesNotContain(Json(text.En), feed, StringComparison.Ordinal);
        }
    }

    static void OnlyExhibitsThatReachedIt(Desk desk, World world, List<Event> events)
    {
        var reached = events.OfType<ExhibitReceived>().Where(e => e.Desk == desk.Id).Select(e => e.Exhibit)
            .Concat(Plays.Harvest.Exhibits.Where(exhibit => exhibit.HeldBy.Contains(desk.Id)).Select(exhibit => exhibit.Id))
            .ToHashSet();
        var shown = world.FeedOf(desk.Id).Entries.Select(entry => entry.Item).OfType<ExhibitShown>().Select(item => item.Id);
        Assert.Subset(reached, shown.ToHashSet());
    }

    // What one desk writes reaches its own team's records and those it is sent to, and nobody else.
    static void OnlyWordsMeantForIt(Desk desk, string feed, List<Event> events)
    {
        foreach (var message in events.OfType<MessageSent>().Where(message => message.From != desk.Id && !message.To.Contains(desk.Id)))
        {
            Assert.DoesNotContain(Json(message.Body), feed, StringComparison.Ordinal);
        }

        foreach (var logged in events.OfType<DecisionLogged>().Where(logged => logged.By != desk.Id && desk.Kind != DeskKinds.Observer))
        {
            Assert.DoesNotContain(Json(logged.Decision), feed, StringComparison.Ordinal);
        }

        foreach (var asked in events.OfType<ControlAsked>().Where(asked => asked.By != desk.Id))
        {
            Assert.DoesNotContain(Json(asked.Text), feed, StringComparison.Ordinal);
        }
    }

    // As it stands inside a feed's JSON, without the quotation marks.
    static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text)[1..^1];
}
