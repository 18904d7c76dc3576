namespace Crossways.Scenarios;

internal sealed class DerivedConditions : ICheck
{
    public string Rule =>
        "Nothing sets `safe`: it follows from being sheltered, suitably housed, within reach and at liberty, and for a child from having a guardian.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var person in read.Scenario.People.Where(person => person.Is.Contains(LibraryConditions.Safe)))
        {
            yield return Finding(read, person.Id, "is");
        }

        foreach (var inject in read.Scenario.Injects.Where(inject => inject.Then.Any(SetsSafe)))
        {
            yield return Finding(read, inject.Id, "then");
        }

        foreach (var kind in read.Scenario.Measures.Where(kind => kind.Effects.Any(SetsSafe)))
        {
            yield return Finding(read, kind.Id, "then");
        }

        foreach (var preparation in read.Scenario.Preparations.Where(preparation => preparation.Then.Any(SetsSafe)))
        {
            yield return Finding(read, preparation.Id, "then");
        }
    }

    private static Finding Finding(ReadCase read, object owner, string path) =>
        read.Error(
            "derived",
            owner,
            path,
            "`safe` cannot be set: it follows from other conditions.",
            "Use `sheltered`, and for a child also `guarded`."
        );

    private static bool SetsSafe(Effect effect) =>
        effect switch
        {
            Effect.Becomes(_, var becomes) => becomes == LibraryConditions.Safe,
            Effect.Ceases(_, var ceases) => ceases == LibraryConditions.Safe,
            Effect.ToEach each => SetsSafe(each.Then),
            _ => false,
        };
}
