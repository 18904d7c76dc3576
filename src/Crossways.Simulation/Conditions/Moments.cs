using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A time that some condition of the scenario waits for: the hour alone can make it true.</summary>
internal sealed record MomentDue(ExerciseTime At, long Order) : Due(At, Order)
{
    public override bool IsHappening => false;

    public override IEnumerable<Event> Happens(World world) => [];
}

/// <summary>Every time named in a condition that is asked during play, earliest first.</summary>
internal sealed class Moments(Scenario scenario)
{
    private readonly ExerciseTime[] all = [.. Of(scenario).Order()];

    public IReadOnlyList<ExerciseTime> All => all;

    /// <summary>The clock comes to one of them, or past it: only then can the hour make a condition true or false.</summary>
    public bool LieWithin(ExerciseTime from, ExerciseTime to)
    {
        var next = Array.BinarySearch(all, from);
        next = next < 0 ? ~next : next + 1;
        return next < all.Length && all[next] <= to;
    }

    private static IEnumerable<ExerciseTime> Of(Scenario scenario) =>
        scenario.Injects.Select(inject => inject.When.After)
            .Concat(scenario.Objectives.SelectMany(objective => objective.LookFor).Select(look => look.When))
            .Concat(scenario.People.SelectMany(person => person.Guide).Select(line => line.When))
            .Concat(scenario.People.SelectMany(person => person.Tells).Select(tells => tells.When))
            .SelectMany(condition => condition?.Atoms() ?? [])
            .OfType<TimeReached>()
            .Select(reached => reached.Time)
            .Distinct();
}
