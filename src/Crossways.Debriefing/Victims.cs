using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>How one victim fared.</summary>
/// <param name="IdentifiableByOne">First moment at which what one seat knew was enough to presume; null if never.</param>
/// <param name="IdentifiableTogether">The same for all seats' knowledge taken together.</param>
/// <param name="Identified">When a presumption was recorded; null if never.</param>
/// <param name="Conditions">How the person was at the end.</param>
/// <param name="TreatedAsOffender">Arrested, expelled or charged (CoE Convention art. 26: non-punishment).</param>
public sealed record VictimReport(
    SubjectId Person,
    LocalText Name,
    bool Child,
    ExerciseTime? IdentifiableByOne,
    SeatId? FirstAble,
    ExerciseTime? IdentifiableTogether,
    ExerciseTime? Identified,
    SeatId? IdentifiedBy,
    ExerciseTime? Safe,
    bool SafeAtTheEnd,
    IReadOnlyList<LocalText> Conditions,
    bool TreatedAsOffender,
    int Trust,
    IReadOnlyList<NeedMet> Needs,
    IReadOnlyList<SeatCount> Interviews,
    WellbeingReport Wellbeing
);

/// <summary>Protection or support that the person got.</summary>
public sealed record NeedMet(LocalText Measure, SeatId By, ExerciseTime At);

public sealed record SeatCount(SeatId Seat, int Count);

internal static class Victims
{
    public static IReadOnlyList<VictimReport> Of(Played played, IReadOnlyList<Moment> timeline) =>
        [.. played.Scenario.People.Where(person => person.Role == PersonRole.Victim).Select(person => Of(played, person, timeline))];

    private static VictimReport Of(Played played, Person person, IReadOnlyList<Moment> timeline)
    {
        var world = played.World;
        var perSeat = played.Scenario.Seats
            .Select(seat => (seat.Id, At: FirstAble(played, person, [seat.Id])))
            .Where(able => able.At is not null)
            .OrderBy(able => able.At)
            .ToList();
        var presumption = played.Of<PresumptionRecorded>().FirstOrDefault(entry => entry.Happened.Person == person.Id);
        var life = world.People[person.Id];
        return new VictimReport(
            person.Id,
            person.Name,
            person.IsChild,
            perSeat.Count > 0 ? perSeat[0].At : null,
            perSeat.Count > 0 ? perSeat[0].Id : null,
            FirstAble(played, person, [.. played.Scenario.Seats.Select(seat => seat.Id)]),
            presumption.Happened is null ? null : presumption.At,
            presumption.Happened?.By,
            played.SafeSince.TryGetValue(person.Id, out var safe) ? safe : null,
            world.People.Is(person.Id, LibraryConditions.Safe),
            [.. Wellbeing.ConditionsOf(world.People, person.Id).OrderBy(condition => condition.Value, StringComparer.Ordinal).Select(Motives.Word)],
            WasTreatedAsOffender(played, person.Id),
            life.Trust,
            [.. Needs(played, person)],
            [
                .. played.Of<InterviewOpened>()
                    .Where(entry => entry.Happened.Person == person.Id)
                    .GroupBy(entry => entry.Happened.By)
                    .Select(seat => new SeatCount(seat.Key, seat.Count())),
            ],
            Wellbeing.Of(played, person, timeline)
        );
    }

    /// <summary>Arrested, detained, expelled or charged (CoE Convention art. 26: non-punishment).</summary>
    internal static bool WasTreatedAsOffender(Played played, SubjectId person) =>
        played.Of<PersonChanged>().Any(entry =>
            entry.Happened is { Holds: true } changed
            && changed.Person == person
            && (changed.Condition == LibraryConditions.Arrested || changed.Condition == LibraryConditions.Detained || changed.Condition == LibraryConditions.Expelled))
        || played.World.Charges.Standing.Any(charge => charge.Suspect == person);

    /// <summary>
    /// When the seats together knew enough: indicators of one dimension, or for a child an act and a purpose, since no
    /// means is needed (Palermo Protocol art. 3 (c)).
    /// </summary>
    internal static ExerciseTime? FirstAble(Played played, Person person, IReadOnlyList<SeatId> seats)
    {
        var byIndicators = Indicators.FirstPositive(Known(played, person, seats));
        if (!person.IsChild || First(Element.Act) is not { } act || First(Element.Purpose) is not { } purpose)
        {
            return byIndicators;
        }

        var byElements = act > purpose ? act : purpose;
        return byIndicators < byElements ? byIndicators : byElements;

        ExerciseTime? First(Element element) =>
            (from seat in seats
             from known in played.World.Knowledge.Of(seat)
             let fact = played.Scenario.Facts[known.Key]
             where fact.Proves == element && fact.About.Contains(person.Id)
             select (ExerciseTime?)known.Value).Min();
    }

    private static IEnumerable<(Indicator, ExerciseTime)> Known(Played played, Person person, IEnumerable<SeatId> seats) =>
        from seat in seats
        from known in played.World.Knowledge.Of(seat)
        let fact = played.Scenario.Facts[known.Key]
        where fact.Indicator is not null && fact.About.Contains(person.Id)
        select (played.Scenario.Indicators[fact.Indicator!.Value], known.Value);

    private static IEnumerable<NeedMet> Needs(Played played, Person person) =>
        from done in played.Of<MeasureDone>()
        let measure = played.World.Measures[done.Happened.Number]
        where measure.Request.Target == person.Id && measure.Kind.Family == MeasureFamily.Protection
        select new NeedMet(measure.Kind.Name, measure.Request.By, done.At);
}
