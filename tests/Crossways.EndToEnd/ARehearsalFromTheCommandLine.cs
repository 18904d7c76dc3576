using System.Diagnostics;

namespace Crossways.EndToEnd;

/// <summary>What an author does with a new case: rehearses it, keeps the report, rehearses it again, looks at a play.</summary>
public class ARehearsalFromTheCommandLine
{
    [Fact]
    public async Task It_writes_a_page_compares_with_a_baseline_and_keeps_a_witness()
    {
        var folder = Directory.CreateTempSubdirectory("crossways-");
        try
        {
            var (scenario, page, json, data) = (In("roadside"), In("report.html"), In("report.json"), In("data"));
            await RunAsync("new", scenario);

            var first = await RunAsync("rehearse", scenario, "--quick", "--plays", "4", "--html", page, "--json", json, "--language", "fr");
            var again = await RunAsync("rehearse", scenario, "--quick", "--plays", "4", "--baseline", json);
            var kept = await RunAsync("rehearse", scenario, "--witness", "by-the-book/2", "--data", data);

            Assert.Contains(" plays in ", first, StringComparison.Ordinal);
            Assert.Contains("EXERCICE", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains("Nothing got worse", again, StringComparison.Ordinal);
            Assert.StartsWith("Identical", await RunAsync("replay", kept.Split("as exercise ")[1][..12], "--data", data), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string In(string name) => Path.Combine(folder.FullName, name);
    }

    [Fact]
    public async Task A_broken_case_is_not_played()
    {
        var folder = Directory.CreateTempSubdirectory("crossways-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "scenario.yaml"), "scenario: nothing\n", TestContext.Current.CancellationToken);

            Assert.StartsWith("Proven without a single play", await RunAsync("rehearse", folder.FullName), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(RunningServer.Program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said;
    }
}
