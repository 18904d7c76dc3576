namespace Crossways.Scenarios;

/// <summary>A condition where it is written.</summary>
/// <param name="Owner">The id of what it belongs to.</param>
/// <param name="Path">The part of it: see <see cref="Sources.Of"/>.</param>
/// <param name="Within">When it is asked, in seconds of exercise time.</param>
internal sealed record WrittenCondition(Condition Condition, object Owner, string Path, Window Within);

/// <summary>All conditions of a case.</summary>
internal sealed class ConditionsOfCase(Scenario scenario)
{
    public IEnumerable<WrittenCondition> All =>
        [
            .. scenario.Injects.SelectMany(OfInject),
            .. scenario.People.SelectMany(OfPerson),
            .. scenario
                .Subjects.Where(subject => subject.Immunity?.Until is not null)
                .Select(subject => new WrittenCondition(subject.Immunity!.Until!, subject.Id, "immune.until", Play)),
            .. scenario.Objectives.SelectMany(OfObjective),
            .. scenario.Transfers.SelectMany(transfer => OfPlanned(transfer.If, transfer.At, transfer)),
            .. scenario.Calls.SelectMany(call => OfPlanned(call.If, call.At, call)),
            .. scenario
                .Endings.Where(ending => ending.When is not null)
                .Select(ending => new WrittenCondition(ending.When!, ending.Id, "when", Play)),
        ];

    public Window Play => new(scenario.Starts.Seconds, scenario.Ends.Seconds);

    private IEnumerable<WrittenCondition> OfInject(Inject inject)
    {
        if (inject.When.After is { } after)
        {
            yield return new(after, inject.Id, "when", Play);
        }

        if (inject.When.If is { } proviso)
        {
            yield return new(
                proviso,
                inject.Id,
                "when",
                inject.When.At is { } at ? new Window(at.Seconds, at.Seconds) : Play
            );
        }
    }

    private IEnumerable<WrittenCondition> OfPlanned(Condition? proviso, CalendarTime at, object owner) =>
        proviso is null ? []
            : [new(proviso, owner, proviso is Not ? "unless" : "if", new Window(at.On(scenario).Seconds, at.On(scenario).Seconds))];

    private IEnumerable<WrittenCondition> OfPerson(Person person) =>
        person
            .Tells.Select((tells, i) => (tells.When, Path: $"tells[{i}].when"))
            .Concat(person.Guide.Select((line, i) => ((Condition?)line.When, Path: $"guide[{i}].when")))
            .Concat(person.Warns.Select((warning, i) => (warning.Unless, Path: $"warns[{i}].unless")))
            .Where(part => part.Item1 is not null)
            .Select(part => new WrittenCondition(part.Item1!, person.Id, part.Path, Play));

    private IEnumerable<WrittenCondition> OfObjective(Objective objective) =>
        objective
            .LookFor.Select((look, i) => (look.When, i))
            .Where(part => part.When is not null)
            .Select(part => new WrittenCondition(part.When!, objective.Id, $"look for[{part.i}].when", Play));
}

/// <summary>A stretch of exercise time, both ends included, in seconds.</summary>
internal readonly record struct Window(long From, long Until)
{
    public static readonly Window Always = new(long.MinValue, long.MaxValue);

    public bool IsEmpty => From > Until;

    public Window And(Window other) => new(Math.Max(From, other.From), Math.Min(Until, other.Until));
}
