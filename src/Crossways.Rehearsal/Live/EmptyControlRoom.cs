using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>What a control room owes in which nobody sits, so that nothing waits for ever.</summary>
internal sealed class EmptyControlRoom(long seed, IReadOnlySet<SeatId> present)
{
    private readonly ControlRoom decides = new(seed, present);
    private readonly Queue<int> asked = [];
    private int seen;

    /// <summary>The next thing it does now; null when there is nothing.</summary>
    public Command? Next(World world)
    {
        var feed = world.FeedOf(Roster.Control);
        for (; seen < feed.Count; seen++)
        {
            if (feed.Entries[seen].Item is RequestShown request)
            {
                asked.Enqueue(request.Number);
            }
        }

        while (asked.TryDequeue(out var number))
        {
            if (!world.Requests.IsAnswered(number))
            {
                return new Adjudicate(number, SelfStudy.NobodyInControl.En, [], ExerciseSpan.Zero) { Id = decides.NewId() };
            }
        }

        return decides.Answer(world);
    }
}
