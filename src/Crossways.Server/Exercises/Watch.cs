using System.Diagnostics;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Server.Exercises;

/// <summary>
/// Lets exercise time pass by this machine's watch. The anchor moves only when the clock is set, so that no fraction
/// of a second is lost between acts.
/// </summary>
internal sealed class Watch
{
    private ExerciseTime at;
    private long ticks;

    public void Set(ExerciseTime now) => (at, ticks) = (now, Stopwatch.GetTimestamp());

    public ExerciseTime Now(Clock clock)
    {
        if (!clock.Runs)
        {
            return clock.Now;
        }

        var passed = Stopwatch.GetElapsedTime(ticks).TotalSeconds * clock.Scale;
        var now = at + new ExerciseSpan((long)passed);
        return now > clock.Now ? now : clock.Now;
    }

    public ClockReading Read(Clock clock) => new(Now(clock), clock.Runs, clock.Scale);

    /// <summary>The clock goes on otherwise after this act than before.</summary>
    public static bool IsSetBy(Act act) =>
        act.Events.Any(happened =>
            happened is ExerciseStarted or ClockSet or ClockJumped or ExerciseEnded or NoPlayCalled or NoPlayLifted
        );
}
