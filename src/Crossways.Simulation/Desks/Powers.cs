using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Which acts the law of the scenario gives to which desk.</summary>
internal static class Powers
{
    /// <summary>Control has every power, to act for agencies that nobody sits for.</summary>
    public static bool Has(Scenario scenario, Desk desk, MeasureKind kind) =>
        desk.Kind == DeskKinds.Control
        || (desk.Seat is { } seat && scenario.HasPower(seat, kind));

    /// <summary>A kind of measure as the law of the desk's state has it.</summary>
    public static MeasureKind Under(Scenario scenario, Desk desk, MeasureKind kind) =>
        desk.Seat is { } seat ? scenario.Under(scenario.StateOf(seat).Id, kind) : kind;

    public static bool Prosecutes(Scenario scenario, Desk desk) =>
        desk.Seat is { } seat && scenario.Agencies[seat.Agency].Kind == "prosecution";

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
