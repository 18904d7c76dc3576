using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Measures before the court, and what a court can pronounce.</summary>
internal static class Hearings
{
    /// <summary>It needs a judge and has none yet.</summary>
    public static bool CanBeHeard(Measure measure) =>
        measure is { IsDecided: false, IsOpen: true } or { IsDecided: false, State: MeasureState.Done, Request.Urgent: true }
        && measure.Kind.Authorisation == Authoriser.Judge
        && measure.Request.Authorisers.Count > 0;

    public static IReadOnlyList<HearingOutcome> OutcomesOf(HearingKind kind) =>
        kind switch
        {
            HearingKind.Trial => [HearingOutcome.Convicted, HearingOutcome.Acquitted],
            HearingKind.Detention => [HearingOutcome.Detained, HearingOutcome.Released],
            _ => [HearingOutcome.Allowed, HearingOutcome.NotAllowed],
        };

    /// <summary>What a decision on a measure sets going: the same as one at a desk. Nothing where it has lapsed or was withdrawn.</summary>
    public static IEnumerable<Event> OnMeasure(World world, Hearing hearing, SeatId? by, HearingOutcome outcome, string reasons) =>
        hearing.Request.Measure is { } number && world.Measures[number] is { IsDecided: false, State: not MeasureState.Withdrawn } measure
            ? Authorising.Decided(world, measure, by ?? measure.Request.Authorisers[0], outcome == HearingOutcome.Allowed, reasons)
            : [];
}
