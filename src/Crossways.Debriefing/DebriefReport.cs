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

    /// <summary>What victims are owed, opened with the evidence; null also where the case names no sums.</summary>
    public OwedReport? Owed { get; init; }

    /// <summary>Where the law was not kept; opens with the evidence.</summary>
    public IReadOnlyList<LawBreach>? Breaches { get; init; }

    /// <summary>Plan against what happened; opened with the part on co-operation. Null: not open.</summary>
    public OperationsReport? Operations { get; init; }

    /// <summary>Measures of performance, of the exercise first, then of teams and seats. Null: not open.</summary>
    public IReadOnlyList<PerformanceMeasure>? Measures { get; init; }

    /// <summary>What could have been done earlier with what was held; what waiting cost most comes first. Null: not open.</summary>
    public IReadOnlyList<MissedOpportunity>? Missed { get; init; }

    /// <summary>What one act set off; opens with the timeline, of which it is made. Null also where nothing was.</summary>
    public ChainOfCauses? SetOff { get; init; }

    /// <summary>Whose part role players may take, for the replay; opens with the victims, as the replay of such a seat does.</summary>
    public IReadOnlyList<PlayedPerson>? People { get; init; }

    /// <summary>The report without the parts that are not open.</summary>
    public DebriefReport Only(DebriefParts open) =>
        this with
        {
            Timeline = open.HasFlag(DebriefParts.Timeline) ? Timeline : null,
            Victims = open.HasFlag(DebriefParts.Victims) ? Victims : null,
            Evidence = open.HasFlag(DebriefParts.Evidence) ? Evidence : null,
            Money = open.HasFlag(DebriefParts.Evidence) ? Money : null,
            Owed = open.HasFlag(DebriefParts.Evidence) ? Owed : null,
            Breaches = open.HasFlag(DebriefParts.Evidence) ? Breaches : null,
            Cooperation = open.HasFlag(DebriefParts.Cooperation) ? Cooperation : null,
            Operations = open.HasFlag(DebriefParts.Cooperation) ? Operations : null,
            Ratings = open.HasFlag(DebriefParts.Ratings) ? Ratings : null,
            Measures = open.HasFlag(DebriefParts.Measures) ? Measures : null,
            Missed = open.HasFlag(DebriefParts.Missed) ? Missed : null,
            SetOff = open.HasFlag(DebriefParts.Timeline) ? SetOff : null,
            People = open.HasFlag(DebriefParts.Victims) ? People : null,
        };
}

public sealed record NamedSeat(SeatId Id, LocalText Name, StateId State);

/// <summary>A person of the case whom a role player may play.</summary>
/// <param name="Taken">Somebody did.</param>
public sealed record PlayedPerson(SeatId Desk, LocalText Name, bool Taken)
{
    internal static PlayedPerson Of(Played played, Person person) =>
        new(Roster.Of(person.Id), person.Name, played.World.Desks.IsTaken(Roster.Of(person.Id)));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DebriefReport))]
public sealed partial class DebriefJson : JsonSerializerContext;
