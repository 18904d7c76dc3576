namespace Crossways.Scenarios;

internal sealed class ExhibitsWithinReach : ICheck
{
    public string Rule =>
        "Every exhibit can be found: by a measure some agency may take at a place somebody can hear of, by an inject, or by being held at the start.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from exhibit in read.Scenario.Exhibits
        where !read.Reach.IsFound(exhibit.Id)
        select read.Error(
            "unreachable",
            exhibit.Id,
            exhibit.At is null ? "" : "at",
            Message(exhibit),
            Advice(read, exhibit)
        );

    private static string Message(Exhibit exhibit) =>
        exhibit.At is null && exhibit.Of.Count == 0
            ? $"Nobody can ever find {exhibit.Id}: it is nowhere, and no inject brings it."
            : $"Nobody can ever find {exhibit.Id}: no measure that an agency of the case may take there brings it up.";

    private static string Advice(ReadCase read, Exhibit exhibit)
    {
        var kinds = read
            .Scenario.Measures.Where(kind => kind.BringsUp(exhibit))
            .Select(kind => kind.Id.Value)
            .ToArray();
        return kinds.Length == 0 || (exhibit.At is null && exhibit.Of.Count == 0)
            ? "Add `at`, `held by`, or an inject that brings it."
            : $"It is brought up by {Words.OneOf(kinds)}: check who has that power, in which state, and whether anybody hears of the place.";
    }
}
