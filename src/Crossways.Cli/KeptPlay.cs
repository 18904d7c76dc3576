using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;

namespace Crossways.Cli;

/// <summary>A play of a rehearsal, kept like an exercise that has ended: in the debrief it can be looked at from any seat.</summary>
internal static class KeptPlay
{
    /// <returns>The exercise's id.</returns>
    /// <exception cref="ArgumentException">No play is named so.</exception>
    /// <exception cref="StorageException">The data folder is in use or cannot be written.</exception>
    public static async Task<string> KeepAsync(Scenario scenario, string folder, string witness, string data)
    {
        var play = Rehearsed.Of(new Casebook(scenario), witness);
        using var place = DataFolder.Open(data);
        using var database = new Database(place.Database);
        var package = new ScenarioShelf(place).Keep(folder) ?? throw new ArgumentException("The scenario has errors. Run `crossways check` on it first.");
        var log = new ExerciseLog(database);
        var made = new StoredExercise(Guid.NewGuid().ToString("N")[..12], $"Rehearsal: {witness}", scenario.Title.En, package, play.Seed, DateTimeOffset.UtcNow);
        await log.AddAsync(made, _ => { });
        await Task.WhenAll(WithDebriefOpen(scenario, play).Select(act => log.AppendAsync(made.Id, act, null)));
        return made.Id;
    }

    private static IEnumerable<Act> WithDebriefOpen(Scenario scenario, Play play)
    {
        var world = new World(scenario, play.Seed);
        foreach (var act in play.Acts)
        {
            world.Apply(act);
            yield return act;
        }

        yield return world.Submit(new OpenDebrief(DebriefParts.All) { Id = Guid.NewGuid() }, Roster.Control, world.Clock.Now).Act!;
    }
}
