using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What the world does of itself once something has happened.</summary>
internal static class Reactions
{
    // Each round releases or arms at least one inject, so a sound scenario settles long before this.
    private const int MostRounds = 1000;

    /// <summary>Arms and releases injects whose conditions came true, until nothing more follows; then prompts, guides and the mood of interviews.</summary>
    public static void Follow(World world)
    {
        if (!world.Clock.Runs || world.Moved == Aspects.None)
        {
            return;
        }

        for (var round = 0; Next(world, world.Moved) is { } happened; round++)
        {
            if (round == MostRounds)
            {
                throw new InvalidOperationException("Injects release one another without end.");
            }

            foreach (var follows in happened)
            {
                world.Raise(follows);
            }
        }

        var changes = new List<Event>();
        world.Prompts.AddChanges(changes, world, world.Moved);
        world.Guides.AddChanges(changes, world, world.Moved);
        world.Immunities.AddChanges(changes, world, world.Moved);
        Room.AddChanges(changes, world, world.Moved);
        changes.ForEach(world.Raise);

        world.Moved = Aspects.None;
    }

    // What the first inject brings whose condition came true; null when there is none.
    private static List<Event>? Next(World world, Aspects moved)
    {
        foreach (var line in world.Msel.Conditional)
        {
            if (line is { State: InjectState.Planned, Due: null, Inject.When: { After: { } after } when }
                && (line.DependsOn & moved) != Aspects.None
                && world.Holds(after))
            {
                return when.Delay == ExerciseSpan.Zero
                    ? [.. Releasing.WhenDue(world, line)]
                    : [new InjectArmed(line.Inject.Id, world.Clock.Now + when.Delay)];
            }
        }

        return null;
    }
}
