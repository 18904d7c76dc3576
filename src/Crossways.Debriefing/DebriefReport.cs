using System.Text.Json.Serialization;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What happened in an exercise, measured. Parts that are not open are null.</summary>
public sealed record DebriefReport(
    LocalText Exercise,
    ExerciseTime Starts,
    ExerciseTime Ended,
    IReadOnlyList<NamedSeat> Seats,
    IReadOnlyList<Moment>? Timeline,
    IReadOnlyList<VictimReport>? Victims,
    IReadOnlyList<CaseReport>? Evidence,
    CooperationReport? Cooperation,
    RatingsReport? Ratings
)
{
    /// <summary>What became of the money, shown with the evidence; null also where the case has none.</summary>
    public MoneyReport? Money { get; init; }

    /// <summary>The report without the parts that are not open.</summary>
    public DebriefReport Only(DebriefParts open) =>
        this with
        {
            Timeline = open.HasFlag(DebriefParts.Timeline) ? Timeline : null,
            Victims = open.HasFlag(DebriefParts.Victims) ? Victims : null,
            Evidence = open.HasFlag(DebriefParts.Evidence) ? Evidence : null,
            Money = open.HasFlag(DebriefParts.Evidence) ? Money : null,
            Cooperation = open.HasFlag(DebriefParts.Cooperation) ? Cooperation : null,
            Ratings = open.HasFlag(DebriefParts.Ratings) ? Ratings : null,
        };
}

public sealed record NamedSeat(SeatId Id, LocalText Name, StateId State);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DebriefReport))]
public sealed partial class DebriefJson : JsonSerializerContext;
