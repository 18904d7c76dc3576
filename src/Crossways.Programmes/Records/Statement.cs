using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Programmes.Records;

/// <summary>Of the Experience API. What differs between them is said where it does.</summary>
public enum XapiVersion
{
    /// <summary>1.0.3, of ADL.</summary>
    V1_0_3,

    /// <summary>2.0, IEEE 9274.1.1-2023.</summary>
    V2_0,
}

/// <summary>Who did what, with what result: one statement of the Experience API (1.0.3 part 2, section 2.4).</summary>
/// <param name="Id">Made from what it is about, so that a statement sent twice is stored once.</param>
/// <param name="Timestamp">When it happened, on the wall.</param>
public sealed record Statement(
    Guid Id,
    Actor Actor,
    Verb Verb,
    [property: JsonPropertyName("object")] Activity Of,
    Result? Result,
    Context Context,
    [property: JsonConverter(typeof(UtcConverter))] DateTimeOffset Timestamp
)
{
    /// <summary>Whose data it holds; null: those of a seat or a team. Not part of what is sent.</summary>
    [JsonIgnore]
    public ParticipantId? Person { get; init; }

    public string Json() => JsonSerializer.Serialize(this, RecordJson.Default.Statement);
}

/// <summary>A person, a seat or a team, by exactly one of <paramref name="Account"/> and <paramref name="Mbox"/>.</summary>
/// <param name="Mbox"><c>mailto:</c> and an address; only where the programme says so.</param>
public sealed record Actor(ActorKind ObjectType, Account? Account, string? Mbox, string? Name);

public enum ActorKind
{
    Agent,
    Group,
}

/// <param name="HomePage">Of the server whose codes these are.</param>
/// <param name="Name">A code there: of a person, <c>exercise/seat</c> or <c>exercise/team</c>.</param>
public sealed record Account(string HomePage, string Name);

public sealed record Verb(string Id, IReadOnlyDictionary<string, string> Display);

/// <param name="Definition">Null where it is only pointed at.</param>
public sealed record Activity(string Id, Definition? Definition)
{
    public string ObjectType => "Activity";
}

public sealed record Definition(string Type, IReadOnlyDictionary<string, string> Name)
{
    public IReadOnlyDictionary<string, string>? Description { get; init; }

    /// <summary><c>choice</c>, <c>sequencing</c> or <c>numeric</c>; only of questions.</summary>
    public string? InteractionType { get; init; }

    public IReadOnlyList<string>? CorrectResponsesPattern { get; init; }

    public IReadOnlyList<Choice>? Choices { get; init; }
}

public sealed record Choice(string Id, IReadOnlyDictionary<string, string> Description);

public sealed record Result
{
    public Score? Score { get; init; }

    public bool? Success { get; init; }

    public bool? Completion { get; init; }

    /// <summary>What was answered, in the notation of the question's interaction type.</summary>
    public string? Response { get; init; }

    /// <summary>ISO 8601.</summary>
    public string? Duration { get; init; }

    public IReadOnlyDictionary<string, string>? Extensions { get; init; }
}

/// <param name="Scaled">-1 to 1.</param>
/// <param name="Raw">Within <paramref name="Min"/> and <paramref name="Max"/> where they are given.</param>
public sealed record Score(double? Scaled, double? Raw, double? Min, double? Max);

/// <param name="Registration">The exercise, as an id made from its name.</param>
/// <param name="Language">RFC 5646.</param>
public sealed record Context(Guid Registration, string Platform, string Language)
{
    /// <summary>Whoever rated.</summary>
    public Actor? Instructor { get; init; }

    public Actor? Team { get; init; }

    public ContextActivities? ContextActivities { get; init; }

    /// <summary>Other seats the act was about; version 2.0 only.</summary>
    public IReadOnlyList<ContextAgent>? ContextAgents { get; init; }

    public IReadOnlyDictionary<string, string>? Extensions { get; init; }
}

public sealed record ContextActivities(IReadOnlyList<Activity> Parent, IReadOnlyList<Activity>? Grouping = null);

/// <param name="RelevantTypes">What they are to the act.</param>
public sealed record ContextAgent(Actor Agent, IReadOnlyList<string> RelevantTypes)
{
    public string ObjectType => "contextAgent";
}

/// <summary>UTC with milliseconds: what ISO 8601 (1.0.3) and RFC 3339 (2.0) both allow.</summary>
internal sealed class UtcConverter : JsonConverter<DateTimeOffset>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Statement))]
[JsonSerializable(typeof(IReadOnlyList<Statement>))]
public sealed partial class RecordJson : JsonSerializerContext;

internal static class LanguageMap
{
    public static IReadOnlyDictionary<string, string> Of(LocalText text) => new Dictionary<string, string> { ["en"] = text.En, ["fr"] = text.Fr };
}
