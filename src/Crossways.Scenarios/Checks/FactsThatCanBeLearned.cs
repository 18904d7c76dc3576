namespace Crossways.Scenarios;

internal sealed class FactsThatCanBeLearned : ICheck
{
    public string Rule =>
        "Every fact can be learned: from an exhibit that can be found, from a transfer or call whose record somebody may ask for, from a person who tells it, or by a measure that observes it.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var fact in read.Scenario.Facts.Where(fact => !read.Reach.IsLearned(fact.Id)))
        {
            var carried =
                read.Scenario.Exhibits.Any(exhibit => exhibit.Carries.Contains(fact.Id))
                || read.Scenario.People.Any(person => person.Tells.Any(tells => tells.Fact == fact.Id))
                || read.Scenario.Transfers.Any(transfer => transfer.Payment.Carries.Contains(fact.Id))
                || read.Scenario.Calls.Any(call => call.Carries.Contains(fact.Id))
                || fact.SeenBy.Count > 0;
            yield return carried
                ? read.Error(
                    "unknowable",
                    fact.Id,
                    "",
                    $"Nobody can ever learn {fact.Id}: what carries it cannot be reached.",
                    "Check who may find, hear or observe it."
                )
                : read.Error(
                    "unknowable",
                    fact.Id,
                    "",
                    $"Nobody can ever learn {fact.Id}: no exhibit carries it, nobody tells it, no measure observes it.",
                    "Let an exhibit carry it or a person tell it, or take it away."
                );
        }
    }
}
