namespace Crossways.Scenarios;

internal sealed class InjectsAddressed : ICheck
{
    public string Rule => "Every inject goes from somebody to somebody, unless nobody is told (`by: none`).";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var inject in read.Scenario.Injects.Where(inject => inject.Deed is null))
        {
            if (inject.By == Means.None)
            {
                if (inject.To.Count > 0)
                {
                    yield return read.Error(
                        "addressed",
                        inject.Id,
                        "to",
                        "Nobody is told of an inject that is delivered by `none`.",
                        "Take `to` away, or say how it reaches them."
                    );
                }

                if (inject.Brings.Count > 0)
                {
                    yield return read.Error(
                        "addressed",
                        inject.Id,
                        "brings",
                        "What comes with an inject that goes to nobody reaches nobody.",
                        "Address the inject, or use an effect: `ledger moves to villa`."
                    );
                }

                if (inject.Then.Count == 0)
                {
                    yield return read.Error(
                        "addressed",
                        inject.Id,
                        "by",
                        "This inject tells nobody anything and changes nothing.",
                        "Add `to` or `then`."
                    );
                }

                continue;
            }

            if (inject.To.Count == 0)
            {
                yield return read.Error(
                    "addressed",
                    inject.Id,
                    "to",
                    "This inject goes to nobody.",
                    "Add seats to `to`, or deliver it by `none`."
                );
            }

            if (inject.From.En.Length == 0)
            {
                yield return read.Error(
                    "addressed",
                    inject.Id,
                    "from",
                    "Nobody can tell whom this inject comes from.",
                    "Add `from:`."
                );
            }
        }
    }
}
