using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>An exhibit in a seat's file, and since when.</summary>
internal readonly record struct Holding(SeatId Seat, ExhibitId Exhibit, ExerciseTime At);

/// <summary>A decisive exhibit: who held it first, and when it first reached another agency; null: it never did.</summary>
internal sealed record DecisiveExhibit(Holding First, ExerciseTime? Passed);

/// <summary>What seats held: the ground on which both the score of a rehearsal and the measures of a debrief stand.</summary>
internal static class Holdings
{
    public static IEnumerable<Holding> Of(Played played) =>
        from seat in played.Scenario.Seats
        from held in played.World.CaseFiles.HeldBy(seat.Id)
        select new Holding(seat.Id, held.Key, held.Value[0].At);

    /// <summary>It carries an indicator, or a fact that proves an act, a means or a purpose.</summary>
    public static bool IsDecisive(Played played, ExhibitId exhibit) =>
        played.World.CaseFiles.Carries(exhibit).Any(id => played.Scenario.Facts[id] is { Proves: Element.Act or Element.Means or Element.Purpose } or { Indicator: not null });

    public static IEnumerable<DecisiveExhibit> Decisive(Played played)
    {
        foreach (var holding in Of(played).Where(holding => IsDecisive(played, holding.Exhibit)).GroupBy(holding => holding.Exhibit))
        {
            var first = holding.MinBy(held => held.At);
            var agency = played.Scenario.Seats[first.Seat].Agency;
            var others = holding.Where(held => played.Scenario.Seats[held.Seat].Agency != agency).Select(held => held.At).ToList();
            yield return new DecisiveExhibit(first, others.Count == 0 ? null : others.Min());
        }
    }

    /// <summary>The same measure on the same target by several seats; what is executed for another state is no work done twice.</summary>
    public static IEnumerable<IGrouping<(MeasureKindId Kind, SubjectId Target), (ExerciseTime At, MeasureRequested Happened)>> DoneTwice(Played played) =>
        played.Of<MeasureRequested>()
            .Where(entry => entry.Happened.OnRequest is null)
            .GroupBy(entry => (entry.Happened.Kind, entry.Happened.Target))
            .Where(same => same.Select(entry => entry.Happened.By).Distinct().Skip(1).Any());
}
