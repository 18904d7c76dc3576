using System.CommandLine;
using Crossways.Scenarios;

namespace Crossways.Cli.Bench;

/// <summary><c>crossways bench</c>: measures against the budgets of the design.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Measures how fast this machine plays.") { Simulate(), Rehearse(), LiveLoad(), Start(), Replay() };

    private static Command Simulate()
    {
        var folder = Folder();
        var command = new Command("simulate", "How long reading the scenario takes, commands per second on one core, and the time of a whole exercise.") { folder };
        command.SetAction(parsed =>
        {
            var from = parsed.GetValue(folder)!;
            SimulateBench.Run(() => Read(from).Scenario!);
            return 0;
        });
        return command;
    }

    private static Command Rehearse()
    {
        var folder = Folder();
        var plays = new Option<int>("--plays") { Description = "Plays of each way of working, in each of three runs.", DefaultValueFactory = _ => 60 };
        var command = new Command("rehearse", "Whole exercises a second that simulated teams play, on one core and on all.") { folder, plays };
        command.SetAction(parsed =>
        {
            RehearseBench.Run(Read(parsed.GetValue(folder)!), parsed.GetValue(plays));
            return 0;
        });
        return command;
    }

    private static Command LiveLoad()
    {
        var connections = new Option<int[]>("--connections")
        {
            Description = "How many connections, one run each.",
            DefaultValueFactory = _ => [10, 200, 2000],
            AllowMultipleArgumentsPerToken = true,
        };
        var acts = new Option<int>("--acts") { Description = "Acts that every screen shows, per run.", DefaultValueFactory = _ => 100 };
        var scenario = new Option<string>("--scenario") { Description = "Id of a scenario on the shelf.", DefaultValueFactory = _ => "harvest-one-day" };
        var command = new Command("live", "Delivery times, acts per second and memory with real connections.") { connections, acts, scenario };
        command.SetAction(async (parsed, _) =>
        {
            await LiveBench.RunAsync(new ScenarioId(parsed.GetValue(scenario)!), parsed.GetValue(connections)!, parsed.GetValue(acts));
            return 0;
        });
        return command;
    }

    private static Command Start()
    {
        var command = new Command("start", "From the command to the first page, and what a browser loads at first.");
        command.SetAction(async (_, _) =>
        {
            await StartBench.RunAsync();
            return 0;
        });
        return command;
    }

    private static Command Replay()
    {
        var folder = new Argument<DirectoryInfo>("scenario")
        {
            Description = "The scenario's folder.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "scenarios", "harvest")),
        };
        var events = new Option<int>("--events") { Description = "How long the exercise is.", DefaultValueFactory = _ => 20_000 };
        var keep = new Option<DirectoryInfo?>("--keep") { Description = "A data folder to leave the exercise in, to be looked at in a browser." };
        var command = new Command("replay", "Opens moments of a long exercise in the debrief: server and screens.") { folder, events, keep };
        command.SetAction(async (parsed, _) =>
        {
            await ReplayBench.RunAsync(parsed.GetValue(folder)!, parsed.GetValue(events), parsed.GetValue(keep));
            return 0;
        });
        return command;
    }

    private static ScenarioReading Read(DirectoryInfo folder) =>
        ScenarioReader.Read(folder.FullName) is { Scenario: not null } reading
            ? reading
            : throw new ArgumentException("The scenario has errors. Run `crossways check` on it first.");

    private static Argument<DirectoryInfo> Folder() =>
        new("scenario")
        {
            Description = "The scenario's folder.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "scenarios", "harvest", "versions", "one-day")),
        };
}
