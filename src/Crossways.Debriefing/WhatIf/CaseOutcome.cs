using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What came of an exercise, in the few figures by which ways of going on are compared.</summary>
/// <param name="Safe">When each victim, in the order of the people, was first safe; null: not at the end.</param>
public sealed record CaseOutcome(EndingId Ending, Performance Performance, IReadOnlyList<ExerciseTime?> Safe)
{
    /// <param name="played">An exercise that has ended.</param>
    internal static CaseOutcome Of(Played played) =>
        new(
            played.World.Clock.Ending!.Value,
            Performance.Of(played),
            [.. VictimsOf(played.Scenario).Select(person => played.World.People.Is(person.Id, LibraryConditions.Safe) ? played.SafeSince[person.Id] : (ExerciseTime?)null)]
        );

    internal static IReadOnlyList<Person> VictimsOf(Scenario scenario) => [.. scenario.People.Where(person => person.Role == PersonRole.Victim)];
}
