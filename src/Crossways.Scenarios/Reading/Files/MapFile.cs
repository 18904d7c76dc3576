using System.Text;
using System.Text.Json;

namespace Crossways.Scenarios;

/// <summary><c>map.geojson</c>: the land, borders and roads under the places (RFC 7946).</summary>
internal static class MapFile
{
    public const string Path = "map.geojson";
    public const string Empty = """{"type":"FeatureCollection","features":[]}""";

    /// <summary>What <c>properties.kind</c> of a feature may be.</summary>
    public static readonly string[] Kinds = ["land", "border", "road", "water", "state-label"];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    public static void Read(Draft draft, PackageFile file)
    {
        if (TextFile.Read(draft, file) is not { } text)
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(text, Options);
            if (Objections(json.RootElement).Take(20).ToList() is not { Count: > 0 } objections)
            {
                draft.Map = text;
                return;
            }

            foreach (var (feature, message) in objections)
            {
                draft.Findings.Error("map", FeatureSource(file.Path, text, feature), message);
            }
        }
        catch (JsonException broken)
        {
            var (line, column) = ((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1);
            draft.Findings.Error(
                "map",
                new Source(file.Path, line, column, ""),
                "This is not JSON that can be read here.",
                "Check brackets, commas and quotation marks."
            );
        }
    }

    private static IEnumerable<(int? Feature, string Message)> Objections(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || Text(root, "type") != "FeatureCollection"
            || !root.TryGetProperty("features", out var features)
            || features.ValueKind != JsonValueKind.Array
        )
        {
            yield return (null, "The map must be a GeoJSON `FeatureCollection`.");
            yield break;
        }

        var number = -1;
        foreach (var feature in features.EnumerateArray())
        {
            number++;
            if (Objection(feature) is { } objection)
            {
                yield return (number, objection);
            }
        }
    }

    private static string? Objection(JsonElement feature)
    {
        if (
            feature.ValueKind != JsonValueKind.Object
            || Text(feature, "type") != "Feature"
            || !feature.TryGetProperty("geometry", out var geometry)
            || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("coordinates", out var coordinates)
        )
        {
            return "A feature of the map needs `type: Feature`, a `geometry` with `coordinates`, and `properties`.";
        }

        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return "A feature of the map needs `properties`.";
        }

        var kind = Text(properties, "kind");
        if (!Kinds.Contains(kind))
        {
            return $"`properties.kind` must be {Words.OneOf(Kinds)}.";
        }

        if (
            kind == "state-label"
            && (string.IsNullOrWhiteSpace(Text(properties, "en")) || string.IsNullOrWhiteSpace(Text(properties, "fr")))
        )
        {
            return "A state label needs its name in `properties.en` and `properties.fr`.";
        }

        return MapBounds.Of(coordinates) is null
            ? "The coordinates must be longitudes from -180 to 180 and latitudes from -90 to 90."
            : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // Features are objects at depth 2 of the document; their beginning is the best place to point at.
    private static Source FeatureSource(string file, string text, int? feature)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        var seen = -1;
        while (feature is not null && reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 2 } && ++seen == feature)
            {
                var before = Encoding.UTF8.GetString(bytes, 0, (int)reader.TokenStartIndex);
                return new Source(
                    file,
                    before.AsSpan().Count('\n') + 1,
                    before.Length - before.LastIndexOf('\n'),
                    Source.Shorten(text[before.Length..])
                );
            }
        }

        return Source.Of(file);
    }
}
