namespace Crossways.Scenarios;

internal sealed class NamesThatDiffer : ICheck
{
    public string Rule =>
        "No two seats, and no two subjects of one kind, have the same name; nor have two exhibits the same title.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        var scenario = read.Scenario;
        return Twice(read, scenario.Seats.Select(seat => (seat.Name.En, (object)seat.Id, "name")))
            .Concat(
                scenario
                    .Subjects.GroupBy(subject => subject.Kind)
                    .SelectMany(kind =>
                        Twice(read, kind.Select(subject => (subject.Name.En, (object)subject.Id, "name")))
                    )
            )
            .Concat(Twice(read, scenario.Exhibits.Select(exhibit => (exhibit.Title.En, (object)exhibit.Id, "title"))))
            .Concat(Twice(read, scenario.Injects.Where(inject => inject.Deed is null).Select(inject => (inject.Title.En, (object)inject.Id, "title"))));
    }

    private static IEnumerable<Finding> Twice(
        ReadCase read,
        IEnumerable<(string Name, object Owner, string Path)> named
    )
    {
        var first = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, owner, path) in named)
        {
            if (name.Length > 0 && !first.TryAdd(name, owner))
            {
                yield return read.Warning(
                    "same-name",
                    owner,
                    path,
                    $"`{Source.Shorten(name)}` is also the name of {first[name]}; on a screen nobody can tell them apart.",
                    "Change one of them."
                );
            }
        }
    }
}
