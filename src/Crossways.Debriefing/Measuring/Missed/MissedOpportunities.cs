using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>
/// What was held and would have justified an act that came later or never. One file per kind of act; each asks the law
/// of the case who could, the feeds who held what, and the truth what waiting cost.
/// </summary>
internal static class MissedOpportunities
{
    public static IReadOnlyList<MissedOpportunity> Of(Ground ground)
    {
        var shown = Shown.Of(ground);
        IEnumerable<MissedOpportunity> all =
        [
            .. Presuming.Of(ground, shown),
            .. Protecting.Of(ground, shown),
            .. Warning.Of(ground, shown),
            .. SearchesMissed.Of(ground, shown),
            .. Confirming.Of(ground, shown),
            .. FreezesMissed.Of(ground, shown),
            .. Asking.Of(ground, shown),
            .. Charging.Of(ground, shown),
        ];
        return [.. all.OrderByDescending(missed => missed.Cost.Count).ThenByDescending(missed => Waited(ground, missed.Could, missed.Did).Seconds).ThenBy(missed => missed.Could)];
    }

    /// <summary>Time of play from when it could have been done until it was, or until ENDEX.</summary>
    public static ExerciseSpan Waited(Ground ground, ExerciseTime could, ExerciseTime? did) =>
        ground.Tempo.Played(could, did is { } at && at > could ? at : did ?? ground.Report.Ended);

    /// <summary>Longer than good work needs: who acts within that has missed nothing.</summary>
    public static bool IsLate(Ground ground, ExerciseTime could, ExerciseTime? did, ExerciseSpan grace) =>
        (did is null || did > could) && Waited(ground, could, did).Seconds > grace.Seconds;

    /// <summary>As a reason: the paper and what stood in it.</summary>
    public static Because Reason(Ground ground, Held held) =>
        new(held.At, held.Seat, Ground.Line(held.Exhibit is { } paper ? ground.Played.Title(paper) : new("told in an interview", "dit en entretien"), held.Fact.Text)) { Exhibit = held.Exhibit };

    /// <summary>Later of two moments.</summary>
    public static ExerciseTime Later(ExerciseTime a, ExerciseTime b) => a > b ? a : b;

    public static StateId StateOf(Ground ground, SeatId seat) => ground.Scenario.StateOf(ground.Scenario.Seats[seat]).Id;

    /// <summary>Seats of somebody who sat there that have the power and can use it on the target.</summary>
    public static IEnumerable<(SeatId Seat, MeasureKind Kind)> Able(Ground ground, Shown shown, Subject target, Func<MeasureKind, bool> which) =>
        from seat in shown.Seats
        let state = StateOf(ground, seat)
        from general in ground.Scenario.Measures
        where which(general) && ground.Scenario.HasPower(ground.Scenario.Seats[seat], general)
        let kind = ground.Scenario.Under(state, general)
        where kind.Targets.Contains(target.Kind) && kind.Reaches(state, target.State) && !ground.World.Immunities.Forbid(kind, target)
        select (seat, kind);

    /// <summary>When one of such measures was first asked for on the target.</summary>
    public static ExerciseTime? FirstAsked(Ground ground, SubjectId target, Func<MeasureKind, bool> which) =>
        ground.Played.Of<MeasureRequested>()
            .Where(entry => entry.Happened.Target == target && which(ground.Scenario.Measures[entry.Happened.Kind]))
            .Select(entry => (ExerciseTime?)entry.At).FirstOrDefault();

    /// <summary>What became worse for a person after a moment and before another.</summary>
    public static IEnumerable<Because> Harm(Ground ground, SubjectId person, ExerciseTime after, ExerciseTime? until) =>
        ground.Played.Of<PersonChanged>()
            .Where(entry => entry.At > after && !(entry.At > until) && entry.Happened is { Holds: true } changed && changed.Person == person && LibraryConditions.ToneOf(changed.Condition) == ConditionTone.Bad)
            .Select(entry => new Because(entry.At, null, Ground.Line(ground.Played.Name(person), Motives.Word(entry.Happened.Condition)), Weight.Bad));

    /// <summary>How somebody was at a moment.</summary>
    public static bool Was(Ground ground, SubjectId person, ConditionId condition, ExerciseTime at) =>
        ground.Played.Of<PersonChanged>().Where(entry => entry.At <= at && entry.Happened.Person == person && entry.Happened.Condition == condition)
            .Select(entry => (bool?)entry.Happened.Holds).LastOrDefault() ?? ground.Person(person).Is.Contains(condition);

    /// <summary>A fact that proves an act, a means or a purpose, or is an indicator.</summary>
    public static bool Weighs(Fact fact) => fact is { Proves: Element.Act or Element.Means or Element.Purpose } or { Indicator: not null };
}
