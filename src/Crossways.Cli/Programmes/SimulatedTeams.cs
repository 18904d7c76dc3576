using Crossways.Debriefing;
using Crossways.Programmes.Results;
using Crossways.Programmes.Simulated;
using Crossways.Rehearsal;
using Crossways.Scenarios;

namespace Crossways.Cli.Programmes;

/// <summary>What happened in the exercises of a simulated programme: simulated players play cases of the shelf, several teams side by side.</summary>
internal static class SimulatedTeams
{
    public const int PerExercise = 3;

    /// <param name="told">Called after each play.</param>
    public static IReadOnlyList<ExerciseHappened> Play(long seed, Action told) =>
        [.. SimulatedProgramme.Cases.Select(one => Play(one.Id, Path.Combine(AppContext.BaseDirectory, "scenarios", one.Case, "versions", one.Version), seed, told))];

    /// <summary>With the teams’ names in a language.</summary>
    public static IReadOnlyList<ExerciseHappened> Named(IReadOnlyList<ExerciseHappened> happened, Language language) =>
        [.. happened.Select(one => one with { Teams = [.. one.Teams.Select(team => team with { Name = new LocalText($"Team {team.Name}", $"Équipe {team.Name}").In(language) })] })];

    private static ExerciseHappened Play(string exercise, string folder, long seed, Action told)
    {
        var scenario = ScenarioReader.Read(folder).Scenario ?? throw new ArgumentException($"The scenario in {folder} has errors. `crossways check` says which.");
        var casebook = new Casebook(scenario);
        var teams = new List<TeamPlay>();
        foreach (var number in Enumerable.Range(0, PerExercise))
        {
            var play = Rehearsed.Of(casebook, $"{Crew.MixedId}/{(seed * PerExercise) + number}");
            var debrief = Debrief.Of(scenario, play.Seed, play.Acts);
            var ending = scenario.Endings.First(ending => ending.Id == play.Ending).Title;
            teams.Add(new TeamPlay($"{(char)('A' + number)}", ending, play.Performance, debrief.Measures ?? []));
            told();
        }

        return new ExerciseHappened(exercise, scenario.Title, teams);
    }
}
