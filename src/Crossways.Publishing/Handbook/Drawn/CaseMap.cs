using System.Text.Json;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>The map of a case (GeoJSON, RFC 7946) with the places that everybody knows, as a picture for paper.</summary>
internal static class CaseMap
{
    private const double MostHigh = 430;
    private const double Dot = 3.4;

    public static Picture Draw(Scenario scenario, Language language)
    {
        using var map = JsonDocument.Parse(scenario.Map);
        var features = map.RootElement.GetProperty("features").EnumerateArray().ToList();
        var points = features.Where(feature => Kind(feature) is "land" or "water" or "border").SelectMany(Points).ToList();
        var view = View.Around(points);
        var drawing = new Drawing();
        drawing.Box(0, 0, drawing.Width, view.High, "#e3edf0");
        foreach (var feature in features.OrderBy(feature => Array.IndexOf(Order, Kind(feature))))
        {
            Draw(drawing, feature, view);
        }

        var labels = new List<(double X, double Y, double Right, double Bottom)>();
        foreach (var feature in features.Where(feature => Kind(feature) == "state-label"))
        {
            var (x, y) = view.At(Points(feature).First());
            var name = feature.GetProperty("properties").GetProperty(language.Tag()).GetString()!.ToUpperInvariant();
            Label(drawing, labels, [(x - (Lettering.Width(name, 15) / 2), y)], name, 15, Ink.Soft, view.High);
        }

        var places = scenario.Places.Where(place => !place.Hidden && place.KnownTo.Count == 0).ToList();
        var dots = places.Select(place => (Name: place.Name.In(language), At: view.At((place.Longitude, place.Latitude)))).ToList();
        labels.AddRange(dots.Select(dot => (dot.At.X - Dot, dot.At.Y - Dot, dot.At.X + Dot, dot.At.Y + Dot)));
        foreach (var (name, (x, y)) in dots)
        {
            drawing.Dot(x, y, Dot, Ink.Accent, Ink.White);
            var wide = Lettering.Width(name, Drawing.Small);
            Label(drawing, labels, [(x + 7, y + 4), (x - wide - 7, y + 4), (x - (wide / 2), y - 8), (x - (wide / 2), y + 16)], name, Drawing.Small, Ink.Black, view.High);
        }

        var says = new LocalText("Map of {states}. Places marked: {places}.", "Carte de {states}. Lieux marqués : {places}.").In(language)
            .Replace("{states}", string.Join(", ", scenario.States.Select(state => state.Name.In(language))), StringComparison.Ordinal)
            .Replace("{places}", string.Join(", ", places.Select(place => place.Name.In(language))), StringComparison.Ordinal);
        return drawing.Done(view.High, says);
    }

    private static readonly string[] Order = ["land", "water", "road", "border"];

    private static void Draw(Drawing drawing, JsonElement feature, View view)
    {
        var rings = Rings(feature).Select(ring => ring.Select(view.At).ToList()).Where(ring => ring.Count > 1);
        foreach (var ring in rings)
        {
            switch (Kind(feature))
            {
                case "land":
                    drawing.Area(ring, "#f7f5ee", Ink.Line);
                    break;
                case "water" when feature.GetProperty("geometry").GetProperty("type").GetString() == "Polygon":
                    drawing.Area(ring, "#cfe0e6", "#b3cbd4");
                    break;
                case "water":
                    drawing.Path(ring, "#b3cbd4", 2.4);
                    break;
                case "road":
                    drawing.Path(ring, "#c9bfa8", 1.6);
                    break;
                case "border":
                    drawing.Path(ring, Ink.Soft, 1.4, dashes: "7 4");
                    break;
            }
        }
    }

    // A name is set at the first of these spots where it covers no other and no dot, and runs out of no side; else it is left out.
    private static void Label(Drawing drawing, List<(double X, double Y, double Right, double Bottom)> taken, IEnumerable<(double X, double Y)> spots, string name, double size, string colour, double high)
    {
        var wide = Lettering.Width(name, size);
        foreach (var (x, y) in spots)
        {
            var box = (X: x - 2, Y: y - size, Right: x + wide + 2, Bottom: y + 3);
            if (box.X >= 2 && box.Right <= drawing.Width - 2 && box.Y >= 0 && box.Bottom <= high && !taken.Any(other => other.X < box.Right && box.X < other.Right && other.Y < box.Bottom && box.Y < other.Bottom))
            {
                taken.Add(box);
                drawing.Text(x, y, name, size, colour);
                return;
            }
        }
    }

    private static string Kind(JsonElement feature) => feature.GetProperty("properties").GetProperty("kind").GetString() ?? "";

    private static IEnumerable<(double Longitude, double Latitude)> Points(JsonElement feature) => Rings(feature).SelectMany(ring => ring);

    private static IEnumerable<IReadOnlyList<(double, double)>> Rings(JsonElement feature)
    {
        var geometry = feature.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Point" => [[Point(coordinates)]],
            "LineString" => [Line(coordinates)],
            "Polygon" or "MultiLineString" => coordinates.EnumerateArray().Select(Line),
            "MultiPolygon" => coordinates.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray().Select(Line)),
            _ => [],
        };
    }

    private static IReadOnlyList<(double, double)> Line(JsonElement line) => [.. line.EnumerateArray().Select(Point)];

    private static (double, double) Point(JsonElement point) => (point[0].GetDouble(), point[1].GetDouble());

    /// <summary>Longitude and latitude on paper: true to shape at its middle, which for a small region is true everywhere.</summary>
    private sealed record View(double West, double North, double Scale, double Squeeze, double High)
    {
        public static View Around(IReadOnlyList<(double Longitude, double Latitude)> points)
        {
            var (west, east) = (points.Min(point => point.Longitude), points.Max(point => point.Longitude));
            var (south, north) = (points.Min(point => point.Latitude), points.Max(point => point.Latitude));
            var squeeze = Math.Cos((south + north) / 2 * Math.PI / 180);
            var scale = Math.Min(Drawing.PageWidth / ((east - west) * squeeze), MostHigh / (north - south));
            var spare = (Drawing.PageWidth / scale / squeeze) - (east - west);
            return new View(west - (spare / 2), north, scale, squeeze, Math.Ceiling((north - south) * scale));
        }

        public (double X, double Y) At((double Longitude, double Latitude) point) =>
            ((point.Longitude - West) * Squeeze * Scale, (North - point.Latitude) * Scale);
    }
}
