namespace Crossways.Scenarios;

internal sealed class PeopleOutOfSight : ICheck
{
    public string Rule => "Whoever is out of sight can be found: some agency may go, and meet people, where the person is or is moved to.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from person in read.Scenario.People
        where person.Is.Contains(LibraryConditions.OutOfSight) && !read.Reach.PlacesOf(person.Id).Any(place => CanBeVisited(read, place))
        select read.Error(
            "never-found",
            person.Id,
            "is",
            $"Nobody can ever find {person.Id}, who is out of sight: no agency may take a measure that meets people where the person is, or nobody hears of the place.",
            "Give the person an `at`, and let an exhibit name the place."
        );

    private static bool CanBeVisited(ReadCase read, SubjectId place) =>
        read.Reach.IsHeardOf(place) && read.Scenario.Measures.Any(kind => kind.MeetsPeople && read.Reach.CanBeTaken(kind.Id, place));
}
