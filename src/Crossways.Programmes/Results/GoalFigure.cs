namespace Crossways.Programmes.Results;

/// <summary>Figures of the results that a goal can be measured by.</summary>
public enum GoalFigure
{
    /// <summary>People who were there on at least one day.</summary>
    PeopleTrained,

    /// <summary>States they came from.</summary>
    States,

    /// <summary>Share, 0 to 1, of those who say that it is useful for their work.</summary>
    FoundUseful,

    /// <summary>Points of 100 gained in the knowledge test from before to after.</summary>
    KnowledgeGained,

    /// <summary>Points still gained after six months, of those who answered then.</summary>
    KnowledgeKept,

    /// <summary>Share, 0 to 1, of those with an occasion who do at least half of what was trained often or always, after six months.</summary>
    WorkChanged,

    /// <summary>Share, 0 to 1, of those who know, in whose institution at least one thing was begun or is in use after six months.</summary>
    InstitutionsChanged,

    /// <summary>Share, 0 to 1, of promises due that are kept.</summary>
    PromisesKept,
}

/// <summary>How a goal stands.</summary>
public enum GoalStanding
{
    /// <summary>Reached, with the whole interval; or counted and reached.</summary>
    Reached,

    /// <summary>Reached by the figure itself; the interval also holds less than was wanted.</summary>
    ReachedPerhaps,
    NotReached,

    /// <summary>Nothing measures it, or too few answered.</summary>
    NotMeasured,
}

/// <param name="Value">In the unit of the goal’s figure; null: not measured.</param>
/// <param name="Low">Ends of the 95 % interval; equal to the value where everything was counted.</param>
public sealed record GoalResult(ProgrammeGoal Goal, GoalStanding Standing, double? Value, double Low, double High);
