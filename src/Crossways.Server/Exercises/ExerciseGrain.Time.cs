using System.Diagnostics;
using Crossways.Server.Storage;
using Crossways.Simulation;

namespace Crossways.Server.Exercises;

// How time passes in a running exercise.
public sealed partial class ExerciseGrain
{
    // After a crash the clock goes on from where it was remembered last.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan RestAfterTrouble = TimeSpan.FromSeconds(5);

    // Whoever studies alone and goes away finds the case as they left it.
    private static readonly TimeSpan AloneUntilPause = TimeSpan.FromSeconds(60);

    private long heartbeat = Stopwatch.GetTimestamp();
    private long troubled;
    private long somebodyHere = Stopwatch.GetTimestamp();
    private bool ticking;

    private async Task OnTickAsync(CancellationToken cancellation)
    {
        // A tick that waits for the disk is not overtaken by the next.
        if (ticking || world is not { } here || (troubled > 0 && Stopwatch.GetElapsedTime(troubled) < RestAfterTrouble))
        {
            return;
        }

        ticking = true;
        try
        {
            await PassTimeAsync(here);
            troubled = 0;
        }
        catch (StorageException)
        {
            // Logged where it arose; tried again after a rest, from what is on disk.
            troubled = Stopwatch.GetTimestamp();
        }
        finally
        {
            ticking = false;
        }
    }

    private async Task PassTimeAsync(World here)
    {
        if (here.Clock.Runs)
        {
            var now = watch.Now(here.Clock);
            var acting = LetMachineActAsync(here, now);
            if (world == here && await DecideAsync(() => here.Advance(now)) is { } act)
            {
                await KeepAsync(here, act);
            }

            await acting;
        }

        if (Stopwatch.GetElapsedTime(heartbeat) > Heartbeat && world == here)
        {
            heartbeat = Stopwatch.GetTimestamp();
            TellClock(here);
            if (here.Clock.Runs)
            {
                DelayDeactivation(TimeSpan.FromHours(1));
                await PauseForNobodyAsync(here);
                await RememberAsync(here, withHash: false);
            }
        }
    }

    private async Task PauseForNobodyAsync(World here)
    {
        if (!here.Desks.IsSelfStudy || presence.IsAnyoneAt(Id))
        {
            somebodyHere = Stopwatch.GetTimestamp();
        }
        else if (Stopwatch.GetElapsedTime(somebodyHere) > AloneUntilPause)
        {
            somebodyHere = Stopwatch.GetTimestamp();
            await CarryOutAsync(Roster.Control, new PauseExercise { Id = Guid.NewGuid() });
        }
    }

    private Task RememberAsync(World here, bool withHash) =>
        log.RememberAsync(Id, watch.Now(here.Clock), here.Acts, withHash ? here.Hash() : null);
}
