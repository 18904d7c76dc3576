using Crossways.Debriefing;
using Crossways.Programmes;
using Crossways.Programmes.Results;
using Crossways.Programmes.Simulated;
using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Cli.Programmes;

/// <summary>An exercise of a simulated programme: one case, played by several teams side by side.</summary>
internal sealed record SimulatedExercise(string Id, Scenario Scenario, IReadOnlyList<SimulatedTeam> Teams)
{
    /// <summary>The team whose report is written: of the middle, because the best and the worst are not what a programme looks like.</summary>
    public SimulatedTeam Middle => Teams.OrderBy(team => Enumerable.Range(0, Performance.Families.Count).Average(team.In(Language.English).Facts.Performance.Of)).ElementAt(Teams.Count / 2);

    public ExerciseHappened Happened(Language language) => new(Id, Scenario.Title, [.. Teams.Select(team => TeamPlay.Of(team.Name.In(language), team.In(language).Facts))]);
}

/// <param name="English">What it did, wrote and was told, in English.</param>
internal sealed record SimulatedTeam(LocalText Name, long Seed, SimulatedLog English, SimulatedLog French)
{
    public SimulatedLog In(Language language) => language == Language.French ? French : English;
}

/// <param name="Facts">What its report rests on.</param>
internal sealed record SimulatedLog(IReadOnlyList<Act> Acts, AfterActionFacts Facts);

/// <summary>What happened in the exercises of a simulated programme: simulated players play cases of the shelf.</summary>
internal static class SimulatedTeams
{
    public const int PerExercise = 3;

    /// <param name="told">Called after each play.</param>
    public static IReadOnlyList<SimulatedExercise> Play(long seed, Action told) =>
        [.. SimulatedProgramme.Cases.Select((one, place) => Play(place, one.Id, Path.Combine(AppContext.BaseDirectory, "scenarios", one.Case, "versions", one.Version), seed, told))];

    private static SimulatedExercise Play(int place, string exercise, string folder, long seed, Action told)
    {
        var scenario = ScenarioReader.Read(folder).Scenario ?? throw new ArgumentException($"The scenario in {folder} has errors. `crossways check` says which.");
        var casebook = new Casebook(scenario);
        var teams = new List<SimulatedTeam>();
        foreach (var number in Enumerable.Range(0, PerExercise))
        {
            var play = Rehearsed.Of(casebook, $"{Crew.MixedId}/{(seed * PerExercise) + number}");
            var name = new LocalText($"Team {(char)('A' + number)}", $"Équipe {(char)('A' + number)}");
            teams.Add(new SimulatedTeam(name, play.Seed, Log(Language.English), Log(Language.French)));
            told();

            SimulatedLog Log(Language language)
            {
                var day = SimulatedProgramme.Programme(language).Exercises[place];
                var acts = SimulatedDebrief.After(scenario, play.Seed, play.Acts, play.Performance, day.To, language);
                return new(acts, AfterActionFacts.Of($"{day.Title}, {name.In(language)}", scenario, play.Seed, acts, day.From, day.To));
            }
        }

        return new SimulatedExercise(exercise, scenario, teams);
    }
}
