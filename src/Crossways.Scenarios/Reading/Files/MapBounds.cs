using System.Text.Json;

namespace Crossways.Scenarios;

/// <summary>The rectangle a map covers, in degrees.</summary>
internal readonly record struct MapBounds(double West, double South, double East, double North)
{
    public bool Contains(double longitude, double latitude) =>
        longitude >= West && longitude <= East && latitude >= South && latitude <= North;

    /// <summary>Around all features of a map; null if it is empty.</summary>
    public static MapBounds? OfMap(string map)
    {
        using var json = JsonDocument.Parse(map);
        return json
            .RootElement.GetProperty("features")
            .EnumerateArray()
            .Select(feature => Of(feature.GetProperty("geometry").GetProperty("coordinates")))
            .Aggregate((MapBounds?)null, Around);
    }

    /// <summary>Around positions nested in arrays as GeoJSON has them; null if they are none.</summary>
    public static MapBounds? Of(JsonElement coordinates)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0)
        {
            return null;
        }

        if (coordinates[0].ValueKind != JsonValueKind.Number)
        {
            var parts = coordinates.EnumerateArray().Select(Of).ToList();
            return parts.Contains(null) ? null : parts.Aggregate(Around);
        }

        return
            coordinates.GetArrayLength() is 2 or 3
            && coordinates[1].ValueKind == JsonValueKind.Number
            && coordinates[0].TryGetDouble(out var x)
            && coordinates[1].TryGetDouble(out var y)
            && x is >= -180 and <= 180
            && y is >= -90 and <= 90
            ? new MapBounds(x, y, x, y)
            : null;
    }

    private static MapBounds? Around(MapBounds? a, MapBounds? b) =>
        (a, b) switch
        {
            (null, _) => b,
            (_, null) => a,
            ({ } one, { } other) => new MapBounds(
                Math.Min(one.West, other.West),
                Math.Min(one.South, other.South),
                Math.Max(one.East, other.East),
                Math.Max(one.North, other.North)
            ),
        };
}
