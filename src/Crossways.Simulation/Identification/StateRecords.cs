using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// What one authority records about a person and every authority of its state is bound by: a presumption, a decision not
/// to punish. Each seat of that state is told that knows the person, now or when it first hears of them.
/// </summary>
internal static class StateRecords
{
    public static void Tell(World world, SeatId by, SubjectId person, FeedItem shown)
    {
        foreach (var seat in world.Scenario.Seats.Where(seat => Persons.IsKnown(world, world.Desks[seat.Id], person)))
        {
            TellTo(world, seat.Id, by, shown);
        }

        world.TellControl(shown);
    }

    /// <summary>Tells a desk that has just heard of the person, where it belongs to the state.</summary>
    public static void TellTo(World world, SeatId desk, SeatId by, FeedItem shown)
    {
        var state = world.Scenario.StateOf(world.Desks[by].Seat!).Id;
        if (world.Desks[desk].Seat is { } seat && world.Scenario.StateOf(seat).Id == state)
        {
            world.TellTo(desk, shown);
        }
    }
}
