using Crossways.Scenarios;

namespace Crossways.Debriefing;

/// <summary>When seats acted, in time of play: what the clock jumped over, nights above all, is nobody’s idleness.</summary>
internal sealed class Tempo
{
    private readonly List<(ExerciseTime From, ExerciseTime Until)> jumps;

    private Tempo(ILookup<SeatId, ExerciseTime> acts, List<(ExerciseTime From, ExerciseTime Until)> jumps, ExerciseTime starts, ExerciseTime ended)
    {
        this.jumps = jumps;
        (Acts, Starts, Ended) = (acts, starts, ended);
    }

    /// <summary>When each seat acted, oldest first.</summary>
    public ILookup<SeatId, ExerciseTime> Acts { get; }

    public ExerciseTime Starts { get; }

    public ExerciseTime Ended { get; }

    public static Tempo Of(Played played) =>
        new(
            played.Events
                .Select(entry => (entry.At, Seat: Cooperation.ActOf(played, entry.Happened)))
                .Where(act => act.Seat is { } seat && played.Scenario.Seats.Has(seat))
                .ToLookup(act => act.Seat!.Value, act => act.At),
            played.Jumps,
            played.Scenario.Starts,
            played.World.Clock.Now
        );

    /// <summary>Time of play between two moments.</summary>
    public ExerciseSpan Played(ExerciseTime from, ExerciseTime until) =>
        new(until.Seconds - from.Seconds - jumps.Sum(jump => Math.Max(0, Math.Min(until.Seconds, jump.Until.Seconds) - Math.Max(from.Seconds, jump.From.Seconds))));

    /// <summary>Stretches of at least so much play without an act of the seat.</summary>
    public IEnumerable<(ExerciseTime From, ExerciseTime Until, ExerciseSpan Length)> Idle(SeatId seat, ExerciseSpan atLeast)
    {
        var last = Starts;
        foreach (var at in Acts[seat].Append(Ended))
        {
            if (Played(last, at) is var length && length.Seconds >= atLeast.Seconds)
            {
                yield return (last, at, length);
            }

            last = at;
        }
    }
}
