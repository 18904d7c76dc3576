using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crossways.Simulation;

/// <summary>How commands, acts and feeds are written as JSON: on the wire and in the log.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Command))]
[JsonSerializable(typeof(Act))]
[JsonSerializable(typeof(FeedEntry))]
[JsonSerializable(typeof(List<FeedEntry>))]
[JsonSerializable(typeof(IReadOnlyList<FeedEntry>))]
[JsonSerializable(typeof(Refusal))]
public sealed partial class Wire : JsonSerializerContext
{
    public static string Write(Command command) => JsonSerializer.Serialize(command, Default.Command);

    public static string Write(Act act) => JsonSerializer.Serialize(act, Default.Act);

    public static string Write(FeedEntry entry) => JsonSerializer.Serialize(entry, Default.FeedEntry);

    /// <exception cref="JsonException">The text is not a command this version knows.</exception>
    public static Command ReadCommand(string json) =>
        JsonSerializer.Deserialize(json, Default.Command) ?? throw new JsonException("A command cannot be null.");

    /// <exception cref="JsonException">The text is not an act this version knows.</exception>
    public static Act ReadAct(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Default.Act) ?? throw new JsonException("An act cannot be null.");

    /// <exception cref="JsonException">The text is not a feed entry this version knows.</exception>
    public static FeedEntry ReadEntry(string json) =>
        JsonSerializer.Deserialize(json, Default.FeedEntry) ?? throw new JsonException("An entry cannot be null.");
}
