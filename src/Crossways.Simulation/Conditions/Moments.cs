using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A time that some condition of the scenario waits for: the hour alone can make it true.</summary>
internal sealed record MomentDue(ExerciseTime At, long Order) : Due(At, Order)
{
    public override bool IsHappening => false;

    public override IEnumerable<Event> Happens(World world) => [];
}

internal static class Moments
{
    /// <summary>Every time named in a condition that is asked during play.</summary>
    public static IEnumerable<ExerciseTime> Of(Scenario scenario) =>
        scenario.Injects.Select(inject => inject.When.After)
            .Concat(scenario.Objectives.SelectMany(objective => objective.LookFor).Select(look => look.When))
            .Concat(scenario.People.SelectMany(person => person.Guide).Select(line => line.When))
            .Concat(scenario.People.SelectMany(person => person.Tells).Select(tells => tells.When))
            .SelectMany(In)
            .Distinct();

    private static IEnumerable<ExerciseTime> In(Condition? condition) =>
        condition switch
        {
            TimeReached time => [time.Time],
            AllOf all => all.Parts.SelectMany(In),
            AnyOf any => any.Parts.SelectMany(In),
            Not not => In(not.Part),
            _ => [],
        };
}
