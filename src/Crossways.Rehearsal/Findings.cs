using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>All that has been seen so far.</summary>
internal sealed class Findings
{
    public List<PlayRecord> Plays { get; } = [];
    public List<PlayRecord> Absences { get; } = [];
    public List<PlayRecord> Scaled { get; } = [];
    public List<PlayRecord> Searched { get; } = [];
    public IReadOnlyList<DeadEnd> DeadEnds { get; set; } = [];
    public int LookedForDeadEnds { get; set; }
    public bool HasSearched { get; set; }

    /// <summary>Plays that broke off, and why.</summary>
    public List<string> Broken { get; } = [];

    public Examined Examined => new(Absences.Count > 0, Scaled.Count > 0, HasSearched, LookedForDeadEnds, [.. Broken]);

    /// <summary>Every play that can bear witness.</summary>
    public IEnumerable<PlayRecord> All => Plays.Concat(Absences).Concat(Scaled).Concat(Searched);

    /// <summary>What no play has reached yet.</summary>
    public IReadOnlyList<Goal> Missed(Scenario scenario)
    {
        var missed = new List<Goal>();
        Add(scenario.Injects, record => record.Injects, inject => new Goal.Inject(inject.Id));
        Add(scenario.Exhibits, record => record.Exhibits, exhibit => new Goal.Exhibit(exhibit.Id));
        Add(scenario.Facts, record => record.Facts, fact => new Goal.Fact(fact.Id));
        missed.AddRange(scenario.Endings.Where(ending => All.All(record => record.Ending != ending.Id)).Select(ending => new Goal.Ending(ending.Id)));
        missed.AddRange(Reporting.Results(scenario).Where(result => All.All(record => !record.Results.Contains(result))).Select(result => new Goal.Result(result.Kind, result.Target)));
        return missed;

        void Add<T>(IEnumerable<T> things, Func<PlayRecord, ExerciseTime?[]> times, Func<T, Goal> goal) =>
            missed.AddRange(things.Index().Where(thing => All.All(record => times(record)[thing.Index] is null)).Select(thing => goal(thing.Item)));
    }
}
