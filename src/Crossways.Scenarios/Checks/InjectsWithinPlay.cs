namespace Crossways.Scenarios;

internal sealed class InjectsWithinPlay : ICheck
{
    public string Rule => "Every inject with a time is released between the start and the end of the play.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        var (starts, ends) = (read.Scenario.Starts, read.Scenario.Ends);
        return ends <= starts
            ? []
            : from inject in read.Scenario.Injects
            where inject.When.At is { } at && (at < starts || at > ends)
            select read.Error(
                "outside-play",
                inject.Id,
                "when",
                $"{inject.When.At} is outside the play, which goes from {starts} to {ends}.",
                "Move the inject, or the start or end of the play in scenario.yaml."
            );
    }
}
