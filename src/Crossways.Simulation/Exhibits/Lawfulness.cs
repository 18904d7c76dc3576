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

        foreach (var link in Admitted(world, holder, exhibit))
        {
            if ((!vouched || link.Form != CustodyForm.CopyOfCopy)
                && (link.From is not { } from
                    ? IsGoodOrigin(world, link)
                    : IsLawful(world, from, exhibit, vouched, new Hand(holder, onTheWay)) && (link.How == Provenance.Shared || IsGoodOrigin(world, link))))
            {
                return true;
            }
        }

        return false;
    }

    // What came over the border without an agreement is for the police, not for the court.
    private static List<Custody> Admitted(World world, SeatId holder, ExhibitId exhibit)
    {
        var links = world.CaseFiles.CustodyOf(holder, exhibit);
        return world.Scenario.AcrossBorders == CrossBorderSharing.Freely
            ? links
            : links.FindAll(link => link.From is not { } from || link.How != Provenance.Shared || !LiesBetweenStates(world, from, holder) || world.JointTeams.Unites(from, holder, link.At));
    }

    private static bool LiesBetweenStates(World world, SeatId from, SeatId to) =>
        world.Desks[from].Seat is { } giver
        && world.Desks[to].Seat is { } taker
        && world.Scenario.StateOf(giver).Id != world.Scenario.StateOf(taker).Id;

    private sealed record Hand(SeatId Seat, Hand? Before);

    private static bool IsGoodOrigin(World world, Custody link) =>
        link.How switch
        {
            Provenance.Shared => false,
            Provenance.Measure or Provenance.Request => world.Measures[link.Measure!.Value].IsAuthorised,
            _ => true,
        };
}
