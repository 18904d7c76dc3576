using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Rehearsal.Tests;

public class PlaysAreDeterministic
{
    static readonly Casebook Harvest = new(new Table(Table.Harvest).Scenario);

    [Theory]
    [InlineData("by-the-book")]
    [InlineData("force-first")]
    [InlineData("random")]
    public void The_same_seed_gives_the_same_acts_and_the_same_state(string policy)
    {
        var crew = Crew.Of(Harvest.Scenario, Policy.Named(policy));

        var play = Play.Of(Harvest, crew, seed: 4);
        var again = Play.Of(new Casebook(Harvest.Scenario), crew, seed: 4);

        Assert.Equal(play.Acts.Select(Wire.Write), again.Acts.Select(Wire.Write));
        Assert.Equal(play.World.Hash(), again.World.Hash());
        Assert.NotEqual(play.World.Hash(), Play.Of(Harvest, crew, seed: 5).World.Hash());
    }

    /// <summary>
    /// A player that is given nothing but its own feed does what it did in the play, although its casebook is of a case
    /// in which nobody is who they are: whatever it looked up there beyond the law and the names would show.
    /// </summary>
    [Theory]
    [InlineData("by-the-book", 2)]
    [InlineData("force-first", 3)]
    [InlineData("careless", 4)]
    [InlineData("random", 5)]
    public void A_player_knows_its_own_feed_and_nothing_else(string policy, long seed)
    {
        var crew = Crew.Of(Harvest.Scenario, Policy.Named(policy));
        var play = Play.Of(Harvest, crew, seed);
        foreach (var seat in crew.Seats.Keys)
        {
            var alone = new Player(Unmasked, seat, Policy.Named(policy), seed, crew.Seats.Keys.ToHashSet(), exhibit => CarriedIn(play.World, seat, exhibit));

            var given = GivenBy(alone, play);

            Assert.Equal(play.Acts.Where(act => act.By == seat).Select(act => Wire.Write(act.Command!)), given);
        }
    }

    // The same names, law and papers; no role, age, place, condition, trust or tale of anybody, and no exhibit or inject where it was.
    static readonly Casebook Unmasked = new(
        Harvest.Scenario with
        {
            Subjects = new(Harvest.Scenario.Subjects.Select(subject => subject is Person person
                ? person with { Role = PersonRole.Witness, Age = 40, At = null, Is = [], Trust = 5, ConsentsAt = 0, Tells = [], Guide = [], RolePlayed = false, Hidden = false, KnownTo = [] }
                : subject)),
            Exhibits = new(Harvest.Scenario.Exhibits.Select(exhibit => exhibit with { At = null, Of = [], FoundBy = [], HeldBy = [], Carries = [] })),
            Injects = new(Harvest.Scenario.Injects.Select(inject => inject with { To = [], Brings = [], Then = [], When = new Trigger(null, null, ExerciseSpan.Zero, null) })),
            Endings = Catalogue<EndingId, Ending>.Empty,
            Registers = [],
        }
    );

    // Asking about anything that does not lie in the own file is a leak.
    static IReadOnlyList<FactId> CarriedIn(World world, SeatId seat, ExhibitId exhibit)
    {
        Assert.True(world.CaseFiles.Holds(seat, exhibit), $"{seat} asked what {exhibit} says");
        return world.CaseFiles.Carries(exhibit);
    }

    // The other seats' acts are taken from the log; this seat's have to come from the player.
    static List<string> GivenBy(Player alone, Play play)
    {
        var given = new List<string>();
        var refused = play.Refused.Where(refusal => refusal.Seat == alone.Seat).Select(refusal => refusal.Command.Id).ToHashSet();
        var order = Harvest.Scenario.Seats.Select(seat => seat.Id).ToList();
        var world = new World(Harvest.Scenario, play.Seed);
        var own = new Feed();
        foreach (var act in play.Acts)
        {
            while (alone.Wakes is { } wakes && Comes(wakes < world.Clock.Now ? world.Clock.Now : wakes) is { } now)
            {
                if (alone.Act(now) is not { } command)
                    continue;
                if (refused.Contains(command.Id))
                {
                    alone.Refused(command);
                    continue;
                }

                given.Add(Wire.Write(command));
                if (act.By == alone.Seat)
                    break;
            }

            world.Apply(act);
            if (world.FeedOf(alone.Seat).After(own.Count) is { Count: > 0 } news)
            {
                foreach (var entry in news)
                    own.Add(entry.At, entry.Item);
                alone.Read(own, world.Clock.Now);
            }

            // Before this act: at an earlier time, or at the same with an earlier place at the table.
            ExerciseTime? Comes(ExerciseTime now) =>
                now < act.Came || (now == act.Came && act.By is { } by && by != Roster.Control && order.IndexOf(alone.Seat) <= order.IndexOf(by)) ? now : null;
        }

        return given;
    }
}
