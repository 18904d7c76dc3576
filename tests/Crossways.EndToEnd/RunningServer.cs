using System.Diagnostics;

[assembly: AssemblyFixture(typeof(Crossways.EndToEnd.RunningServer))]

namespace Crossways.EndToEnd;

/// <summary>The published program, as a person would start it, on a free port and with an empty data folder.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("crossways-");
    Process? process;
    string listen = "http://127.0.0.1:0";

    /// <summary>The server's address, without a slash at its end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The one-time link that the first start printed.</summary>
    public string DirectorLink { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        using (var build = Process.Start(Path.Combine(Repository, "eng", "build-app")))
        {
            await build.WaitForExitAsync();
            Assert.Equal(0, build.ExitCode);
        }

        using (var write = Process.Start(Program, ["new", Path.Combine(data.FullName, "scenarios", "car-wash")]))
        {
            await write.WaitForExitAsync();
            Assert.Equal(0, write.ExitCode);
        }

        await StartAsync();
        // The address stays the same when the server is started again.
        listen = Url;
    }

    /// <summary>Kills the server in the middle of whatever it does (SIGKILL), and starts it again on the same data.</summary>
    public async Task KillAndStartAgainAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        data.Delete(recursive: true);
    }

    async Task StartAsync()
    {
        process?.Dispose();
        process = Process.Start(
            new ProcessStartInfo(
                Program,
                ["serve", "--urls", listen, "--data", data.FullName]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        await ReadUntilReadyAsync(process.StandardOutput).WaitAsync(TimeSpan.FromSeconds(60));
        // Keeps the pipe empty, or the server would block on a full one.
        _ = process.StandardOutput.ReadToEndAsync();
    }

    async Task ReadUntilReadyAsync(StreamReader output)
    {
        const string announcement = "Crossways listens on ";
        const string director = "Director: ";
        var said = new List<string>();
        while (await output.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.StartsWith(announcement, StringComparison.Ordinal))
            {
                Url = line[announcement.Length..].TrimEnd('/');
            }
            else if (line.StartsWith(director, StringComparison.Ordinal))
            {
                DirectorLink = line[director.Length..];
                return;
            }
            else if (line.StartsWith("Open ", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("The server stopped early:\n" + string.Join('\n', said));
    }

    internal static string Program => Path.Combine(Repository, "artifacts", "app", "crossways");

    static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Crossways.slnx")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("Not inside the Crossways repository.");
            }

            return folder.FullName;
        }
    }
}
