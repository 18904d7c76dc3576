using System.CommandLine;
using Crossways.Scenarios;

namespace Crossways.Cli;

/// <summary><c>crossways new</c>: a small complete case to start writing from.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder")
        {
            Description = "Folder of the new scenario; its name becomes the id.",
        };
        var command = new Command("new", "Writes a small complete scenario to start from.") { folder };
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(folder)!;
            ScenarioTemplate.Create(target.FullName, new ScenarioId(target.Name));
            Console.WriteLine(
                $"A new scenario lies in {target.FullName}. Change it, then run: crossways check {target}"
            );
            return 0;
        });
        return command;
    }
}
