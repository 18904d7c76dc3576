using System.Diagnostics;
using Crossways.Rehearsal;
using Crossways.Server.Storage;
using Crossways.Simulation;

namespace Crossways.Server.Exercises;

// How an exercise comes back from its log: at a start, and whenever memory holds what the disk does not.
public sealed partial class ExerciseGrain
{
    private Task reloading = Task.CompletedTask;
    private StorageException? trouble;
    private long troubledSince;

    /// <summary>The world, once it is loaded. What could not be loaded is tried again now and then, for whoever asks.</summary>
    private async ValueTask<World> HereAsync()
    {
        while (!reloading.IsCompleted)
        {
            await reloading;
        }

        if (world is null && Stopwatch.GetElapsedTime(troubledSince) > RestAfterTrouble)
        {
            Load();
            await BeginAsync();
        }

        return world ?? throw trouble ?? Damage.NoSuchExercise(Id);
    }

    /// <summary>Asks the rules; a rule that throws leaves nothing behind.</summary>
    private async Task<T> DecideAsync<T>(Func<T> decide)
    {
        var here = world;
        try
        {
            return decide();
        }
        catch (Exception problem)
        {
            LogRuleFailed(problem, Id);
            await ReloadAsync(here);
            throw Damage.RuleFailed(problem);
        }
    }

    /// <summary>Forgets a world that does not stand as it is on disk, and reads it again.</summary>
    private Task ReloadAsync(World? spoilt)
    {
        if (world is not null && world == spoilt)
        {
            world = null;
            reloading = LoadOnceSettledAsync();
        }

        return reloading;
    }

    // Acts that were on their way are on disk or lost before the log is read.
    private async Task LoadOnceSettledAsync()
    {
        await log.SettleAsync();
        Load();
        if (world is { } here)
        {
            TellClock(here);
        }
    }

    /// <summary>Reads the log and plays it again; checks the state against every hash that was stored.</summary>
    private void Load()
    {
        (world, trouble) = (null, null);
        try
        {
            var (fresh, seats) = Replay();
            watch.Set(log.Remembered(Id) is { } lately && lately > fresh.Clock.Now ? lately : fresh.Clock.Now);
            (world, machine) = (fresh, seats);
            if (gate.ReleaseAll(fresh) is { Count: > 0 } untold)
            {
                Tell(fresh.Acts, untold);
            }
        }
        catch (Exception problem)
        {
            // Whatever it is, it concerns this exercise alone.
            SetTrouble(problem as StorageException ?? Damage.CannotBeRead(Id, problem));
            LogNotLoaded(problem, Id);
        }
    }

    private void SetTrouble(StorageException problem) =>
        (world, trouble, troubledSince) = (null, problem, Stopwatch.GetTimestamp());

    private (World World, MachineSeats Seats) Replay()
    {
        var stored = log.Find(Id) ?? throw Damage.NoSuchExercise(Id);
        var played = shelf.Kept(stored.Package);
        var fresh = new World(played.Scenario, stored.Seed);
        var seats = MachineFor(fresh, () => played.Casebook);
        var hashes = log.Hashes(Id);
        foreach (var act in log.Read(Id))
        {
            try
            {
                seats.Recall(act);
                fresh.Apply(act);
                seats.Read(act);
            }
            catch (Exception problem)
            {
                throw Damage.CannotBePlayed(Id, problem);
            }

            if (hashes.TryGetValue(act.Number, out var hash))
            {
                hashed = act.Number;
                if (!World.CanBeSameState(hash, fresh.Hash()))
                {
                    throw Damage.StateDiffers(Id, act.Number);
                }
            }
        }

        // Hashes are stored with their act or after it: one beyond the last act was left behind by acts that are gone.
        return hashes.Keys.DefaultIfEmpty().Max() is var last && last > fresh.Acts
            ? throw Damage.ActsAreMissing(Id, fresh.Acts, last)
            : (fresh, seats);
    }
}
