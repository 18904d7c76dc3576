using System.CommandLine;
using Crossways.Scenarios;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;

namespace Crossways.Cli;

/// <summary><c>crossways replay</c>: plays an exercise's commands again and compares with its log.</summary>
internal static class ReplayCommand
{
    public static System.CommandLine.Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The data folder.",
            DefaultValueFactory = _ => new DirectoryInfo("data"),
        };
        var exercise = new Argument<string>("exercise")
        {
            Description = "The exercise's id; without one, lists them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var file = new Option<FileInfo?>("--play") { Description = "A file that `crossways rehearse --shortest` wrote; with --scenario." };
        var scenario = new Option<DirectoryInfo?>("--scenario") { Description = "The scenario's folder, with --play." };
        var command = new System.CommandLine.Command(
            "replay",
            "Plays an exercise's commands again and compares every event and the state with its log."
        )
        {
            exercise,
            data,
            file,
            scenario,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(file) is { } play)
            {
                return ComparePlay(play, parsed.GetValue(scenario));
            }

            using var folder = DataFolder.Open(parsed.GetValue(data)!.FullName);
            using var database = new Database(folder.Database);
            var log = new ExerciseLog(database);
            if (parsed.GetValue(exercise) is not { } id)
            {
                foreach (var stored in log.All())
                {
                    Console.WriteLine($"{stored.Id}  {stored.Name}");
                }

                return 0;
            }

            var found =
                log.Find(id)
                ?? throw new ArgumentException(
                    $"There is no exercise {id}. Run `crossways replay` without an id to list them."
                );
            return Compare(new ScenarioShelf(folder).Kept(found.Package).Scenario, found.Seed, log.Read(id));
        });
        return command;
    }

    private static int ComparePlay(FileInfo file, DirectoryInfo? folder)
    {
        var (head, acts) = PlayFile.Read(file);
        var reading = ScenarioReader.Read((folder ?? throw new ArgumentException("Name the scenario's folder with --scenario.")).FullName);
        return reading.Scenario is { } scenario && scenario.Id == head.Scenario
            ? Compare(scenario, head.Seed, acts)
            : throw new ArgumentException($"{folder.FullName} holds no sound scenario `{head.Scenario}`.");
    }

    private static int Compare(Scenario scenario, long seed, IReadOnlyList<Act> acts)
    {
        var restored = new World(scenario, seed);
        var again = new World(scenario, seed);
        foreach (var act in acts)
        {
            restored.Apply(act);
            var replayed = act.Command is { } command
                ? again.Submit(command, act.By!.Value, act.Came).Act
                : again.Mark(act.Came);
            if (replayed is null || Wire.Write(replayed) != Wire.Write(act))
            {
                Console.WriteLine(
                    $"Act {act.Number} ({act.Command?.GetType().Name ?? "clock"}) plays differently now. A rule has changed since, or is not deterministic."
                );
                Console.WriteLine($"  log:    {Wire.Write(act)}");
                Console.WriteLine($"  replay: {(replayed is null ? "refused" : Wire.Write(replayed))}");
                return 1;
            }
        }

        var same = restored.Hash() == again.Hash();
        Console.WriteLine(
            same
                ? $"Identical: {acts.Count} acts, state {again.Hash()}."
                : "The acts are the same, but the state is not."
        );
        return same ? 0 : 1;
    }
}
