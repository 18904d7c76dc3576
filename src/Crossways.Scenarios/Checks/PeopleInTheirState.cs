namespace Crossways.Scenarios;

internal sealed class PeopleInTheirState : ICheck
{
    public string Rule => "A person is at a place of the state the person is in.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        from person in read.Scenario.People
        where
            person.At is { } at
            && read.Scenario.Subjects.TryGet(at, out var place)
            && place.State != person.State
            && read.IsKnown(IdKind.State, person.State.Value ?? "")
        select read.Warning(
            "state",
            person.Id,
            "at",
            $"{person.Id} is in {person.State}, but {person.At} lies in another state.",
            "Powers end at the border: correct `state` or `at`."
        );
}
