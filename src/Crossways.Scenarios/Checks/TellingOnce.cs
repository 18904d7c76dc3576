namespace Crossways.Scenarios;

internal sealed class TellingOnce : ICheck
{
    public string Rule => "A person has one way of telling a fact: the first is used, the others never.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        from person in read.Scenario.People
        from i in Enumerable.Range(0, person.Tells.Count)
        let fact = person.Tells[i].Fact
        where person.Tells.Take(i).Any(earlier => earlier.Fact == fact)
        select read.Warning(
            "told-twice",
            person.Id,
            $"tells[{i}].fact",
            $"{person.Id} tells {fact} in two ways; only the first is used.",
            "Make it two facts, or take one way away."
        );
}
