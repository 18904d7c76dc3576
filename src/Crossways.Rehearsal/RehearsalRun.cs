using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>How much is to be rehearsed.</summary>
public sealed record RehearsalPlan
{
    /// <summary>Plays of each way of working; empty chairs and other time scales get a third.</summary>
    public int Plays { get; init; } = 60;
    public long FirstSeed { get; init; } = 1;
    public int Threads { get; init; } = 1;

    /// <summary>The first is what the others are compared with.</summary>
    public IReadOnlyList<Policy> Policies { get; init; } = Policy.All;

    /// <summary>Teams in which some work by the book and some do not, as another way of working.</summary>
    public bool Mixtures { get; init; } = true;
    public bool Absences { get; init; } = true;
    public bool Scales { get; init; } = true;

    /// <summary>Look on purpose for what was not reached.</summary>
    public bool Search { get; init; } = true;
    public bool DeadEnds { get; init; } = true;
}

/// <param name="Step">What is being done.</param>
/// <param name="Early">Set once, as soon as there is a first useful answer.</param>
public sealed record RehearsalProgress(string Step, int Done, int Of, RehearsalReport? Early);

/// <summary>
/// Lets simulated teams play a scenario many times and says what can and cannot happen. The same plan gives the same
/// report, on however many cores.
/// </summary>
/// <param name="sources">Where everything of the scenario is written.</param>
/// <param name="package">SHA-256 of the scenario's files.</param>
public sealed class RehearsalRun(Casebook casebook, Sources sources, string package, RehearsalPlan plan)
{
    private const int EarlyPlays = 4;
    private static readonly double[] OtherScales = [0.5, 2];

    private readonly Findings found = new();
    private Action<RehearsalProgress>? told;
    private CancellationToken cancelled;

    private Scenario Scenario => casebook.Scenario;

    private Crew Standard => Crew.Of(Scenario, plan.Policies[0]);

    /// <summary>Plays until all is done or <paramref name="cancel"/> says so; what is known then is reported either way.</summary>
    public RehearsalReport Run(Action<RehearsalProgress>? progress = null, CancellationToken cancel = default)
    {
        (told, cancelled) = (progress, cancel);
        List<Func<long, Crew>> crews = [.. plan.Policies.Select(policy => (Func<long, Crew>)(_ => Crew.Of(Scenario, policy)))];
        if (plan.Mixtures)
        {
            crews.Add(seed => Crew.Mixed(Scenario, seed));
        }

        var early = Math.Min(EarlyPlays, plan.Plays);
        var third = Math.Max(3, plan.Plays / 3);

        Play("plays", found.Plays, crews, 0, early, Scenario.Scale);
        told?.Invoke(new RehearsalProgress("plays", early * crews.Count, plan.Plays * crews.Count, Report(complete: false)));
        Play("plays", found.Plays, crews, early, plan.Plays, Scenario.Scale);
        if (plan.Absences)
        {
            Play("empty chairs", found.Absences, [.. Scenario.Seats.Select(seat => (Func<long, Crew>)(_ => Standard.Without(seat.Id)))], 0, third, Scenario.Scale);
        }

        foreach (var scale in plan.Scales ? OtherScales : [])
        {
            Play("time scale", found.Scaled, [_ => Standard], 0, third, Scenario.Scale * scale);
        }

        if (plan.Search && !cancel.IsCancellationRequested)
        {
            var search = new Search(casebook, plan);
            found.HasSearched = true;
            found.Searched.AddRange(search.Toward(found.Missed(Scenario), cancel, (done, of) => Tell("search", done, of)));
        }

        if (plan.DeadEnds && !cancel.IsCancellationRequested)
        {
            (found.DeadEnds, found.LookedForDeadEnds) = DeadEnds.In(casebook, Standard, found.Plays, plan.Threads, cancel, (done, of) => Tell("dead ends", done, of));
        }

        return Report(complete: !cancel.IsCancellationRequested);
    }

    private RehearsalReport Report(bool complete) => new Reporting(Scenario, sources, package, found, Standard.Id, new Bounds(Scenario)).Report(complete);

    private void Tell(string step, int done, int of) => told?.Invoke(new RehearsalProgress(step, done, of, null));

    // Each play has its place, so that the order in which cores finish changes nothing.
    private void Play(string step, List<PlayRecord> into, IReadOnlyList<Func<long, Crew>> crews, int from, int to, double scale)
    {
        var jobs = Enumerable.Range(from, Math.Max(0, to - from)).SelectMany(round => crews, (round, crew) => (Crew: crew, Seed: plan.FirstSeed + round)).ToList();
        var played = Parallelly.Do(jobs, plan.Threads, cancelled, job => Try(job.Crew(job.Seed), job.Seed, scale), (done, of) => Tell(step, done, of));
        into.AddRange(played.Select(play => play.Record).OfType<PlayRecord>());
        found.Broken.AddRange(played.Select(play => play.Problem).OfType<string>());
    }

    // One play that breaks off is said, and the others go on.
    private (PlayRecord? Record, string? Problem) Try(Crew crew, long seed, double scale)
    {
        try
        {
            return (PlayRecord.Of(Rehearsed.Run(casebook, crew, seed, scale)), null);
        }
        catch (Exception problem)
        {
            return (null, $"{crew.Id}/{seed}: {problem.Message}");
        }
    }
}
