using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Which acts the law of the scenario gives to which desk.</summary>
internal static class Powers
{
    /// <summary>Control has every power, to act for agencies that nobody sits for.</summary>
    public static bool Has(Scenario scenario, Desk desk, MeasureKind kind) =>
        desk.Kind == DeskKinds.Control
        || (desk.Seat is { } seat && scenario.HasPower(seat, kind));

    /// <summary>Why a desk may not search a register; null when it may.</summary>
    public static Refusal? RefusesSearch(Scenario scenario, Desk desk, string register, StateId state)
    {
        if (desk.Kind == DeskKinds.Control || (desk.Seat is { } seat && scenario.MaySearch(seat, register, state)))
        {
            return null;
        }

        return desk.Seat is { } own && scenario.StateOf(own).Id != state
            ? Refusal.Because(
                "register-of-another-state",
                "This register belongs to another state. Ask its authorities: by a police request, through a liaison officer, or by an investigation order.",
                "Ce registre appartient à un autre État. Demandez à ses autorités : par une demande de police, par un officier de liaison ou par une décision d’enquête."
            )
            : Refusal.Because(
                "outside-own-powers",
                "Your agency may not search this register. Ask the agency that may.",
                "Votre service ne peut pas consulter ce registre. Demandez au service compétent."
            );
    }

    public static bool MayCharge(Scenario scenario, Desk desk, Offence offence) =>
        desk.Seat is { } seat
        && scenario.Agencies[seat.Agency] is { Kind: "prosecution" } agency
        && agency.State == offence.State;

    /// <summary>The seats that can authorise for a seat of one state; control when the state has none.</summary>
    public static IReadOnlyList<SeatId> Authorisers(World world, Authoriser authoriser, StateId state)
    {
        var kind = authoriser == Authoriser.Prosecutor ? "prosecution" : "court";
        return OfAgencyKind(world, kind, state) is { Count: > 0 } seats ? seats : [Roster.Control];
    }

    public static IReadOnlyList<SeatId> OfAgencyKind(World world, string kind, StateId state) =>
        [
            .. world.Scenario.Seats
                .Where(seat => world.Scenario.Agencies[seat.Agency] is var agency && agency.Kind == kind && agency.State == state)
                .Select(seat => seat.Id),
        ];
}
