using System.Text;
using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>Real cases with edits of their files.</summary>
static class Cases
{
    /// <summary>The Harvest, with a block of law for Velmara.</summary>
    public static Scenario Harvest(string law) =>
        Edited(Table.Harvest, ("states/velmara.md", "state: velmara\n", $"state: velmara\n{law.Trim()}\n"));

    /// <summary>The Harvest with strangers in all its registers.</summary>
    public static Scenario WithStrangers(int strangers, params (string File, string Old, string New)[] edits)
    {
        var registers = FilesOf(Table.Harvest).Where(file => file.Key.StartsWith("registers/", StringComparison.Ordinal) && !file.Key.StartsWith("registers/b-", StringComparison.Ordinal)).Select(file => file.Key);
        return Edited(Table.Harvest, [.. registers.Select(path => (path, "rows:", $"background: {strangers}\nrows:")), .. edits]);
    }

    /// <summary>A case of this repository with texts in its files replaced; where nothing is to be replaced, a new file.</summary>
    public static Scenario Edited(string name, params (string File, string Old, string New)[] edits)
    {
        var files = FilesOf(name);
        foreach (var (file, old, replacement) in edits)
        {
            if (old.Length == 0)
            {
                files.Add(file, replacement);
                continue;
            }

            Assert.Contains(old, files[file], StringComparison.Ordinal);
            files[file] = files[file].Replace(old, replacement, StringComparison.Ordinal);
        }

        var reading = ScenarioReader.Read(ScenarioPackage.Of(files.Select(file => new PackageFile(file.Key, Encoding.UTF8.GetBytes(file.Value)))));
        Assert.True(reading.Scenario is not null, string.Join('\n', reading.Findings));
        return reading.Scenario!;
    }

    static Dictionary<string, string> FilesOf(string name) =>
        ScenarioPackage.Of(Path.Combine(Root(), "scenarios", name)).Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));

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
