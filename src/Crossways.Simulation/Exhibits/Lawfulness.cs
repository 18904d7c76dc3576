using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Whether a court would admit what a desk holds.</summary>
internal static class Lawfulness
{
    /// <summary>
    /// Lawful if the chain of custody is whole and the measure at its beginning had the authorisation it needed.
    /// </summary>
    public static bool IsLawful(World world, SeatId holder, ExhibitId exhibit) => IsLawful(world, holder, exhibit, []);

    private static bool IsLawful(World world, SeatId holder, ExhibitId exhibit, HashSet<SeatId> seen) =>
        seen.Add(holder)
        && world.CaseFiles.CustodyOf(holder, exhibit).Any(link =>
            link is { How: Provenance.Shared, From: { } from }
                ? IsLawful(world, from, exhibit, seen)
                : IsGoodOrigin(world, link));

    private static bool IsGoodOrigin(World world, Custody link) =>
        link.How switch
        {
            Provenance.Shared => false,
            Provenance.Measure => world.Measures[link.Measure!.Value].IsAuthorised,
            _ => true,
        };
}
