using System.Collections.Concurrent;
using Crossways.Scenarios;
using Crossways.Server.Storage;

namespace Crossways.Server.Shelf;

/// <summary>The scenarios that came with the program and the organiser's own, and the packages that exercises play.</summary>
public sealed class ScenarioShelf(DataFolder data)
{
    private readonly ConcurrentDictionary<string, Scenario> played = [];

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>Every scenario folder with what reading it gave.</summary>
    public IEnumerable<(string Folder, ScenarioReading Reading)> All() =>
        new[] { Shipped, data.Scenarios }
            .Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
            .Where(folder => File.Exists(Path.Combine(folder, "scenario.yaml")))
            .Select(folder => (folder, ScenarioReader.Read(folder)));

    /// <summary>Keeps a copy of a scenario for an exercise, so that later changes to its folder do not touch it.</summary>
    /// <returns>The package's hash.</returns>
    public string Keep(string folder)
    {
        var package = ScenarioPackage.Of(folder);
        var hash = package.Hash();
        var kept = data.Package(hash);
        if (!Directory.Exists(kept))
        {
            // Under another name until it is whole.
            var making = kept + ".part";
            if (Directory.Exists(making))
            {
                Directory.Delete(making, recursive: true);
            }

            package.CopyTo(making);
            Directory.Move(making, kept);
        }

        return hash;
    }

    /// <exception cref="StorageException">The package is missing or damaged.</exception>
    public Scenario Kept(string hash) =>
        played.GetOrAdd(hash, _ =>
        {
            var folder = data.Package(hash);
            if (!Directory.Exists(folder))
            {
                throw new StorageException($"The scenario package {folder} is missing. {ExerciseLog.Advice}");
            }

            var package = ScenarioPackage.Of(folder);
            return package.Hash() == hash && ScenarioReader.Read(package).Scenario is { } scenario
                ? scenario
                : throw new StorageException($"The scenario package {folder} has been changed. {ExerciseLog.Advice}");
        });
}
