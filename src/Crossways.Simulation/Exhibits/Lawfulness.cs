using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Whether a court would admit what a desk holds.</summary>
internal static class Lawfulness
{
    /// <summary>
    /// Lawful if the chain of custody is whole and the measure at its beginning had the authorisation it needed.
    /// </summary>
    public static bool IsLawful(World world, SeatId holder, ExhibitId exhibit)
    {
        var seen = new HashSet<SeatId>();
        SeatId? current = holder;
        while (current is { } desk && seen.Add(desk))
        {
            var links = world.CaseFiles.CustodyOf(desk, exhibit);
            if (links.Count == 0)
            {
                return false;
            }

            if (links.Any(link => IsGoodOrigin(world, link)))
            {
                return true;
            }

            current = links.FirstOrDefault(link => link.How == Provenance.Shared)?.From;
        }

        return false;
    }

    private static bool IsGoodOrigin(World world, Custody link) =>
        link.How switch
        {
            Provenance.Shared => false,
            Provenance.Measure => world.Measures[link.Measure!.Value].IsAuthorised,
            _ => true,
        };
}
