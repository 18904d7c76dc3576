using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>
/// Looks on purpose for what chance did not bring: works back from the goal to the acts that lead there and those that
/// stand in its way, and lets a team play that tries the ones and leaves the others.
/// </summary>
internal sealed class Search(Casebook casebook, RehearsalPlan plan)
{
    /// <summary>Tries per goal: each way of working, with several ways to the goal.</summary>
    public const int Tries = 18;

    /// <summary>Plays towards each goal until it is reached or the tries are used up.</summary>
    /// <returns>All plays, those that did not get there too.</returns>
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
