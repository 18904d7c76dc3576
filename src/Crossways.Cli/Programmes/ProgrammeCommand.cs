using System.CommandLine;
using Crossways.Programmes.Learning;
using Crossways.Programmes.Simulated;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Cli.Programmes;

/// <summary><c>crossways programme</c>: what concerns several exercises and the people in them.</summary>
internal static class ProgrammeCommand
{
    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "Where to write.", DefaultValueFactory = _ => new DirectoryInfo("programme-simulated") };
    private static readonly Option<long> Seed = new("--seed") { Description = "Another seed, other people.", DefaultValueFactory = _ => 1 };
    private static readonly Option<DirectoryInfo> Questions = new("--questions")
    {
        Description = "The folder of questions.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "programmes", "questions")),
    };
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The folder of questions: topics.yaml, scales.yaml and the rest." };

    public static Command Create()
    {
        var simulate = new Command("simulate", "Three exercises and 200 people who do not exist: writes every report of a programme, to look at.") { Out, Seed, Questions };
        simulate.SetAction((parsed, stop) => SimulateAsync(parsed.GetValue(Questions)!, parsed.GetValue(Out)!, parsed.GetValue(Seed), stop));
        var check = new Command("check", "Says what is wrong with a folder of questions: file, line, column and what to do.") { Folder };
        check.SetAction(parsed => Read(parsed.GetValue(Folder)!) is null ? 1 : 0);
        return new Command("programme", "Several exercises and the people in them: questions and results.") { simulate, check };
    }

    private static async Task<int> SimulateAsync(DirectoryInfo questions, DirectoryInfo into, long seed, CancellationToken stop)
    {
        if (Read(questions) is not { } bank)
        {
            return 1;
        }

        var browser = Chromium.Find();
        if (browser is null)
        {
            await Console.Error.WriteLineAsync(Pdf.NoBrowser.En);
        }

        var played = await SimulationScreen.Watch("Simulated teams play", SimulatedProgramme.Cases.Count * SimulatedTeams.PerExercise, told => SimulatedTeams.Play(seed, told));
        var files = Enum.GetValues<Language>().SelectMany(language =>
        {
            var record = SimulatedProgramme.Of(bank, [.. played.Select(one => one.Happened(language))], TrueEffects.Plausible, seed, language);
            return SimulatedFiles.Of(record, played, seed, language, browser);
        }).ToList();
        await PublishScreen.Make(files, into.FullName, stop);
        Console.WriteLine($"{files.Count} files are in {into.FullName}, all marked as simulated. Begin with en/index.html or fr/index.html.");
        return 0;
    }

    private static QuestionBank? Read(DirectoryInfo folder)
    {
        if (!folder.Exists)
        {
            throw new ArgumentException($"There is no folder {folder.FullName}.");
        }

        var reading = QuestionBankReader.Read([.. folder.EnumerateFiles("*.yaml").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new PackageFile(file.Name, File.ReadAllBytes(file.FullName)))]);
        foreach (var finding in reading.Findings)
        {
            Console.WriteLine(finding);
        }

        Console.WriteLine(
            reading.Bank is { } bank
                ? $"{bank.Knowledge.Count} knowledge questions on {bank.Topics.Count} topics in {bank.Forms.Count} forms of {bank.Forms[0].Count}, {bank.Scales.Count} on scales, {bank.Open.Count} open."
                : "These questions have errors; nothing is asked until they are mended."
        );
        return reading.Bank;
    }
}
