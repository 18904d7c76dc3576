namespace Crossways.Scenarios;

internal sealed class PeopleSomewhere : ICheck
{
    public string Rule => "Every victim is at a place, so that a visit can meet them.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from person in read.Scenario.People
        where person.Role == PersonRole.Victim && read.Reach.PlacesOf(person.Id).Count == 0
        select read.Warning(
            "nowhere",
            person.Id,
            "",
            $"{person.Id} is at no place; no visit can meet this victim.",
            "Add `at:`."
        );
}
