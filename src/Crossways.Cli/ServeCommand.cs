using System.CommandLine;
using Crossways.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace Crossways.Cli;

/// <summary><c>crossways serve</c>: runs exercises and serves the desks to browsers.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons; port 0 takes a free port.",
            DefaultValueFactory = _ => "http://0.0.0.0:5080",
        };
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "Folder for exercises and accounts; made when missing.",
            DefaultValueFactory = _ => new DirectoryInfo("data"),
        };
        var command = new Command("serve", "Runs exercises and serves the desks to browsers.") { urls, data };
        command.SetAction(
            (parsed, cancellation) =>
                ServeAsync(new ServerOptions(parsed.GetValue(urls)!, parsed.GetValue(data)!.FullName), cancellation)
        );
        return command;
    }

    static async Task<int> ServeAsync(ServerOptions options, CancellationToken cancellation)
    {
        await using var app = CrosswaysServer.Build(options);
        await app.StartAsync(cancellation);
        // Plain text, one address a line: the end-to-end tests read it.
        foreach (var url in app.Urls)
            AnsiConsole.WriteLine($"Crossways listens on {url}");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
