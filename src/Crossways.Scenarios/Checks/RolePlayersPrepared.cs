namespace Crossways.Scenarios;

internal sealed class RolePlayersPrepared : ICheck
{
    public string Rule =>
        "Whoever is played has a brief, languages and something to tell; every victim can tell something.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var person in read.Scenario.People)
        {
            if (person.RolePlayed && string.IsNullOrWhiteSpace(person.Brief.En))
            {
                yield return read.Error(
                    "no-brief",
                    person.Id,
                    "text",
                    $"Whoever plays {person.Id} has no brief.",
                    "Write it below the front matter."
                );
            }

            if (person.RolePlayed && person.Tells.Count == 0)
            {
                yield return read.Error(
                    "nothing-to-tell",
                    person.Id,
                    "role-played",
                    $"Whoever plays {person.Id} has nothing to tell.",
                    "Add `tells:`."
                );
            }
            else if (person.Role == PersonRole.Victim && person.Tells.Count == 0)
            {
                yield return read.Warning(
                    "nothing-to-tell",
                    person.Id,
                    "role",
                    $"The victim {person.Id} can tell nothing to anybody.",
                    "Add `tells:`."
                );
            }

            if ((person.RolePlayed || person.Role == PersonRole.Victim) && person.Languages.Count == 0)
            {
                yield return read.Warning(
                    "no-language",
                    person.Id,
                    "",
                    $"In which language can {person.Id} be interviewed?",
                    "Add `languages:`."
                );
            }
        }
    }
}
