namespace Crossways.Scenarios;

internal sealed class SeatsWithPowers : ICheck
{
    public string Rule => "Every seat may take some measure, or decide on those of others (prosecution, court).";

    public bool NeedsEverything => true;

    public bool IsForVersions => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from seat in read.Scenario.Seats
        where
            read.Scenario.Agencies.TryGet(seat.Agency, out var agency)
            && agency.Kind != "court"
            && seat.Also.Count == 0
            && !read.Scenario.Measures.Any(kind => read.Scenario.Gives(agency, kind))
        select read.Error(
            "no-power",
            seat.Id,
            "agency",
            $"The seat {seat.Id} may take no measure at all.",
            "Add measures to `also`, or powers to measures.yaml."
        );
}
