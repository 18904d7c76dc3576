namespace Crossways.Scenarios;

internal sealed class ActsThatCanHappen : ICheck
{
    public string Rule =>
        "Every act of a person changes something or leaves a sign, and the person has what it needs.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var line in read.Scenario.Injects.Where(line => line.Deed is not null))
        {
            if (line.Then.Count == 0 && line.Text.En.Length == 0)
            {
                yield return read.Error(
                    "idle-act",
                    line.Id,
                    "act",
                    "This act changes nothing, and nobody could see it.",
                    "Add `then` or `sign`."
                );
            }

            foreach (var need in line.Deed!.Needs)
            {
                var has = read.Scenario.Person(line.Deed.By).Has.FirstOrDefault(amount => amount.Of == need.Of);
                if (has is null || has.Count < need.Count || (need.Unit.Length > 0 && need.Unit != has.Unit))
                {
                    yield return read.Error(
                        "no-resource",
                        line.Id,
                        $"needs.{need.Of}",
                        has is null
                            ? $"{line.Deed.By} has no {need.Of}, so this act can never happen."
                            : $"{line.Deed.By} has {has.Count} {has.Unit}".TrimEnd() + $" of {need.Of}, less than this act needs.",
                        has is null
                            ? Suggest.DidYouMean(need.Of, read.Scenario.Person(line.Deed.By).Has.Select(amount => amount.Of)) ?? $"Add `{need.Of}` to `has`."
                            : "Give more in `has`, or need less."
                    );
                }
            }
        }
    }
}
