using System.Globalization;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Something of the scenario that a play can reach.</summary>
public abstract record Goal
{
    public sealed record Inject(InjectId Id) : Goal
    {
        public override string ToString() => $"inject:{Id}";
    }

    public sealed record Exhibit(ExhibitId Id) : Goal
    {
        public override string ToString() => $"exhibit:{Id}";
    }

    public sealed record Fact(FactId Id) : Goal
    {
        public override string ToString() => $"fact:{Id}";
    }

    public sealed record Ending(EndingId Id) : Goal
    {
        public override string ToString() => $"ending:{Id}";
    }

    public sealed record Result(MeasureKindId Kind, SubjectId Target) : Goal
    {
        public override string ToString() => $"result:{Kind}>{Target}";
    }

    /// <summary>From <c>inject:katt-runs</c>.</summary>
    /// <exception cref="ArgumentException">Not such a word.</exception>
    public static Goal Of(string word) =>
        word.Split(':', 2) switch
        {
            ["inject", var id] => new Inject(new InjectId(id)),
            ["exhibit", var id] => new Exhibit(new ExhibitId(id)),
            ["fact", var id] => new Fact(new FactId(id)),
            ["ending", var id] => new Ending(new EndingId(id)),
            ["result", var act] when act.Split('>') is [var kind, var target] => new Result(new MeasureKindId(kind), new SubjectId(target)),
            _ => throw new ArgumentException($"`{word}` is not something a play can reach."),
        };

    internal bool IsReachedIn(PlayRecord record, Scenario scenario) =>
        this switch
        {
            Inject inject => At(scenario.Injects, record.Injects, inject.Id),
            Exhibit exhibit => At(scenario.Exhibits, record.Exhibits, exhibit.Id),
            Fact fact => At(scenario.Facts, record.Facts, fact.Id),
            Ending ending => record.Ending == ending.Id,
            Result result => record.Results.Contains((result.Kind, result.Target)),
            _ => false,
        };

    private static bool At<TId, T>(IEnumerable<T> all, ExerciseTime?[] times, TId id)
        where T : INamed<TId>
        where TId : struct => all.Index().Any(thing => thing.Item.Id.Equals(id) && times[thing.Index] is not null);
}

/// <summary>
/// Looks on purpose for what chance did not bring: works back from the goal to the acts that lead there and those that
/// stand in its way, and lets a team play that tries the ones and leaves the others.
/// </summary>
internal sealed class Search(Casebook casebook, RehearsalPlan plan)
{
    /// <summary>Tries per goal: each way of working, with several ways to the goal.</summary>
    public const int Tries = 18;

    /// <summary>Plays towards each goal until it is reached; all plays that reached one, and one that did not for each that stayed out of reach.</summary>
    public IReadOnlyList<PlayRecord> Toward(IReadOnlyList<Goal> goals, CancellationToken cancel, Action<int, int> progress) =>
        [.. Parallelly.Do(goals, plan.Threads, cancel, goal => Toward(goal, cancel), progress).SelectMany(records => records)];

    private List<PlayRecord> Toward(Goal goal, CancellationToken cancel)
    {
        var tried = new List<PlayRecord>();
        for (var attempt = 0; attempt < Tries && !cancel.IsCancellationRequested; attempt++)
        {
            var record = PlayRecord.Of(Rehearsed.Run(casebook, Aimed(casebook.Scenario, goal, attempt), plan.FirstSeed + attempt, casebook.Scenario.Scale));
            tried.Add(record);
            if (goal.IsReachedIn(record, casebook.Scenario))
            {
                break;
            }
        }

        return tried;
    }

    /// <summary>A team that works towards a goal. The attempt decides how it works and which way it takes.</summary>
    public static Crew Aimed(Scenario scenario, Goal goal, int attempt)
    {
        Policy[] ways = [Policy.OnErrands, Policy.ByTheBook, Policy.ForceFirstPolicy];
        var way = ways[attempt % ways.Length];
        return Crew.Of(scenario, way) with { Id = $"toward {goal} #{attempt}", Plan = Planner.Toward(scenario, goal, attempt / ways.Length) };
    }
}

/// <summary>Plays by name, as reports name them.</summary>
public static class Rehearsed
{
    /// <summary>Plays what a report names: <c>by-the-book/17</c>, <c>by-the-book without prosecutor/3</c>, <c>toward inject:katt-runs #4/5</c>.</summary>
    /// <exception cref="ArgumentException">No play is named so.</exception>
    public static Play Of(Casebook casebook, string witness)
    {
        var cut = witness.LastIndexOf('/');
        if (cut < 0 || !long.TryParse(witness[(cut + 1)..], out var seed))
        {
            throw new ArgumentException($"`{witness}` names no play: write it as the report does, for example by-the-book/17.");
        }

        var (name, scale) = WithoutScale(witness[..cut], casebook.Scenario.Scale);
        return Run(casebook, CrewNamed(casebook.Scenario, name, seed), seed, scale);
    }

    internal static Play Run(Casebook casebook, Crew crew, long seed, double scale) =>
        Play.Of(casebook, scale == casebook.Scenario.Scale ? crew : crew with { Id = $"{crew.Id} at scale {scale.ToString(CultureInfo.InvariantCulture)}" }, seed, scale);

    private static (string Name, double Scale) WithoutScale(string name, double usual) =>
        name.Split(" at scale ") is [var rest, var scale] && double.TryParse(scale, CultureInfo.InvariantCulture, out var value)
            ? (rest, value)
            : (name, usual);

    private static Crew CrewNamed(Scenario scenario, string name, long seed)
    {
        if (name.StartsWith("toward ", StringComparison.Ordinal) && name["toward ".Length..].Split(" #") is [var goal, var attempt] && int.TryParse(attempt, out var number))
        {
            return Search.Aimed(scenario, Goal.Of(goal), number);
        }

        if (name == Crew.MixedId)
        {
            return Crew.Mixed(scenario, seed);
        }

        return name.Split(" without ") is [var policy, var seat]
            ? Crew.Of(scenario, Policy.Named(policy)).Without(new SeatId(seat))
            : Crew.Of(scenario, Policy.Named(name));
    }
}
