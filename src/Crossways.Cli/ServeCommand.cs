using System.CommandLine;
using Crossways.Server;
using Crossways.Server.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QRCoder;

namespace Crossways.Cli;

/// <summary><c>crossways serve</c>: runs exercises and serves the desks to browsers.</summary>
internal static class ServeCommand
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
        var link = new Option<bool>("--new-director-link")
        {
            Description = "Makes another one-time link for a director.",
        };
        var command = new Command("serve", "Runs exercises and serves the desks to browsers.") { urls, data, link };
        command.SetAction(
            (parsed, cancellation) =>
                ServeAsync(
                    new ServerOptions(parsed.GetValue(urls)!, parsed.GetValue(data)!.FullName),
                    parsed.GetValue(link),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> ServeAsync(ServerOptions options, bool newLink, CancellationToken cancellation)
    {
        await using var app = CrosswaysServer.Build(options);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException problem)
        {
            await Console.Error.WriteLineAsync(
                $"{problem.Message} Name another address with --urls, for example --urls http://0.0.0.0:5081."
            );
            return 1;
        }

        // Plain text, one address a line: the end-to-end tests and the load generator read it.
        foreach (var url in app.Urls)
        {
            Console.WriteLine($"Crossways listens on {url}");
        }

        var first = app.Urls.First();
        var (here, network) = (Addresses.OnThisMachine(first), Addresses.OnTheNetwork(first));
        var forOthers = !new Uri(network).IsLoopback;
        if (newLink || !app.Services.GetRequiredService<Passes>().HasDirector())
        {
            var token = await app.Services.GetRequiredService<JoinLinks>().NewDirectorLinkAsync();
            Console.WriteLine($"Director: {here}/join/{token}");
            Console.WriteLine("Open this link once; it makes this browser the director's.");
            if (forOthers)
            {
                Console.WriteLine("For a phone or laptop on the same network:");
                Print($"{network}/join/{token}");
            }
        }
        else
        {
            Console.WriteLine(
                $"Open {here}{(forOthers ? $" or, on the same network, {network}" : "")}. Lost the director's browser? Start with --new-director-link."
            );
        }

        if (!forOthers)
        {
            Console.WriteLine("Other devices cannot reach this address. For them, start with --urls http://0.0.0.0:5080.");
        }

        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static void Print(string url)
    {
        using var code = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.L);
        using var ascii = new AsciiQRCode(code);
        Console.WriteLine(ascii.GetGraphicSmall());
        Console.WriteLine(url);
    }
}
