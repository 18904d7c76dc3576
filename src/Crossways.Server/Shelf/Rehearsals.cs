using System.Collections.Concurrent;
using Crossways.Rehearsal;
using Crossways.Scenarios;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crossways.Server.Shelf;

/// <summary>
/// Rehearsals that were asked for in a browser: one at a time, on the cores that live exercises can spare. The last report
/// of each scenario stays until the program ends; the files of a scenario that has changed since have none.
/// </summary>
public sealed class Rehearsals(IHostApplicationLifetime lifetime, ILogger<Rehearsals> logger)
{
    private readonly ConcurrentDictionary<ScenarioId, Job> jobs = [];
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Begins, unless one of the same scenario is under way.</summary>
    /// <param name="folder">The scenario's folder.</param>
    public void Begin(ScenarioId scenario, string folder, RehearsalPlan plan)
    {
        var job = new Job(ScenarioPackage.Of(folder), CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping));
        if (jobs.TryGetValue(scenario, out var before) && (before.IsUnderWay || !jobs.TryUpdate(scenario, job, before))
            || before is null && !jobs.TryAdd(scenario, job))
        {
            return;
        }

        // A thread of its own: it calculates for minutes, and requests must not wait for it.
        new Thread(() => Run(job, plan)) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = $"Rehearsal of {scenario}" }.Start();
    }

    public RehearsalState? Of(ScenarioId scenario) => jobs.TryGetValue(scenario, out var job) ? job.State : null;

    /// <summary>What is known so far is kept.</summary>
    public void Stop(ScenarioId scenario)
    {
        if (jobs.TryGetValue(scenario, out var job))
        {
            job.Cancel.Cancel();
        }
    }

    private void Run(Job job, RehearsalPlan plan)
    {
        turn.Wait(CancellationToken.None);
        try
        {
            job.State = job.State with { Step = "reading" };
            var reading = ScenarioReader.Read(job.Package);
            if (reading.Scenario is not { } scenario)
            {
                job.State = job.State with { IsUnderWay = false };
                return;
            }

            var run = new RehearsalRun(new Casebook(scenario), reading.Sources, job.Package.Hash(), plan);
            var report = run.Run(
                progress => job.State = new RehearsalState(progress.Step, progress.Done, progress.Of, IsUnderWay: true, progress.Early ?? job.State.Report),
                job.Cancel.Token
            );
            job.State = job.State with { IsUnderWay = false, Report = report };
        }
        catch (Exception problem) // the server lives on; what was known stays
        {
            logger.LogError(problem, "The rehearsal broke off.");
            job.State = job.State with { IsUnderWay = false };
        }
        finally
        {
            turn.Release();
        }
    }

    private sealed class Job(ScenarioPackage package, CancellationTokenSource cancel)
    {
        private volatile RehearsalState state = new("", 0, 0, IsUnderWay: true, null);

        public ScenarioPackage Package { get; } = package;
        public CancellationTokenSource Cancel { get; } = cancel;

        public RehearsalState State
        {
            get => state;
            set => state = value;
        }

        public bool IsUnderWay => state.IsUnderWay;
    }
}

/// <summary>How far a rehearsal is.</summary>
/// <param name="Step">What is being done; empty while it waits for its turn.</param>
/// <param name="Report">What is known so far; null before the first useful answer.</param>
public sealed record RehearsalState(string Step, int Done, int Of, bool IsUnderWay, RehearsalReport? Report);
