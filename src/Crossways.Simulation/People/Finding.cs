using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Whoever goes to where somebody is out of sight finds them: they are missing no longer.</summary>
internal static class Finding
{
    /// <param name="met">Those who are met at a place.</param>
    public static IEnumerable<Event> Of(World world, IEnumerable<SubjectId> met) =>
        met.Where(person => world.People.Is(person, LibraryConditions.OutOfSight))
            .SelectMany(person => Ended.Where(condition => world.People.Is(person, condition)), (person, condition) => new PersonChanged(person, condition, Holds: false));

    private static readonly ConditionId[] Ended = [LibraryConditions.OutOfSight, LibraryConditions.Missing, LibraryConditions.Fled];
}
