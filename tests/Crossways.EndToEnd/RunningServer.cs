using System.Diagnostics;

[assembly: AssemblyFixture(typeof(Crossways.EndToEnd.RunningServer))]

namespace Crossways.EndToEnd;

/// <summary>The published program, as a person would start it, on a free port and with an empty data folder.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("crossways-");
    Process? process;

    /// <summary>The server's address, without a slash at its end.</summary>
    public string Url { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var repository = Repository();
        using (var build = Process.Start(Path.Combine(repository, "eng", "build-app")))
        {
            await build.WaitForExitAsync();
            Assert.Equal(0, build.ExitCode);
        }

        process = Process.Start(
            new ProcessStartInfo(
                Path.Combine(repository, "artifacts", "app", "crossways"),
                ["serve", "--urls", "http://127.0.0.1:0", "--data", data.FullName]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        Url = await AddressAsync(process.StandardOutput).WaitAsync(TimeSpan.FromSeconds(60));
        // Keeps the pipe empty, or the server would block on a full one.
        _ = process.StandardOutput.ReadToEndAsync();
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

    static async Task<string> AddressAsync(StreamReader output)
    {
        const string announcement = "Crossways listens on ";
        var said = new List<string>();
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(announcement, StringComparison.Ordinal))
                return line[announcement.Length..].TrimEnd('/');
            said.Add(line);
        }
        throw new InvalidOperationException("The server stopped early:\n" + string.Join('\n', said));
    }

    static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Crossways.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("Not inside the Crossways repository.");
        return folder.FullName;
    }
}
