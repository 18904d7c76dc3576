namespace Crossways.Scenarios;

internal sealed class TextsPresent : ICheck
{
    public string Rule =>
        "Every profile, brief, exhibit, inject and ending has a text in both languages; only a person whom nobody plays may do without.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var body in read.Bodies.Where(body => !MayBeEmpty(read, body)))
        {
            if (string.IsNullOrWhiteSpace(body.En.Markdown))
            {
                yield return new Finding(
                    "no-text",
                    Severity.Error,
                    body.En.Start,
                    "There is no text below the front matter.",
                    "Write it there, in English."
                );
            }
            else if (body.Fr is not null && string.IsNullOrWhiteSpace(body.Fr.Markdown))
            {
                yield return new Finding(
                    "no-text",
                    Severity.Error,
                    body.Fr.Start,
                    "The French text is empty.",
                    "Write it here."
                );
            }
        }
    }

    // Of a person who is played, the brief itself is asked for elsewhere.
    private static bool MayBeEmpty(ReadCase read, Body body) =>
        body.Owner is SubjectId id
        && read.Scenario.Subjects.TryGet(id, out var subject)
        && subject is Person person
        && string.IsNullOrWhiteSpace(body.En.Markdown)
        && (person.RolePlayed || string.IsNullOrWhiteSpace(body.Fr?.Markdown));
}
