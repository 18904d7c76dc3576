using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crossways.Scenarios;

/// <summary>A readable word that names one thing of a scenario or an exercise, for example <c>packing-plant</c>.</summary>
/// <typeparam name="T">The id's own type, so that a seat cannot stand where a fact is meant.</typeparam>
public interface IId<T>
    where T : struct, IId<T>
{
    /// <summary>The word itself: lower-case letters, digits and hyphens.</summary>
    string Value { get; }

    static abstract T Of(string value);
}

/// <summary>
/// A hash of an id that looks at a few of its letters only: worlds look up ids all the time, and ids of one sort differ
/// in their beginning, middle or end.
/// </summary>
internal static class IdHash
{
    public static int Of(string? word) =>
        word is { Length: > 0 }
            ? (((((word.Length * 31) + word[0]) * 31) + word[word.Length / 2]) * 961) + (word[^1] * 31) + word[Math.Max(0, word.Length - 2)]
            : 0;
}

/// <summary>Writes an id as its bare word, also where it is the key of a dictionary.</summary>
public sealed class IdConverter<T> : JsonConverter<T>
    where T : struct, IId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(reader.GetString() ?? throw new JsonException("An id must be a word."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
