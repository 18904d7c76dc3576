using System.Collections.Concurrent;
using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Server.Storage;
using Crossways.Simulation;

namespace Crossways.Server.Shelf;

/// <summary>The folder of a scenario, or of one of its versions, with what reading it gave.</summary>
public sealed record OnShelf(string Folder, ScenarioReading Reading);

/// <summary>A scenario that exercises play, and the desks that it makes.</summary>
public sealed record Played(Scenario Scenario, IReadOnlyDictionary<SeatId, Desk> Desks)
{
    private readonly Lazy<Casebook> casebook = new(() => new Casebook(Scenario));

    /// <summary>What simulated players read in it; made when the machine first plays a seat.</summary>
    public Casebook Casebook => casebook.Value;
}

/// <summary>The scenarios that came with the program and the organiser's own, and the packages that exercises play.</summary>
public sealed class ScenarioShelf(DataFolder data)
{
    private readonly ConcurrentDictionary<string, (DateTime Changed, Lazy<IReadOnlyList<OnShelf>> Read)> read = [];
    private readonly ConcurrentDictionary<string, Played> played = [];
    private readonly Lock keeping = new();

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>Every scenario folder as it is now, each followed by its versions.</summary>
    public IReadOnlyList<OnShelf> All() =>
        [
            .. new[] { Shipped, data.Scenarios }
                .Where(Directory.Exists)
                .SelectMany(root => Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
                .Where(folder => File.Exists(Path.Combine(folder, "scenario.yaml")))
                .SelectMany(WithVersions),
        ];

    /// <summary>Keeps a copy of a scenario for an exercise, so that later changes to its folder do not touch it.</summary>
    /// <returns>The package's hash; null when the scenario has errors.</returns>
    public string? Keep(string folder)
    {
        var package = ScenarioPackage.Of(folder);
        if (ScenarioReader.Read(package).HasErrors)
        {
            return null;
        }

        var hash = package.Hash();
        var kept = data.Package(hash);
        lock (keeping)
        {
            if (!Directory.Exists(kept))
            {
                // Under another name until it is whole and on disk.
                var making = kept + ".part";
                if (Directory.Exists(making))
                {
                    Directory.Delete(making, recursive: true);
                }

                package.CopyTo(making);
                FlushToDisk(making);
                Directory.Move(making, kept);
            }
        }

        return hash;
    }

    /// <exception cref="StorageException">The package is missing or damaged.</exception>
    public Played Kept(string hash) =>
        played.GetOrAdd(
            hash,
            _ =>
            {
                var folder = data.Package(hash);
                if (!Directory.Exists(folder))
                {
                    throw Damage.PackageMissing(folder);
                }

                var package = ScenarioPackage.Of(folder);
                if (package.Hash() != hash)
                {
                    throw Damage.PackageChanged(folder);
                }

                return ScenarioReader.Read(package).Scenario is { } scenario
                    ? new Played(scenario, new World(scenario, 0).Desks.All.ToDictionary(desk => desk.Id))
                    : throw Damage.PackageUnreadable(folder);
            }
        );

    // Read again only when a file was written, added or removed.
    private IEnumerable<OnShelf> WithVersions(string folder)
    {
        var changed = new DirectoryInfo(folder)
            .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry => entry.LastWriteTimeUtc)
            .Append(Directory.GetLastWriteTimeUtc(folder))
            .Max();
        return read.AddOrUpdate(folder, _ => (changed, Reading()), (_, known) => known.Changed == changed ? known : (changed, Reading())).Read.Value;

        Lazy<IReadOnlyList<OnShelf>> Reading() =>
            new(() =>
            {
                var package = ScenarioPackage.Of(folder);
                return
                [
                    new OnShelf(folder, ScenarioReader.Read(package)),
                    .. package.Versions.Select(id => new OnShelf(VersionFile.At(folder, id), ScenarioReader.Read(package.Version(id)))),
                ];
            });
    }

    private static void FlushToDisk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }
    }
}
