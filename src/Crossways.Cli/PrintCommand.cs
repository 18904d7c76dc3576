using System.CommandLine;
using Crossways.Publishing;
using Crossways.Scenarios;

namespace Crossways.Cli;

/// <summary><c>crossways print</c>: writes the papers of an exercise, one page of HTML each.</summary>
internal static class PrintCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The folder that holds scenario.yaml, or that of a version." };
    private static readonly Option<DirectoryInfo> Into = new("--into") { Description = "Where to write them.", DefaultValueFactory = _ => new DirectoryInfo("papers") };
    private static readonly Option<string> Words = new("--language") { Description = "Language of the papers: en or fr.", DefaultValueFactory = _ => "en" };

    public static Command Create()
    {
        Words.AcceptOnlyFromAmong("en", "fr");
        var command = new Command("print", "Writes the papers of an exercise: handbook, briefing, cards, sheets, sets and props.") { Folder, Into, Words };
        command.SetAction(parsed =>
        {
            if (ScenarioReader.Read(parsed.GetValue(Folder)!.FullName).Scenario is not { } scenario)
            {
                Console.Error.WriteLine("The scenario has errors. `crossways check` says which.");
                return 1;
            }

            var into = parsed.GetValue(Into)!;
            into.Create();
            var language = parsed.GetValue(Words) == "fr" ? Language.French : Language.English;
            foreach (var paper in Papers.All)
            {
                File.WriteAllText(Path.Combine(into.FullName, paper.Id + ".html"), paper.Html(scenario, language));
            }

            Console.WriteLine($"{Papers.All.Count} papers are in {into.FullName}. Open them in a browser and print.");
            return 0;
        });
        return command;
    }
}
