using Crossways.Debriefing;
using Crossways.Publishing.AfterAction;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>What the debrief measures, family by family: read off the debrief of an exercise in which nobody did anything, so that no measure is forgotten.</summary>
internal static class PerformanceParts
{
    /// <param name="scenario">Any case: measures are the same in all.</param>
    public static Table Measures(Scenario scenario, Language language) =>
        PartTable.Of(
            language,
            [new("What is looked at", "Ce qui est regardé"), new("What is measured", "Ce qui est mesuré")],
            (Debrief.Of(scenario, seed: 0, acts: []).Measures ?? []).DistinctBy(measure => measure.Id).GroupBy(measure => measure.Family).Select(family =>
                (IReadOnlyList<IReadOnlyList<Inline>>)
                [
                    [new Words(MeasuresSection.Name(family.Key).In(language), Emphasis.Bold)],
                    Inline.Of(string.Join(" · ", family.Select(measure => measure.Title.In(language)))),
                ])
        );
}
