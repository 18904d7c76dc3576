using System.CommandLine;
using Crossways.Cli;

var root = new RootCommand("Crossways: simulation-based training exercises against human trafficking.")
{
    ServeCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
