using System.CommandLine;
using Crossways.Cli;
using Crossways.Cli.Bench;
using Crossways.Cli.Programmes;
using Crossways.Server.Storage;
using Spectre.Console;

var root = new RootCommand("Crossways: simulation-based training exercises against human trafficking.")
{
    NewCommand.Create(),
    CheckCommand.Create(),
    RehearseCommand.Create(),
    PrintCommand.Create(),
    ProgrammeCommand.Create(),
    PublishCommand.Create(),
    ServeCommand.Create(),
    ReplayCommand.Create(),
    BenchCommand.Create(),
};

try
{
    // The web host answers Ctrl+C and SIGTERM itself, and takes the time it needs to put everything on disk.
    return await root.Parse(args)
        .InvokeAsync(
            new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }
        );
}
catch (Exception problem) when (problem is StorageException or IOException or ArgumentException)
{
    AnsiConsole.Console.Profile.Out.Writer.Flush();
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
