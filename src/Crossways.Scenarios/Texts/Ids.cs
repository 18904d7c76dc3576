using System.Text.Json.Serialization;

namespace Crossways.Scenarios;

/// <summary>A scenario, for example <c>harvest</c>.</summary>
[JsonConverter(typeof(IdConverter<ScenarioId>))]
public readonly record struct ScenarioId(string Value) : IId<ScenarioId>
{
    public static ScenarioId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>A fictional state.</summary>
[JsonConverter(typeof(IdConverter<StateId>))]
public readonly record struct StateId(string Value) : IId<StateId>
{
    public static StateId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>An agency of one state.</summary>
[JsonConverter(typeof(IdConverter<AgencyId>))]
public readonly record struct AgencyId(string Value) : IId<AgencyId>
{
    public static AgencyId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>A multi-agency team; several seats work in one.</summary>
[JsonConverter(typeof(IdConverter<TeamId>))]
public readonly record struct TeamId(string Value) : IId<TeamId>
{
    public static TeamId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>A thread of the case's story, to which injects belong.</summary>
[JsonConverter(typeof(IdConverter<StorylineId>))]
public readonly record struct StorylineId(string Value) : IId<StorylineId>
{
    public static StorylineId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>One role of one agency in one team, a role player, an observer, or control.</summary>
[JsonConverter(typeof(IdConverter<SeatId>))]
public readonly record struct SeatId(string Value) : IId<SeatId>
{
    public static SeatId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>Anyone or anything of the case that a measure can be directed at: a person, a place, a company, a vehicle, a phone, an account.</summary>
[JsonConverter(typeof(IdConverter<SubjectId>))]
public readonly record struct SubjectId(string Value) : IId<SubjectId>
{
    public static SubjectId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>One atomic truth of the case.</summary>
[JsonConverter(typeof(IdConverter<FactId>))]
public readonly record struct FactId(string Value) : IId<FactId>
{
    public static FactId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>A piece of evidence: of the scenario, or made in play (a statement, a report).</summary>
[JsonConverter(typeof(IdConverter<ExhibitId>))]
public readonly record struct ExhibitId(string Value) : IId<ExhibitId>
{
    public static ExhibitId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>One line of the master scenario events list. What a person does by their own rule is <c>person/act</c>.</summary>
[JsonConverter(typeof(IdConverter<InjectId>))]
public readonly record struct InjectId(string Value) : IId<InjectId>
{
    public static InjectId Of(string value) => new(value);

    /// <summary>The person and the word of the act, where the line is one.</summary>
    public (SubjectId Person, string Act)? Deed =>
        Value.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? (new(Value[..slash]), Value[(slash + 1)..]) : null;

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>What the exercise trains and observers rate.</summary>
[JsonConverter(typeof(IdConverter<ObjectiveId>))]
public readonly record struct ObjectiveId(string Value) : IId<ObjectiveId>
{
    public static ObjectiveId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>How the case can end.</summary>
[JsonConverter(typeof(IdConverter<EndingId>))]
public readonly record struct EndingId(string Value) : IId<EndingId>
{
    public static EndingId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>A kind of investigative, protective or administrative act.</summary>
[JsonConverter(typeof(IdConverter<MeasureKindId>))]
public readonly record struct MeasureKindId(string Value) : IId<MeasureKindId>
{
    public static MeasureKindId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>Something an operation has to have ready, for example <c>shelter</c>.</summary>
[JsonConverter(typeof(IdConverter<PreparationId>))]
public readonly record struct PreparationId(string Value) : IId<PreparationId>
{
    public static PreparationId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>An operational indicator of trafficking, written <c>dimension/name</c>.</summary>
[JsonConverter(typeof(IdConverter<IndicatorId>))]
public readonly record struct IndicatorId(string Value) : IId<IndicatorId>
{
    public static IndicatorId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>An offence of one state that can be charged.</summary>
[JsonConverter(typeof(IdConverter<OffenceId>))]
public readonly record struct OffenceId(string Value) : IId<OffenceId>
{
    public static OffenceId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>A state a person of the case can be in, for example <c>sheltered</c>.</summary>
[JsonConverter(typeof(IdConverter<ConditionId>))]
public readonly record struct ConditionId(string Value) : IId<ConditionId>
{
    public static ConditionId Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}
