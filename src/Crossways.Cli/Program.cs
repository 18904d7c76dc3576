using System.CommandLine;
using Crossways.Cli;

var root = new RootCommand("Crossways: simulation-based training exercises against human trafficking.")
{
    ServeCommand.Create(),
};

// The web host answers Ctrl+C and SIGTERM itself, and takes the time it needs to put everything on disk.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
