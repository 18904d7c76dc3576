namespace Crossways.Scenarios;

internal sealed class OffencesThatCanBeProven : ICheck
{
    public string Rule =>
        "Every offence can be proven against some suspect: each of its elements has a fact that can be learned.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from offence in read.Scenario.Offences
        let best = read
            .Scenario.People.Where(person => person.Role == PersonRole.Suspect)
            .Select(suspect => Missing(read, offence, suspect).ToList())
            .MinBy(missing => missing.Count)
        where best is { Count: > 0 } && !read.AnyDoubtful<FactId>() && !read.AnyDoubtful<SubjectId>()
        select read.Warning(
            "unprovable",
            offence.Id,
            "elements",
            $"Nobody can be proven guilty of {offence.Id}: for no suspect can every element be learned; at best {Words.OneOf([.. best.Select(Shapes.Hyphened)])} is missing.",
            "Add a fact with `by:` the suspect that proves it."
        );

    // For a child victim, means is never needed (Palermo Protocol art. 3 (c)).
    private static IEnumerable<string> Missing(ReadCase read, Offence offence, Person suspect)
    {
        var facts = read
            .Scenario.Facts.Where(fact => fact.By.Contains(suspect.Id) && read.Reach.IsLearned(fact.Id))
            .ToList();
        var child = read.Scenario.People.Any(person => person is { Role: PersonRole.Victim, IsChild: true });
        return offence
            .Elements.Where(element =>
                !(child && element == Element.Means) && !facts.Exists(fact => fact.Proves == element)
            )
            .Select(element => element.ToString());
    }
}
