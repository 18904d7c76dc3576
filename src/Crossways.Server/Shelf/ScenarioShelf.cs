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

    /// <summary>Every scenario folder as it is now, each followed by its versions. No two that can be played have the same id.</summary>
    public IReadOnlyList<OnShelf> All() => [.. EachIdOnce(InFolders())];

    /// <summary>The scenario of this id as it is now; null when there is none without errors.</summary>
    public Scenario? Scenario(ScenarioId id) => All().FirstOrDefault(entry => entry.Reading.Scenario?.Id == id)?.Reading.Scenario;

    private IReadOnlyList<OnShelf> InFolders() =>
        [
            .. new[] { Shipped, data.Scenarios }
                .Where(Directory.Exists)
                .SelectMany(Cases)
                .SelectMany(WithVersions),
        ];

    // Cases lie in the folder itself; those that belong together one folder below, after the others.
    private static IEnumerable<string> Cases(string root)
    {
        var folders = Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal).ToLookup(IsCase);
        return folders[true].Concat(folders[false].SelectMany(folder => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Where(IsCase)));
    }

    private static bool IsCase(string folder) => File.Exists(Path.Combine(folder, "scenario.yaml"));

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

    // Exercises are made of a case by its id: a second one of that id could be taken for the first.
    private static IEnumerable<OnShelf> EachIdOnce(IEnumerable<OnShelf> all)
    {
        var folders = new Dictionary<ScenarioId, string>();
        foreach (var entry in all)
        {
            yield return entry.Reading.Scenario is not { Id: var id } || folders.TryAdd(id, entry.Folder) ? entry : IdTaken(entry, id, folders[id]);
        }
    }

    private static OnShelf IdTaken(OnShelf entry, ScenarioId id, string by)
    {
        var taken = new Finding(
            "duplicate",
            Severity.Error,
            entry.Reading.Sources.Of(id, "scenario"),
            $"Another case on the shelf has the id `{id}`: {by}.",
            "Write another word after `scenario:`."
        );
        return entry with { Reading = entry.Reading with { Scenario = null, Findings = [taken, .. entry.Reading.Findings] } };
    }

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
