using Crossways.Scenarios;

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
