namespace Crossways.Scenarios;

internal sealed class PlacesOnTheMap : ICheck
{
    public string Rule => "Every place lies on the map.";

    public bool NeedsEverything => true;

    public bool IsForVersions => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        MapBounds.OfMap(read.Scenario.Map) is not { } bounds
            ? []
            : from place in read.Scenario.Places
            where
                !double.IsNaN(place.Longitude)
                && !double.IsNaN(place.Latitude)
                && !bounds.Contains(place.Longitude, place.Latitude)
            select read.Error(
                "off-the-map",
                place.Id,
                bounds.Contains(place.Longitude, bounds.South) ? "latitude" : "longitude",
                FormattableString.Invariant(
                    $"{place.Id} lies off the map, which goes from {bounds.West} to {bounds.East} east and from {bounds.South} to {bounds.North} north."
                ),
                "Correct the place, or draw a larger map."
            );
}
