namespace Crossways.Scenarios;

internal sealed class IndicatorsOfTheList : ICheck
{
    public string Rule => "Every indicator that a fact names is in the list by which the case is assessed.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        from fact in read.Scenario.Facts
        where fact.Indicator is { } indicator
            && read.IsKnown(IdKind.Indicator, indicator.Value)
            && !read.Scenario.Indicators.Has(indicator)
        select read.Error(
            "other-list",
            fact.Id,
            "indicator",
            $"`{fact.Indicator}` is not in the list of indicators that the case is assessed by.",
            "Name one of that list, or another list under `indicators` in scenario.yaml."
        );
}
