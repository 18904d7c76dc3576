namespace Crossways.Scenarios;

internal sealed class MeasuresSomebodyMayTake : ICheck
{
    public string Rule => "Every kind of measure that a case writes down itself may be taken by one of its agencies.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from kind in read.Scenario.Measures
        where read.Sources.Of(kind.Id).File == MeasuresFile.Path && !read.Reach.WhoMayTake(kind).Any()
        select read.Warning(
            "nobody-may",
            kind.Id,
            "powers",
            $"No agency of the case may take {kind.Id}.",
            "Add an agency kind of the case to `powers`."
        );
}
