namespace Crossways.Scenarios;

internal sealed class ImmunitiesThatProtect : ICheck
{
    public string Rule => "An immunity protects from something that could otherwise be done: measures that can be directed at whom or what is immune, or charges against a person.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        read.Scenario.Subjects.Where(subject => subject.Immunity is not null).SelectMany(subject => Check(read, subject, subject.Immunity!));

    private static IEnumerable<Finding> Check(ReadCase read, Subject subject, Immunity immunity)
    {
        if (immunity is { From.Count: 0, FromCharges: false } || (immunity.FromCharges && subject is not Person))
        {
            yield return read.Warning(
                "idle-immunity",
                subject.Id,
                "immune",
                subject is Person ? $"{subject.Id} is immune from nothing." : $"{subject.Id} is no person, and cannot be charged anyway.",
                "Name measures under `from`; write `charges: true` of persons only."
            );
        }

        foreach (var kind in immunity.From.Where(id => read.Scenario.Measures.TryGet(id, out var kind) && !kind.Targets.Contains(subject.Kind)))
        {
            yield return read.Warning(
                "idle-immunity",
                subject.Id,
                "immune.from",
                $"{kind} can never be directed at {subject.Id} anyway.",
                "Take it away."
            );
        }
    }
}
