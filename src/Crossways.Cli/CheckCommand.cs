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

            var package = ScenarioPackage.Of(target.FullName);
            var sound = Print(ScenarioReader.Read(package), finding => finding.ToString());
            foreach (var id in package.Versions)
            {
                // A version's own files stand in its folder, the others in that of the case.
                var folder = $"{VersionFile.Folder}/{id}/";
                var own = package.Files.Select(file => file.Path).ToHashSet();
                sound &= Print(
                    ScenarioReader.Read(package.Version(id)),
                    finding => own.Contains(folder + finding.File) ? folder + finding : finding.ToString()
                );
            }

            return sound ? 0 : 1;
        });
        return command;
    }

    private static bool Print(ScenarioReading reading, Func<Finding, string> line)
    {
        foreach (var finding in reading.Findings)
        {
            Console.WriteLine(line(finding));
        }

        var errors = reading.Findings.Count(finding => finding.Severity == Severity.Error);
        Console.WriteLine(
            reading.Scenario is { } scenario
                ? $"{scenario.Title.En}: {scenario.Seats.Count} seats, {scenario.People.Count()} people, {scenario.Exhibits.Count} exhibits, {scenario.Injects.Count(inject => inject.Deed is null)} injects. No errors, {Count(reading.Findings.Count, "warning")}."
                : $"{Count(errors, "error")}, {Count(reading.Findings.Count - errors, "warning")}."
        );
        return !reading.HasErrors;
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
