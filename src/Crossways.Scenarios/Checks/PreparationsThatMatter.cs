namespace Crossways.Scenarios;

internal sealed class PreparationsThatMatter : ICheck
{
    public string Rule =>
        "What an operation has to have ready is missed at measures that meet people, changes only those who are met (`target`), and can be made ready by an agency of the case if the case writes it down itself.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var preparation in read.Scenario.Preparations.Where(own => read.Sources.Of(own.Id).File == OperationsFile.Path))
        {
            foreach (var kind in preparation.At.Where(at => read.Scenario.Measures.TryGet(at, out var kind) && !kind.MeetsPeople))
            {
                yield return read.Error(
                    "meets-nobody",
                    preparation.Id,
                    "at",
                    $"{kind} meets nobody, so nobody misses {preparation.Id} there.",
                    "Name a measure with `meets people: true`, for example `search`."
                );
            }

            if (preparation.Then.Any(effect => !EffectsThatCanHappen.IsOnTargetPerson(effect)))
            {
                yield return read.Error(
                    "effect",
                    preparation.Id,
                    "then",
                    $"What {preparation.Id} brings when it is missing befalls each person met, and nobody else.",
                    "Write `target` in place of the name."
                );
            }

            if (!read.Scenario.Agencies.Any(agency => preparation.FilledBy.Contains(agency.Kind)))
            {
                yield return read.Warning(
                    "nobody-may",
                    preparation.Id,
                    "filled by",
                    $"No agency of the case can have {preparation.Id} ready.",
                    "Add an agency kind of the case to `filled by`."
                );
            }
        }
    }
}
