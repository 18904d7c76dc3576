using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

internal sealed partial class IdsMadeInPlay : ICheck
{
    public string Rule =>
        "No id is one that the exercise gives in play: seats `play-…` and `observer-…`, exhibits `report-1`, `statement-1` and `extract-1` and injects `added-1`.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        var scenario = read.Scenario;
        return scenario
            .Seats.Where(seat => Desk().IsMatch(seat.Id.Value))
            .Select(seat => Taken(read, seat.Id, "", seat.Id.Value))
            .Concat(
                scenario
                    .Exhibits.Where(exhibit => Made().IsMatch(exhibit.Id.Value))
                    .Select(exhibit => Taken(read, exhibit.Id, "", exhibit.Id.Value))
            )
            .Concat(
                scenario
                    .Injects.Where(inject => Added().IsMatch(inject.Id.Value))
                    .Select(inject => Taken(read, inject.Id, "", inject.Id.Value))
            );
    }

    private static Finding Taken(ReadCase read, object owner, string path, string word) =>
        read.Error(
            "reserved",
            owner,
            path,
            $"`{word}` is a word the exercise itself uses in play.",
            "Choose another one."
        );

    [GeneratedRegex("^(play|observer)-")]
    private static partial Regex Desk();

    [GeneratedRegex("^(report|statement|extract)-[0-9]+$")]
    private static partial Regex Made();

    [GeneratedRegex("^added-[0-9]+$")]
    private static partial Regex Added();
}
