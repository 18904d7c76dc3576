using System.Diagnostics;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Utilities;

namespace Crossways.Server.Exercises;

/// <summary>
/// One exercise, played by one actor. Commands are decided one after another; several may wait for the disk together.
/// Nobody is told of an act before it is on disk; if it cannot be written, the grain goes back to what is.
/// </summary>
[Reentrant]
public sealed partial class ExerciseGrain(ExerciseLog log, ScenarioShelf shelf, ILogger<ExerciseGrain> logger) : Grain, IExerciseGrain
{
    private const int ActsPerHash = 200;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    private readonly Queue<(long Act, IReadOnlyList<DeskNews> News)> unpublished = [];
    private readonly Dictionary<SeatId, int> told = [];
    private readonly Dictionary<SeatId, int> published = [];
    private ObserverManager<IExerciseListener> listeners = null!;
    private World? world;
    private StorageException? trouble;
    private (ExerciseTime At, long Ticks) anchor;
    private long heartbeat = Stopwatch.GetTimestamp();

    private string Id => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        listeners = new ObserverManager<IExerciseListener>(TimeSpan.FromMinutes(10), logger);
        Load();
        this.RegisterGrainTimer(OnTickAsync, new GrainTimerCreationOptions(Tick, Tick) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public async Task CreateAsync() => await CarryOutAsync(Roster.Control, new CreateExercise { Id = Guid.NewGuid() });

    public async Task<Immutable<Receipt>> SubmitAsync(SeatId desk, Immutable<Command> command) =>
        new(await CarryOutAsync(desk, command.Value));

    public Task<Immutable<IReadOnlyList<FeedEntry>>> FeedAsync(SeatId desk, int after)
    {
        var feed = Here().FeedOf(desk);
        var until = published.GetValueOrDefault(desk);
        IReadOnlyList<FeedEntry> entries = after >= until ? [] : [.. feed.After(after).Take(until - after)];
        return Task.FromResult(new Immutable<IReadOnlyList<FeedEntry>>(entries));
    }

    public Task<Immutable<ExerciseStatus>> StatusAsync()
    {
        var status = world is { } here
            ? new ExerciseStatus(here.Clock.Phase, Reading(here), here.Clock.Debrief, null)
            : new ExerciseStatus(Phases.Preparing, new ClockReading(ExerciseTime.Zero, Runs: false, 1), DebriefParts.None,
                LocalText.Same(trouble?.Message ?? "…"));
        return Task.FromResult(new Immutable<ExerciseStatus>(status));
    }

    public Task<Immutable<IReadOnlyList<Act>>> ActsAsync() => Task.FromResult(new Immutable<IReadOnlyList<Act>>(log.Read(Id)));

    public Task ListenAsync(IExerciseListener listener)
    {
        listeners.Subscribe(listener, listener);
        return Task.CompletedTask;
    }

    public Task ForgetAsync()
    {
        world = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task<Receipt> CarryOutAsync(SeatId desk, Command command)
    {
        var here = Here();
        var outcome = here.Submit(command, desk, Now(here));
        if (outcome.Act is { } act)
        {
            await KeepAsync(here, act);
        }
        else if (outcome.AlreadyDone)
        {
            // Its act may still be on its way to the disk: what follows it is written after it.
            await log.FlushAsync();
        }

        return new Receipt(command.Id, outcome.Refusal);
    }

    /// <summary>Puts an act on disk, then tells everybody.</summary>
    private async Task KeepAsync(World here, Act act)
    {
        heartbeat = Stopwatch.GetTimestamp();
        var clockChanged = act.Events.Any(happened =>
            happened is ClockSet or ClockJumped or ExerciseStarted or ExerciseEnded or NoPlayCalled or NoPlayLifted);
        if (clockChanged)
        {
            anchor = (here.Clock.Now, heartbeat);
        }

        unpublished.Enqueue((act.Number, News(here)));
        var hash = act.Number % ActsPerHash == 0 || act.Events.Any(happened => happened is ExerciseEnded) ? here.Hash() : null;
        try
        {
            await log.AppendAsync(Id, act, hash);
        }
        catch (StorageException problem)
        {
            if (world == here)
            {
                LogNotWritten(problem, Id);
                Load();
            }

            throw;
        }

        if (world == here)
        {
            Publish(act.Number);
            if (clockChanged)
            {
                TellClock(here);
            }
        }
    }

    // Entries that the feeds gained since the last act was made.
    private List<DeskNews> News(World here)
    {
        var news = new List<DeskNews>();
        foreach (var desk in here.Desks.All)
        {
            var feed = here.FeedOf(desk.Id);
            var known = told.GetValueOrDefault(desk.Id);
            if (feed.Count > known)
            {
                news.Add(new DeskNews(desk.Id, feed.After(known)));
                told[desk.Id] = feed.Count;
            }
        }

        return news;
    }

    private void Publish(long upTo)
    {
        while (unpublished.TryPeek(out var next) && next.Act <= upTo)
        {
            unpublished.Dequeue();
            foreach (var news in next.News)
            {
                published[news.Desk] = news.Entries[^1].Number;
            }

            if (next.News.Count > 0)
            {
                _ = listeners.Notify(listener => listener.NewsAsync(Id, new Immutable<IReadOnlyList<DeskNews>>(next.News)));
            }
        }
    }

    private void TellClock(World here) =>
        _ = listeners.Notify(listener => listener.ClockAsync(Id, new Immutable<ClockReading>(Reading(here))));

    private async Task OnTickAsync(CancellationToken cancellation)
    {
        if (world is not { Clock.Runs: true } here)
        {
            return;
        }

        try
        {
            if (here.Advance(Now(here)) is { } act)
            {
                await KeepAsync(here, act);
            }
            else if (Stopwatch.GetElapsedTime(heartbeat) > Heartbeat)
            {
                // So that the clock is found again where it stood if this process dies.
                await KeepAsync(here, here.Mark(Now(here)));
                TellClock(here);
            }
        }
        catch (StorageException)
        {
            // Said already; the next tick tries again from what is on disk.
        }
    }

    private World Here() => world ?? throw trouble ?? new StorageException($"Exercise {Id} is not loaded.");

    // The anchor moves only when the clock is set, so that no fraction of a second is lost between acts.
    private ExerciseTime Now(World here)
    {
        if (!here.Clock.Runs)
        {
            return here.Clock.Now;
        }

        var passed = Stopwatch.GetElapsedTime(anchor.Ticks).TotalSeconds * here.Clock.Scale;
        var now = anchor.At + new ExerciseSpan((long)passed);
        return now > here.Clock.Now ? now : here.Clock.Now;
    }

    private ClockReading Reading(World here) => new(Now(here), here.Clock.Runs, here.Clock.Scale);

    /// <summary>Reads the log and plays it again; checks the state against every hash that was stored.</summary>
    private void Load()
    {
        (world, trouble) = (null, null);
        unpublished.Clear();
        published.Clear();
        told.Clear();
        try
        {
            var stored = log.Find(Id) ?? throw new StorageException($"There is no exercise {Id}.");
            var fresh = new World(shelf.Kept(stored.Package), stored.Seed);
            var hashes = log.Hashes(Id);
            foreach (var act in log.Read(Id))
            {
                fresh.Apply(act);
                if (hashes.TryGetValue(act.Number, out var hash) && hash != fresh.Hash())
                {
                    throw new StorageException($"The log of exercise {Id} was changed before line {act.Number}: its state does not match the stored hash. {ExerciseLog.Advice}");
                }
            }

            foreach (var desk in fresh.Desks.All)
            {
                told[desk.Id] = published[desk.Id] = fresh.FeedOf(desk.Id).Count;
            }

            world = fresh;
            anchor = (fresh.Clock.Now, Stopwatch.GetTimestamp());
        }
        catch (StorageException problem)
        {
            trouble = problem;
            LogNotLoaded(problem, Id);
        }
    }

    [LoggerMessage(LogLevel.Error, "Exercise {Exercise}: an act could not be written; nothing of it was acknowledged.")]
    private partial void LogNotWritten(Exception problem, string exercise);

    [LoggerMessage(LogLevel.Error, "Exercise {Exercise} cannot be opened.")]
    private partial void LogNotLoaded(Exception problem, string exercise);
}
