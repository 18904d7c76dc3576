namespace Crossways.Scenarios;

internal sealed class EndingsComplete : ICheck
{
    public string Rule => "The last ending has no condition, so that every play has an ending; all others have one.";

    public bool NeedsEverything => true;

    public bool IsForVersions => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        var endings = read.Scenario.Endings.ToList();
        if (endings.Count == 0 || read.AnyDoubtful<EndingId>())
        {
            yield break;
        }

        if (endings[^1].When is not null)
        {
            yield return read.Error(
                "endings",
                endings[^1].Id,
                "when",
                "The last ending has a condition, so that some plays would have no ending.",
                "Take `when` away, or add a last ending without it."
            );
        }

        foreach (var ending in endings.SkipLast(1).Where(ending => ending.When is null))
        {
            yield return read.Error(
                "endings",
                ending.Id,
                "order",
                $"This ending always holds, and those after it are never reached.",
                "Give it a condition, or the last place in the order."
            );
        }
    }
}
