namespace Crossways.Scenarios;

/// <summary>What a part of a day at the venue is for.</summary>
public enum PlanKind
{
    Theory,
    Briefing,
    Play,

    /// <summary>Everybody speaks about what just happened, at once and in the same room.</summary>
    HotDebrief,
    Debrief,
    Break,
}

/// <summary>A part of a day at the venue.</summary>
/// <param name="Day">From 1.</param>
/// <param name="From">By the clock on the wall, not of the exercise.</param>
public sealed record PlanItem(int Day, TimeOnly From, TimeOnly To, PlanKind Kind, LocalText What);
