using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Whether what a desk holds was lawfully obtained, and whether somebody can vouch for it.</summary>
internal static class Lawfulness
{
    /// <summary>
    /// Lawful if the chain of custody is whole and the measure at its beginning had the authorisation it needed.
    /// </summary>
    public static bool IsLawful(World world, SeatId holder, ExhibitId exhibit) => IsLawful(world, holder, exhibit, vouched: false, null);

    /// <summary>Lawful, and the original or a copy made from it by whoever held it.</summary>
    public static bool IsVouchedFor(World world, SeatId holder, ExhibitId exhibit) => IsLawful(world, holder, exhibit, vouched: true, null);

    // Follows every hand back to the beginning; whoever is on the way already leads nowhere new.
    private static bool IsLawful(World world, SeatId holder, ExhibitId exhibit, bool vouched, Hand? onTheWay)
    {
        for (var hand = onTheWay; hand is not null; hand = hand.Before)
        {
            if (hand.Seat == holder)
            {
                return false;
            }
        }

        foreach (var link in world.CaseFiles.CustodyOf(holder, exhibit))
        {
            if ((!vouched || link.Form != CustodyForm.CopyOfCopy)
                && (link is { How: Provenance.Shared, From: { } from }
                    ? IsLawful(world, from, exhibit, vouched, new Hand(holder, onTheWay))
                    : IsGoodOrigin(world, link)))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Hand(SeatId Seat, Hand? Before);

    private static bool IsGoodOrigin(World world, Custody link) =>
        link.How switch
        {
            Provenance.Shared => false,
            Provenance.Measure => world.Measures[link.Measure!.Value].IsAuthorised,
            _ => true,
        };
}
