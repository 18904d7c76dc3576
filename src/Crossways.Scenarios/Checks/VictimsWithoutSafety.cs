namespace Crossways.Scenarios;

internal sealed class VictimsWithoutSafety : ICheck
{
    public string Rule => "Every victim can be brought to safety: sheltered, and a child also given a guardian.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        var possibility = new Possibility(read.Scenario, read.Reach, _ => true);
        foreach (var victim in read.Scenario.People.Where(person => person.Role == PersonRole.Victim))
        {
            var wanted = victim.IsChild
                ? new[] { LibraryConditions.Sheltered, LibraryConditions.Guarded }
                : [LibraryConditions.Sheltered];
            foreach (
                var condition in wanted.Where(condition =>
                    !possibility.CanHold(new PersonIs(victim.Id, condition), Window.Always)
                )
            )
            {
                yield return read.Error(
                    "no-safety",
                    victim.Id,
                    "role",
                    $"Nobody can bring {victim.Id} to safety: no agency of {victim.State} can make a person {condition}.",
                    "Add an agency to that state that may (see the library of measures)."
                );
            }
        }
    }
}
