using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;

namespace Crossways.Cli;

/// <summary>A play of a rehearsal, kept like an exercise that has ended: in the debrief it can be looked at from any seat.</summary>
internal static class KeptPlay
{
    /// <param name="toward">Keeps only what is needed to reach it; null: the whole play.</param>
    /// <returns>The exercise's id.</returns>
    /// <exception cref="ArgumentException">No play is named so.</exception>
    /// <exception cref="StorageException">The data folder is in use or cannot be written.</exception>
    public static async Task<string> KeepAsync(Scenario scenario, string folder, string witness, Goal? toward, string data)
    {
        var casebook = new Casebook(scenario);
        var play = Rehearsed.Of(casebook, witness);
        var acts = toward is null ? play.Acts : Shortest.Toward(casebook, toward, play);
        return await KeepAsync(scenario, folder, toward is null ? $"Rehearsal: {witness}" : $"Rehearsal: {toward}", play.Seed, acts, data);
    }

    /// <summary>Keeps acts as an exercise that has ended, with its debrief open.</summary>
    /// <returns>The exercise's id.</returns>
    /// <exception cref="StorageException">The data folder is in use or cannot be written.</exception>
    public static async Task<string> KeepAsync(Scenario scenario, string folder, string name, long seed, IReadOnlyList<Act> acts, string data)
    {
        using var place = DataFolder.Open(data);
        using var database = new Database(place.Database);
        var package = new ScenarioShelf(place).Keep(folder) ?? throw new ArgumentException("The scenario has errors. Run `crossways check` on it first.");
        var log = new ExerciseLog(database);
        var made = new StoredExercise(Guid.NewGuid().ToString("N")[..12], name, scenario.Title.En, package, seed, DateTimeOffset.UtcNow);
        await log.AddAsync(made, _ => { });
        await Task.WhenAll(WithDebriefOpen(new World(scenario, seed), acts).Select(act => log.AppendAsync(made.Id, act, null)));
        return made.Id;
    }

    private static IEnumerable<Act> WithDebriefOpen(World world, IReadOnlyList<Act> acts)
    {
        foreach (var act in acts)
        {
            world.Apply(act);
            yield return act;
        }

        if (world.Clock.Phase != Phases.Ended)
        {
            yield return world.Submit(new EndExercise { Id = Guid.NewGuid() }, Roster.Control, world.Clock.Now).Act!;
        }

        yield return world.Submit(new OpenDebrief(DebriefParts.All) { Id = Guid.NewGuid() }, Roster.Control, world.Clock.Now).Act!;
    }
}
