using System.CommandLine;
using System.Text.Json;
using Crossways.Rehearsal;
using Crossways.Scenarios;

namespace Crossways.Cli;

/// <summary><c>crossways rehearse</c>: simulated teams play a scenario many times; says what its author should mend.</summary>
internal static class RehearseCommand
{
    private const int QuickPlays = 20;

    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The folder that holds scenario.yaml." };
    private static readonly Option<int?> Plays = new("--plays") { Description = $"Plays of each way of working; {new RehearsalPlan().Plays} when not given." };
    private static readonly Option<long> Seed = new("--seed") { Description = "Seed of the first play.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Threads = new("--threads") { Description = "Cores to use.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private static readonly Option<string?> Policies = new("--policies")
    {
        Description = $"Ways of working, separated by commas: {string.Join(", ", Policy.All.Select(policy => policy.Id))}. By the book is always played.",
    };
    private static readonly Option<bool> Quick = new("--quick") { Description = $"A first answer: {QuickPlays} plays of each way, no empty chairs, time scales, search or dead ends." };
    private static readonly Option<FileInfo?> Html = new("--html") { Description = "Writes the report as one page to read and print." };
    private static readonly Option<FileInfo?> Json = new("--json") { Description = "Writes the report for programs, and as a later baseline." };
    private static readonly Option<FileInfo?> Before = new("--baseline") { Description = "A report written with --json before: says what got worse." };
    private static readonly Option<string> Words = new("--language") { Description = "Language of the page: en or fr.", DefaultValueFactory = _ => "en" };
    private static readonly Option<string?> Witness = new("--witness") { Description = "Plays one play of a report again, for example by-the-book/17, and keeps it for the debrief." };
    private static readonly Option<string?> Toward = new("--toward") { Description = "With --witness: keeps only the acts that are needed to reach this, for example inject:katt-runs or ending:ending-good." };
    private static readonly Option<DirectoryInfo?> ShortestPlays = new("--shortest") { Description = "Writes the shortest play to everything that was reached into this folder, for `crossways replay --play`." };
    private static readonly Option<DirectoryInfo> Data = new("--data") { Description = "The data folder for --witness.", DefaultValueFactory = _ => new DirectoryInfo("data") };

    public static Command Create()
    {
        Words.AcceptOnlyFromAmong("en", "fr");
        var command = new Command("rehearse", "Simulated teams play a scenario many times; says what to mend in it.")
        {
            Folder, Plays, Seed, Threads, Policies, Quick, Html, Json, Before, Words, ShortestPlays, Witness, Toward, Data,
        };
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        var folder = parsed.GetValue(Folder)!.FullName;
        var plan = Plan(parsed);
        var baseline = parsed.GetValue(Before) is { } file ? Read(file) : null;
        var package = ScenarioPackage.Of(folder);
        var reading = ScenarioReader.Read(package);
        if (reading.Scenario is not { } scenario)
        {
            Console.WriteLine("Proven without a single play; nothing is played until it is mended:");
            foreach (var finding in reading.Findings.Where(finding => finding.Severity == Severity.Error))
            {
                Console.WriteLine(finding);
            }

            return 1;
        }

        if (parsed.GetValue(Witness) is { } witness)
        {
            var id = await KeptPlay.KeepAsync(scenario, folder, witness, parsed.GetValue(Toward) is { } goal ? Goal.Of(goal) : null, parsed.GetValue(Data)!.FullName);
            Console.WriteLine($"The play {witness} is kept as exercise {id}. Start the server with `crossways serve` and open its debrief, or run `crossways replay {id}`.");
            return 0;
        }

        var (report, took) = RehearsalScreen.Watch(new RehearsalRun(new Casebook(scenario), reading.Sources, package.Hash(), plan));
        Write(parsed.GetValue(Html), () => HtmlReport.Of(report, parsed.GetValue(Words) == "fr" ? Language.French : Language.English));
        Write(parsed.GetValue(Json), report.ToJson);
        RehearsalSummary.Print(report, took);
        if (parsed.GetValue(ShortestPlays) is { } into)
        {
            Console.WriteLine($"{PlayFile.WriteAll(into, new Casebook(scenario), report, plan.Threads)} shortest plays are in {into.FullName}.");
        }

        var worse = baseline is null ? [] : Baseline.Compare(baseline, report);
        RehearsalSummary.Print(worse, baseline is not null);
        return worse.Count > 0 || report.Advice.Any(advice => advice.Weight == Weight.Fault) ? 1 : 0;
    }

    private static RehearsalPlan Plan(ParseResult parsed)
    {
        var quick = parsed.GetValue(Quick);
        var plan = new RehearsalPlan();
        var plays = parsed.GetValue(Plays) ?? (quick ? QuickPlays : plan.Plays);
        var threads = parsed.GetValue(Threads);
        if (plays < 2 || threads < 1)
        {
            throw new ArgumentException("At least two plays and one thread are needed.");
        }

        return plan with
        {
            Plays = plays,
            FirstSeed = parsed.GetValue(Seed),
            Threads = threads,
            Policies = parsed.GetValue(Policies) is { } named ? Named(named) : plan.Policies,
            Absences = !quick,
            Scales = !quick,
            Search = !quick,
            DeadEnds = !quick,
        };
    }

    // By the book first: it is what the others are compared with.
    private static List<Policy> Named(string words) =>
        [
            .. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(Policy.Named)
                .Prepend(Policy.ByTheBook)
                .Distinct(),
        ];

    private static RehearsalReport Read(FileInfo file)
    {
        try
        {
            return RehearsalReport.FromJson(File.ReadAllText(file.FullName));
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"{file.FullName} is no report of this version. Write a new one with --json.", problem);
        }
    }

    private static void Write(FileInfo? file, Func<string> text)
    {
        if (file is not null)
        {
            file.Directory!.Create();
            File.WriteAllText(file.FullName, text());
        }
    }
}
