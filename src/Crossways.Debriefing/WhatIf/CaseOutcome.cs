using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What came of an exercise, in the few figures by which ways of going on are compared.</summary>
/// <param name="Safe">When each victim, in the order of the people, was first safe; null: not at the end.</param>
/// <param name="Recognised">When each victim was first presumed one; null: never.</param>
public sealed record CaseOutcome(
    EndingId Ending,
    Performance Performance,
    IReadOnlyList<ExerciseTime?> Safe,
    IReadOnlyList<ExerciseTime?> Recognised
)
{
    /// <param name="played">An exercise that has ended.</param>
    internal static CaseOutcome Of(Played played)
    {
        var victims = VictimsOf(played.Scenario);
        var recognised = played.Of<PresumptionRecorded>().ToLookup(entry => entry.Happened.Person, entry => (ExerciseTime?)entry.At);
        return new CaseOutcome(
            played.World.Clock.Ending!.Value,
            Performance.Of(played),
            [.. victims.Select(person => played.World.People.Is(person.Id, LibraryConditions.Safe) ? played.SafeSince[person.Id] : (ExerciseTime?)null)],
            [.. victims.Select(person => recognised[person.Id].FirstOrDefault())]
        );
    }

    internal static IReadOnlyList<Person> VictimsOf(Scenario scenario) => [.. scenario.People.Where(person => person.Role == PersonRole.Victim)];
}
