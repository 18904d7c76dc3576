using System.CommandLine;
using Crossways.Scenarios;

namespace Crossways.Cli;

/// <summary><c>crossways check</c>: says what is wrong with a scenario, and where.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "The folder that holds scenario.yaml." };
        var command = new Command("check", "Says what is wrong with a scenario: file, line, column and what to do.")
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(folder)!;
            if (!target.Exists)
            {
                Console.Error.WriteLine(
                    File.Exists(target.FullName)
                        ? $"{target.FullName} is a file. Name its folder: {target.Parent!.FullName}"
                        : $"There is no folder {target.FullName}."
                );
                return 1;
            }

            var reading = ScenarioReader.Read(target.FullName);
            foreach (var finding in reading.Findings)
            {
                Console.WriteLine(finding);
            }

            var errors = reading.Findings.Count(finding => finding.Severity == Severity.Error);
            Console.WriteLine(
                reading.Scenario is { } scenario
                    ? $"{scenario.Title.En}: {scenario.Seats.Count} seats, {scenario.People.Count()} people, {scenario.Exhibits.Count} exhibits, {scenario.Injects.Count(inject => inject.Deed is null)} injects. No errors, {Count(reading.Findings.Count, "warning")}."
                    : $"{Count(errors, "error")}, {Count(reading.Findings.Count - errors, "warning")}."
            );
            return reading.HasErrors ? 1 : 0;
        });
        return command;
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
