namespace Crossways.Scenarios;

internal sealed class TiesToOthers : ICheck
{
    public string Rule => "Nobody is tied to themselves.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        from person in read.Scenario.People
        where person.TiedTo.Contains(person.Id)
        select read.Error(
            "tied-to-self",
            person.Id,
            "tied to",
            $"{person.Id} is tied to {person.Id}.",
            "Name the others this person is close to."
        );
}
