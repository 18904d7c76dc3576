using Crossways.Scenarios;

namespace Crossways.Debriefing;

/// <summary>When seats acted, and when nobody did: nights and jumps of the clock are nobody's idleness.</summary>
internal sealed class Tempo
{
    /// <summary>So long that nobody did anything: the play stood still.</summary>
    private static readonly ExerciseSpan Still = ExerciseSpan.OfMinutes(180);

    private readonly List<(ExerciseTime From, ExerciseTime Until)> still = [];

    private Tempo(ILookup<SeatId, ExerciseTime> acts, ExerciseTime starts, ExerciseTime ended)
    {
        (Acts, Starts, Ended) = (acts, starts, ended);
        var last = starts;
        foreach (var at in acts.SelectMany(seat => seat).Order().Append(ended))
        {
            if ((at - last).Seconds >= Still.Seconds)
            {
                still.Add((last, at));
            }

            last = at;
        }
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
            played.Scenario.Starts,
            played.World.Clock.Now
        );

    /// <summary>Time in which somebody played between two moments.</summary>
    public ExerciseSpan Played(ExerciseTime from, ExerciseTime until) =>
        new(until.Seconds - from.Seconds - still.Sum(stretch => Math.Max(0, Math.Min(until.Seconds, stretch.Until.Seconds) - Math.Max(from.Seconds, stretch.From.Seconds))));

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
