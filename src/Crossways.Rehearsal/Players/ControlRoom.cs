using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Control as far as a rehearsal needs it: it decides for authorities that nobody sits for.</summary>
/// <param name="seed">Of the play, for its ids.</param>
/// <param name="present">Seats at which somebody works.</param>
internal sealed class ControlRoom(long seed, IReadOnlySet<SeatId> present)
{
    private int ids;

    public Guid NewId() => new(unchecked((int)seed), (short)(++ids >> 16), (short)ids, 0x81, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The next thing control does now; null when there is nothing.</summary>
    public Command? Answer(World world)
    {
        foreach (var asked in world.Measures.Open)
        {
            if (!asked.IsDecided && !world.Courts.IsAskedAbout(asked.Request.Number) && IsMine(world, asked.Request.Authorisers))
            {
                return new DecideAuthorisation(asked.Request.Number, Grant: true, "Decided by control for an authority without a seat.") { Id = NewId() };
            }
        }

        return null;
    }

    private bool IsMine(World world, IReadOnlyList<SeatId> authorisers)
    {
        for (var number = 0; number < authorisers.Count; number++)
        {
            if (!IsMine(world, authorisers[number]))
            {
                return false;
            }
        }

        return authorisers.Count > 0;
    }

    private bool IsMine(World world, SeatId authoriser) =>
        authoriser == Roster.Control || (world.Desks[authoriser].Kind == DeskKinds.Participant && !present.Contains(authoriser));
}
