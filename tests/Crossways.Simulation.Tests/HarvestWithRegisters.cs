using System.Text;
using Crossways.Scenarios;

namespace Crossways.Simulation.Tests;

/// <summary>The Harvest with strangers in all its registers.</summary>
static class HarvestWithRegisters
{
    /// <param name="edits">What stands in a file, and what is to stand there instead.</param>
    public static Scenario Of(int strangers, params (string Path, string Old, string New)[] edits)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Crossways.slnx")))
        {
            folder = folder.Parent!;
        }

        var files = ScenarioPackage.Of(Path.Combine(folder.FullName, "scenarios", "harvest")).Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));
        foreach (var path in files.Keys.Where(path => path.StartsWith("registers/", StringComparison.Ordinal)).ToList())
        {
            files[path] = files[path].Replace("rows:", $"background: {strangers}\nrows:", StringComparison.Ordinal);
        }

        foreach (var (path, old, changed) in edits)
        {
            files[path] = old.Length > 0 ? files[path].Replace(old, changed, StringComparison.Ordinal) : changed;
        }

        var reading = ScenarioReader.Read(ScenarioPackage.Of(files.Select(file => new PackageFile(file.Key, Encoding.UTF8.GetBytes(file.Value)))));
        Assert.True(reading.Scenario is not null, string.Join('\n', reading.Findings));
        return reading.Scenario!;
    }
}
