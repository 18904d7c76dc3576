using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What the world does of itself once something has happened.</summary>
internal static class Reactions
{
    // Each round releases at least one inject or changes a prompt, so a sound scenario settles long before this.
    private const int MostRounds = 100;

    /// <summary>Arms and releases injects whose conditions came true, until nothing more follows.</summary>
    public static void Follow(World world)
    {
        if (!world.Clock.Runs || !world.CaseMoved)
        {
            return;
        }

        for (var round = 0; round < MostRounds; round++)
        {
            var happened = Next(world).ToList();
            if (happened.Count == 0)
            {
                break;
            }

            happened.ForEach(world.Raise);
        }

        foreach (var change in world.Prompts.Changes(world).ToList())
        {
            world.Raise(change);
        }

        world.CaseMoved = false;
    }

    private static IEnumerable<Event> Next(World world)
    {
        foreach (var line in world.Msel.All)
        {
            if (line is { State: InjectState.Planned, Due: null, Inject.When: { After: { } after } when } && world.Holds(after))
            {
                return when.Delay == ExerciseSpan.Zero
                    ? Releasing.WhenDue(world, line)
                    : [new InjectArmed(line.Inject.Id, world.Clock.Now + when.Delay)];
            }
        }

        return [];
    }
}
