using System.Diagnostics;
using System.Globalization;

namespace Crossways.Cli.Bench;

/// <summary>This program, serving in a second process with an empty data folder of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo data;

    private ServerProcess(Process process, DirectoryInfo data, Uri address, string directorToken) =>
        (this.process, this.data, Address, DirectorToken) = (process, data, address, directorToken);

    public Uri Address { get; }

    public string DirectorToken { get; }

    /// <param name="furnish">Puts something into the data folder before the server starts.</param>
    public static async Task<ServerProcess> StartAsync(Func<DirectoryInfo, Task>? furnish = null)
    {
        var folder = Directory.CreateTempSubdirectory("crossways-bench-");
        await (furnish?.Invoke(folder) ?? Task.CompletedTask);
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["serve", "--urls", "http://127.0.0.1:0", "--data", folder.FullName])
        {
            RedirectStandardOutput = true,
        };
        var started = Process.Start(start)!;
        Uri? address = null;
        string? link = null;
        while (address is null || link is null)
        {
            var line = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The process did not start.");
            address ??= After(line, "Crossways listens on ") is { } said ? new Uri(said) : null;
            link ??= After(line, "Director: ");
        }

        _ = started.StandardOutput.ReadToEndAsync();
        return new ServerProcess(started, folder, address, link[(link.LastIndexOf('/') + 1)..]);
    }

    /// <summary>Resident memory in bytes, once it has come to rest.</summary>
    public async Task<long> MemoryAsync()
    {
        await Task.Delay(1000);
        var lines = await File.ReadAllLinesAsync($"/proc/{process.Id}/status");
        var resident = lines.First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(resident.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        data.Delete(recursive: true);
    }

    private static string? After(string line, string prefix) =>
        line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..].Trim() : null;
}
