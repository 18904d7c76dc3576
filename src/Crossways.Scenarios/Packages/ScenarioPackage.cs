using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Crossways.Scenarios;

/// <summary>One file of a package.</summary>
/// <param name="Path">Relative, with <c>/</c> between folders.</param>
/// <param name="Bytes">Its contents.</param>
public sealed record PackageFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>The files of a scenario, taken into memory once, within limits and without following links.</summary>
public sealed class ScenarioPackage
{
    private ScenarioPackage(IEnumerable<PackageFile> files, IReadOnlyList<Finding> findings, Pages? pages = null) =>
        (Files, Findings, Pages) = ([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], findings, pages ?? new Pages());

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyList<PackageFile> Files { get; }

    /// <summary>Files that were left out, and why.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Its long texts as far as they were made into HTML; a case and its versions have most of them in common.</summary>
    internal Pages Pages { get; }

    /// <summary>The versions of the case that are in it, by id.</summary>
    public IEnumerable<string> Versions =>
        Files
            .Select(file => file.Path.Split('/'))
            .Where(parts => parts is [VersionFile.Folder, _, VersionFile.Path])
            .Select(parts => parts[1]);

    /// <summary>
    /// The package as a version is played: what stands in <c>versions/ID/</c> takes the place of the case's file of the
    /// same name, or is added. A package like any other; which version it is stands in its <c>version.yaml</c>.
    /// </summary>
    public ScenarioPackage Version(string id)
    {
        var folder = $"{VersionFile.Folder}/{id}/";
        var own = Files
            .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .Select(file => file with { Path = file.Path[folder.Length..] })
            .ToList();
        var replaced = own.Select(file => Document.PathOf(file.Path)).ToHashSet();
        var kept = Files.Where(file =>
            !file.Path.StartsWith(VersionFile.Folder + "/", StringComparison.Ordinal)
            && !replaced.Contains(Document.PathOf(file.Path))
        );
        return new ScenarioPackage([.. own, .. kept], Findings, Pages);
    }

    /// <summary>
    /// SHA-256 over the paths and bytes of all files, in hexadecimal. Equal packages have equal hashes on every
    /// machine; an exercise remembers it, so that it is never replayed on another truth.
    /// </summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        foreach (var file in Files)
        {
            foreach (var part in new[] { Encoding.UTF8.GetBytes(file.Path), file.Bytes })
            {
                BinaryPrimitives.WriteInt64LittleEndian(length, part.Length);
                hash.AppendData(length);
                hash.AppendData(part.Span);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes the files into a folder, which is made if need be. Nothing is ever written outside it.</summary>
    /// <exception cref="IOException">The folder holds files already, or cannot be written.</exception>
    public void CopyTo(string folder)
    {
        var root = Directory.CreateDirectory(folder).FullName;
        if (Directory.EnumerateFileSystemEntries(root).Any())
        {
            throw new IOException($"The folder {root} is not empty.");
        }

        foreach (var file in Files)
        {
            var target = Path.Combine(root, file.Path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
            stream.Write(file.Bytes.Span);
        }
    }

    /// <summary>
    /// Takes the files of a folder: of a scenario, or of one of its versions. What cannot be taken is left out and
    /// becomes a finding.
    /// </summary>
    public static ScenarioPackage Of(string folder)
    {
        if (VersionFile.CaseOf(folder) is { } whole)
        {
            return Of(whole).Version(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)));
        }

        var files = new PackageFolder(folder);
        files.Take();
        return Of(files.Taken, files.Findings.InOrder());
    }

    /// <summary>Takes files from elsewhere: an upload, an archive, a test.</summary>
    public static ScenarioPackage Of(IEnumerable<PackageFile> files) => Of(files, []);

    private static ScenarioPackage Of(IEnumerable<PackageFile> files, IReadOnlyList<Finding> earlier)
    {
        var findings = new Findings();
        var taken = new Dictionary<string, PackageFile>(StringComparer.OrdinalIgnoreCase);
        long total = 0;
        foreach (var file in files)
        {
            total += file.Bytes.Length;
            if (PackageLimits.Objection(file.Path, file.Bytes.Length, taken.Count, total) is { } objection)
            {
                findings.Error("file", Source.Of(file.Path), objection);
            }
            else if (!taken.TryAdd(file.Path, file))
            {
                findings.Error(
                    "file",
                    Source.Of(file.Path),
                    "There are two files of this name.",
                    "Names must differ in more than capital letters."
                );
            }
        }

        return new ScenarioPackage(taken.Values, [.. earlier, .. findings.InOrder()]);
    }
}
