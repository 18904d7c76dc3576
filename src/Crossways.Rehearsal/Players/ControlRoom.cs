using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Control as far as a rehearsal needs it: it decides for authorities that nobody sits for.</summary>
/// <param name="seed">Of the play, for its ids.</param>
/// <param name="present">Seats at which somebody works.</param>
internal sealed class ControlRoom(long seed, IReadOnlySet<SeatId> present)
{
    private readonly Queue<int> toDecide = [];
    private int seen;
    private int ids;

    public Guid NewId() => new(unchecked((int)seed), (short)(++ids >> 16), (short)ids, 0x81, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The next thing control does now; null when there is nothing.</summary>
    public Command? Answer(World world)
    {
        var feed = world.FeedOf(Roster.Control);
        for (; seen < feed.Count; seen++)
        {
            if (feed.Entries[seen].Item is MeasureShown { MayDecide: true } asked && asked.Authorisers.All(seat => IsMine(world, seat)))
            {
                toDecide.Enqueue(asked.Number);
            }
        }

        while (toDecide.TryDequeue(out var number))
        {
            if (world.Measures[number] is { IsDecided: false, IsOpen: true })
            {
                return new DecideAuthorisation(number, Grant: true, "Decided by control for an authority without a seat.") { Id = NewId() };
            }
        }

        return null;
    }

    private bool IsMine(World world, SeatId authoriser) =>
        authoriser == Roster.Control || (world.Desks[authoriser].Kind == DeskKinds.Participant && !present.Contains(authoriser));
}
