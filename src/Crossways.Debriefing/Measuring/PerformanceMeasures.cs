using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What measures are reckoned from: the exercise played again, and what the other parts of the debrief say of it.</summary>
internal sealed record Ground(Played Played, DebriefReport Report)
{
    public Scenario Scenario => Played.Scenario;

    public World World => Played.World;

    /// <summary>The record by which each person was first presumed a victim.</summary>
    public IReadOnlyList<(ExerciseTime At, PresumptionRecorded Happened)> Presumptions { get; } =
        [.. Played.Of<PresumptionRecorded>().DistinctBy(entry => entry.Happened.Person)];

    public Tempo Tempo { get; } = Tempo.Of(Played);

    /// <summary>All that seats held, with whether it was lawfully obtained.</summary>
    public IReadOnlyList<(Holding Holding, bool Lawful)> Held { get; } =
        [.. Holdings.Of(Played).Select(holding => (holding, Lawfulness.IsLawful(Played.World, holding.Seat, holding.Exhibit)))];

    public IReadOnlyList<DecisiveExhibit> Decisive { get; } = [.. Holdings.Decisive(Played)];

    /// <summary>When each seat logged decisions, oldest first.</summary>
    public ILookup<SeatId, ExerciseTime> Decisions { get; } = Played.Of<DecisionLogged>().ToLookup(entry => entry.Happened.By, entry => entry.At);

    public Person Person(SubjectId id) => Scenario.Person(id);

    public bool IsVictim(SubjectId id) => Scenario.Subjects[id] is Person { Role: PersonRole.Victim };

    /// <summary>A name and what is said of it: <c>Sela Quint: safe at 14:00</c>.</summary>
    public static LocalText Line(LocalText name, LocalText said) => new($"{name.En}: {said.En}", $"{name.Fr} : {said.Fr}");
}

internal static class PerformanceMeasures
{
    /// <summary>Those of the exercise first, then of teams and seats; a team or seat has none where it had nothing to do with it.</summary>
    public static IReadOnlyList<PerformanceMeasure> Of(Ground ground) =>
        [.. Scope.Of(ground.Scenario).SelectMany(scope => Of(ground, scope).Where(measure => scope.IsExercise || measure is { Value: > 0 } or { Value: not null, Because.Count: > 0 }))];

    private static IEnumerable<PerformanceMeasure> Of(Ground ground, Scope scope) =>
        [
            .. IdentificationFigures.Of(ground, scope),
            .. ProtectionFigures.Of(ground, scope),
            .. InterviewFigures.Of(ground, scope),
            .. EvidenceFigures.Of(ground, scope),
            .. CourtFigures.Of(ground, scope),
            .. CooperationFigures.Of(ground, scope),
            .. MoneyFigures.Of(ground, scope),
            .. DecisionFigures.Of(ground, scope),
            .. TempoFigures.Of(ground, scope),
        ];
}
