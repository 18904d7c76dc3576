using Crossways.Rehearsal;
using Crossways.Scenarios;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crossways.Server.Shelf;

/// <summary>
/// Rehearsals that were asked for in a browser: one at a time, beside live exercises. The last report of each scenario
/// stays until the program ends, or until the scenario's files change.
/// </summary>
public sealed class Rehearsals(IHostApplicationLifetime lifetime, ILogger<Rehearsals> logger)
{
    private readonly Dictionary<ScenarioId, Job> jobs = [];
    private readonly Lock changing = new();
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Begins, unless one of the same scenario is under way. The report there was stays until there is a new one.</summary>
    /// <param name="folder">The scenario's folder.</param>
    public void Begin(ScenarioId scenario, string folder, RehearsalPlan plan)
    {
        Job job;
        lock (changing)
        {
            var before = jobs.GetValueOrDefault(scenario);
            if (before?.State.IsUnderWay == true)
            {
                return;
            }

            job = jobs[scenario] = new Job(ScenarioPackage.Of(folder), before?.State.Report);
        }

        // A thread of its own: it calculates for minutes, and requests must not wait for it.
        new Thread(() => Run(job, plan)) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = $"Rehearsal of {scenario}" }.Start();
    }

    /// <param name="folder">The scenario's folder; what was found out about other files is not told.</param>
    public RehearsalState? Of(ScenarioId scenario, string folder)
    {
        lock (changing)
        {
            return jobs.TryGetValue(scenario, out var job) && (job.State.IsUnderWay || job.Hash == ScenarioPackage.Of(folder).Hash()) ? job.State : null;
        }
    }

    /// <summary>What is known so far is kept.</summary>
    public void Stop(ScenarioId scenario)
    {
        lock (changing)
        {
            jobs.GetValueOrDefault(scenario)?.Stop.Cancel();
        }
    }

    private void Run(Job job, RehearsalPlan plan)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, job.Stop.Token);
        try
        {
            turn.Wait(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            job.State = job.State with { IsUnderWay = false };
            return;
        }

        try
        {
            job.State = job.State with { Step = "reading" };
            var reading = ScenarioReader.Read(job.Package);
            if (reading.Scenario is { } scenario)
            {
                var run = new RehearsalRun(new Casebook(scenario), reading.Sources, job.Hash, plan);
                var report = run.Run(
                    progress => job.State = new RehearsalState(progress.Step, progress.Done, progress.Of, IsUnderWay: true, progress.Early ?? job.State.Report),
                    stopping.Token
                );
                job.State = job.State with { Report = report.Plays > 0 ? report : job.State.Report };
            }
        }
        catch (Exception problem) // the server lives on; what was known stays
        {
            logger.LogError(problem, "The rehearsal broke off.");
        }
        finally
        {
            job.State = job.State with { IsUnderWay = false };
            turn.Release();
        }
    }

    private sealed class Job(ScenarioPackage package, RehearsalReport? before)
    {
        private volatile RehearsalState state = new("", 0, 0, IsUnderWay: true, before);

        public ScenarioPackage Package { get; } = package;
        public string Hash { get; } = package.Hash();
        public CancellationTokenSource Stop { get; } = new();

        public RehearsalState State
        {
            get => state;
            set => state = value;
        }
    }
}

/// <summary>How far a rehearsal is.</summary>
/// <param name="Step">What is being done; empty while it waits for its turn.</param>
/// <param name="Report">What is known so far; null before the first useful answer.</param>
public sealed record RehearsalState(string Step, int Done, int Of, bool IsUnderWay, RehearsalReport? Report);
