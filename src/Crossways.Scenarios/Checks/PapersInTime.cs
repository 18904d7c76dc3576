namespace Crossways.Scenarios;

internal sealed class PapersInTime : ICheck
{
    public string Rule =>
        "No paper is older than the one who issued it, younger than the moment at which it can first be found, or shows what happened after it was made.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        // It could not be read, which has been reported.
        if (read.Scenario.Date == default)
        {
            yield break;
        }

        foreach (var exhibit in read.Scenario.Exhibits)
        {
            if (exhibit.Dated is not { } dated)
            {
                continue;
            }

            if (exhibit.IssuedBy is { } issuer && SinceOf(read.Scenario, issuer) is { } since && dated < since)
            {
                yield return read.Error(
                    "paper-date",
                    exhibit.Id,
                    "dated",
                    $"{exhibit.Id} is dated {dated:yyyy-MM-dd}, and {issuer} which issued it exists since {since:yyyy-MM-dd}.",
                    "Mend the date, the issuer, or `since`."
                );
            }

            var found = FirstFound(read.Scenario, exhibit);
            if (dated > found)
            {
                yield return read.Error(
                    "paper-date",
                    exhibit.Id,
                    "dated",
                    $"{exhibit.Id} is dated {dated:yyyy-MM-dd}, and can be found on {found:yyyy-MM-dd}.",
                    "Mend the date, or let it come later."
                );
            }

            foreach (var (shown, i) in exhibit.Shows.Select((shown, i) => (shown, i)).Where(entry => entry.shown.To.Day > dated))
            {
                yield return read.Error(
                    "paper-date",
                    exhibit.Id,
                    $"shows[{i}]",
                    $"{exhibit.Id} is dated {dated:yyyy-MM-dd}, and shows {shown.Person} on {shown.From}.",
                    "Mend one of the two."
                );
            }
        }
    }

    private static DateOnly? SinceOf(Scenario scenario, SubjectId issuer) =>
        scenario.Subjects.TryGet(issuer, out var found) ? found.Since : null;

    // From the start wherever it lies or is held; otherwise with the first inject that can bring it.
    private static DateOnly FirstFound(Scenario scenario, Exhibit exhibit)
    {
        var starts = scenario.Date.AddDays(scenario.Starts.Day - 1);
        return exhibit.At is not null || exhibit.HeldBy.Count > 0
            ? starts
            : scenario.Injects.Where(inject => inject.Brings.Contains(exhibit.Id))
                .Select(inject => inject.When.At is { } at ? scenario.Date.AddDays(at.Day - 1) : scenario.Date.AddDays(scenario.Ends.Day - 1))
                .DefaultIfEmpty(scenario.Date.AddDays(scenario.Ends.Day - 1))
                .Min();
    }
}
