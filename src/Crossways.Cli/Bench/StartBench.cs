using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Crossways.Cli.Bench;

/// <summary><c>crossways bench start</c>: from the command to the first page, and how much a browser loads at first.</summary>
internal static partial class StartBench
{
    public static async Task RunAsync()
    {
        var watch = Stopwatch.StartNew();
        await using var server = await ServerProcess.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        http.BaseAddress = server.Address;
        using (var page = await http.GetAsync(""))
        {
            page.EnsureSuccessStatusCode();
        }

        var first = watch.Elapsed;
        var bytes = 0L;
        var files = FirstLoad().ToList();
        foreach (var file in files)
        {
            bytes += (await http.GetByteArrayAsync(file)).LongLength;
        }

        var table = new Table().AddColumns("what", "measured", "budget");
        table.AddRow("start to first page, empty data folder", $"{first.TotalSeconds:N1} s", "3 s");
        table.AddRow("first load in a browser, compressed", $"{bytes / 1e6:N2} MB in {files.Count} files", "5 MB");
        AnsiConsole.Write(table);
    }

    // Everything that the published client consists of, but symbols and what only other cultures need.
    private static IEnumerable<string> FirstLoad()
    {
        var web = Path.Combine(AppContext.BaseDirectory, "web", "wwwroot");
        return Directory
            .EnumerateFiles(web, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(web, file).Replace('\\', '/'))
            .Where(file => !NotLoaded().IsMatch(file));
    }

    [GeneratedRegex(@"\.(br|gz|pdb|map|json)$|icudt")]
    private static partial Regex NotLoaded();
}
