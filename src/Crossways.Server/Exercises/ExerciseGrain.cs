using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Live;
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
public sealed partial class ExerciseGrain(
    ExerciseLog log,
    ScenarioShelf shelf,
    PresenceBoard presence,
    ILogger<ExerciseGrain> logger
) : Grain, IExerciseGrain
{
    private const int ActsPerHash = 200;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    private readonly Watch watch = new();
    private readonly FeedGate gate = new();
    private readonly Dictionary<Guid, Task<Receipt>> underWay = [];
    private ObserverManager<IExerciseListener> listeners = null!;
    private World? world;
    private long hashed;

    private string Id => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        listeners = new ObserverManager<IExerciseListener>(TimeSpan.FromMinutes(10), logger);
        Load();
        await BeginAsync();
        this.RegisterGrainTimer(OnTickAsync, new GrainTimerCreationOptions(Tick, Tick) { Interleave = true });
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (world is { } here && underWay.Count == 0 && reloading.IsCompleted)
        {
            await RememberAsync(here, withHash: here.Acts > hashed);
        }
    }

    public async Task<Immutable<DeskFeed>> OpenAsync(SeatId desk, int after)
    {
        var here = await HereAsync();
        if (!here.Desks.TryGet(desk, out _))
        {
            throw Damage.NoSuchExercise($"{Id} / {desk}");
        }

        here = await SitDownAsync(desk);
        return new Immutable<DeskFeed>(new DeskFeed(gate.After(here, desk, after), gate.ToldAct));
    }

    public async Task<Immutable<Receipt>> SubmitAsync(SeatId desk, Immutable<Command> command)
    {
        // Sent again while its first sending is on the way to the disk: one act, one answer.
        var id = command.Value.Id;
        if (underWay.TryGetValue(id, out var first))
        {
            return new Immutable<Receipt>(await first);
        }

        var carried = TakeUpAsync(desk, command.Value);
        underWay[id] = carried;
        try
        {
            return new Immutable<Receipt>(await carried);
        }
        finally
        {
            underWay.Remove(id);
        }
    }

    public async Task<Immutable<DeskFeed>> FeedAsync(SeatId desk, int after)
    {
        var here = await HereAsync();
        return new Immutable<DeskFeed>(new DeskFeed(gate.After(here, desk, after), gate.ToldAct));
    }

    public async Task<Immutable<ExerciseStatus>> StatusAsync()
    {
        try
        {
            var here = await HereAsync();
            return new Immutable<ExerciseStatus>(
                new ExerciseStatus(here.Clock.Phase, watch.Read(here.Clock), here.Clock.Debrief, null)
            );
        }
        catch (StorageException problem)
        {
            var still = new ClockReading(ExerciseTime.Zero, Runs: false, 1);
            return new Immutable<ExerciseStatus>(
                new ExerciseStatus(Phases.Preparing, still, DebriefParts.None, problem.Sentence)
            );
        }
    }

    public Task<long?> ListenAsync(IExerciseListener listener)
    {
        var isNew = !listeners.Observers.ContainsKey(listener);
        listeners.Subscribe(listener, listener);
        return Task.FromResult<long?>(isNew ? gate.ToldAct : null);
    }

    public Task ForgetAsync()
    {
        SetTrouble(Damage.NoSuchExercise(Id));
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    /// <summary>The first act, when there is none yet.</summary>
    private async Task BeginAsync()
    {
        try
        {
            if (world is { Acts: 0 })
            {
                await CarryOutAsync(Roster.Control, new CreateExercise { Id = Guid.NewGuid() });
            }
        }
        catch (StorageException problem)
        {
            SetTrouble(problem);
        }
    }

    private async Task<Receipt> TakeUpAsync(SeatId desk, Command command)
    {
        // Whoever acts at a seat that was given to the machine has it back; what they send stays in its order.
        if (desk != Roster.Control && world?.Desks.MachineAt(desk) is not null)
        {
            CarryOutAsync(desk, new TakeDesk { Id = Guid.NewGuid() }).Ignore();
        }

        return await CarryOutAsync(desk, command);
    }

    private async Task<Receipt> CarryOutAsync(SeatId desk, Command command)
    {
        var here = await HereAsync();
        var now = watch.Now(here.Clock);
        LetMachineActAsync(here, now).Ignore();
        if (world != here)
        {
            here = await HereAsync();
            now = watch.Now(here.Clock);
        }

        var outcome = await DecideAsync(() => here.Submit(command, desk, now));
        if (outcome.Act is { } act)
        {
            await KeepAsync(here, act);
        }

        return new Receipt(command.Id, outcome.Refusal);
    }

    /// <summary>Puts an act on disk, then tells everybody.</summary>
    private async Task KeepAsync(World here, Act act)
    {
        var clockIsSet = Watch.IsSetBy(act);
        if (clockIsSet)
        {
            watch.Set(here.Clock.Now);
        }

        machine!.Read(act);
        gate.Hold(here, act.Number);
        var hashIsDue = act.Number % ActsPerHash == 0 || act.Events.Any(happened => happened is ExerciseEnded);
        try
        {
            await log.AppendAsync(Id, act, hashIsDue ? here.Hash() : null);
        }
        catch (StorageException problem)
        {
            LogNotWritten(problem, Id, act.Number);
            await ReloadAsync(here);
            throw;
        }

        hashed = hashIsDue ? Math.Max(hashed, act.Number) : hashed;
        if (world != here)
        {
            // Something after this act went wrong meanwhile; what was read again from disk holds it.
            return;
        }

        foreach (var (number, news) in gate.Release(act.Number))
        {
            Tell(number, news);
        }

        if (clockIsSet)
        {
            TellClock(here);
        }
    }

    private void Tell(long act, IReadOnlyList<DeskNews> news) =>
        listeners
            .Notify(listener => listener.NewsAsync(Id, act, new Immutable<IReadOnlyList<DeskNews>>(news)))
            .Ignore();

    private void TellClock(World here) =>
        listeners
            .Notify(listener => listener.ClockAsync(Id, new Immutable<ClockReading>(watch.Read(here.Clock))))
            .Ignore();

    [LoggerMessage(LogLevel.Error, "Exercise {Exercise}: act {Act} could not be written and was not acknowledged.")]
    private partial void LogNotWritten(Exception problem, string exercise, long act);

    [LoggerMessage(LogLevel.Error, "Exercise {Exercise} cannot be opened.")]
    private partial void LogNotLoaded(Exception problem, string exercise);

    [LoggerMessage(LogLevel.Critical, "Exercise {Exercise}: a rule failed. Nothing of what it did was kept.")]
    private partial void LogRuleFailed(Exception problem, string exercise);
}
