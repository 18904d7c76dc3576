using System.Text;
using Crossways.Scenarios;

namespace Crossways.Simulation.Tests;

/// <summary>Real cases with edits of their files.</summary>
static class Cases
{
    /// <summary>The Harvest, with a block of law for Velmara.</summary>
    public static Scenario Harvest(string law) =>
        Edited("harvest", ("states/velmara.md", "state: velmara\n", $"state: velmara\n{law.Trim()}\n"));

    /// <summary>A case of this repository with texts in its files replaced.</summary>
    public static Scenario Edited(string name, params (string File, string Old, string New)[] edits)
    {
        var files = Files(Path.Combine(Root(), "scenarios", name)).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));
        foreach (var (file, old, replacement) in edits)
        {
            Assert.Contains(old, files[file], StringComparison.Ordinal);
            files[file] = files[file].Replace(old, replacement, StringComparison.Ordinal);
        }

        var reading = ScenarioReader.Read(ScenarioPackage.Of(files.Select(file => new PackageFile(file.Key, Encoding.UTF8.GetBytes(file.Value)))));
        Assert.True(reading.Scenario is not null, string.Join('\n', reading.Findings));
        return reading.Scenario!;
    }

    static IEnumerable<PackageFile> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new PackageFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)));

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Crossways.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
