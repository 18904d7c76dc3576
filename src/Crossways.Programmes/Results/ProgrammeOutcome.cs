using Crossways.Programmes.Learning;

namespace Crossways.Programmes.Results;

/// <summary>What a programme reached, on all four of Kirkpatrick’s levels, and how sure that is.</summary>
public sealed record ProgrammeOutcome(
    ProgrammeRecord Record,
    Participation Participation,
    Returns Returns,
    IReadOnlyList<ScaleResult> Reaction,
    LearningResults Learning,
    IReadOnlyList<ScaleResult> Behaviour,
    IReadOnlyList<ScaleResult> Institutions,
    IReadOnlyList<ComparedBy> Comparisons,
    IReadOnlyList<GoalResult> Goals
)
{
    /// <summary>Reckons everything anew; the same record gives the same results.</summary>
    public static ProgrammeOutcome Of(ProgrammeRecord record)
    {
        var scores = new Scores(record);
        var learning = LearningResults.Of(record.Bank, scores);
        var results = new ProgrammeOutcome(
            record,
            Participation.Of(record),
            Returns.Of(record, scores),
            ScaleResult.Of(record, ScaleSort.Reaction, [Wave.After]),
            learning,
            ScaleResult.Of(record, ScaleSort.Behaviour, [Wave.ThreeMonths, Wave.SixMonths]),
            ScaleResult.Of(record, ScaleSort.Institution, [Wave.ThreeMonths, Wave.SixMonths]),
            ComparedBy.All(record, scores),
            []
        );
        return results with { Goals = [.. record.Programme.Goals.Select(goal => GoalResults.Of(goal, results))] };
    }
}
