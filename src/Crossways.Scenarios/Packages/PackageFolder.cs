namespace Crossways.Scenarios;

/// <summary>Walks a scenario's folder without ever leaving it.</summary>
internal sealed class PackageFolder(string folder)
{
    private readonly List<PackageFile> taken = [];
    private long total;

    public Findings Findings { get; } = new();

    public IReadOnlyList<PackageFile> Taken => taken;

    public void Take()
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
        {
            Findings.Error("file", Source.Of("scenario.yaml"), $"There is no folder {folder}.");
            return;
        }

        Take(root, "", 1);
    }

    private void Take(DirectoryInfo directory, string path, int depth)
    {
        foreach (var entry in Entries(directory, path))
        {
            var name = path + entry.Name;
            // Files whose name starts with a point belong to editors and version control.
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                Findings.Error(
                    "file",
                    Source.Of(name),
                    "This is a link, which is never followed.",
                    "Put the file itself here."
                );
            }
            else if (entry is DirectoryInfo inner)
            {
                if (depth < PackageLimits.DeepestFolder)
                {
                    Take(inner, name + "/", depth + 1);
                }
                else
                {
                    Findings.Error(
                        "file",
                        Source.Of(name),
                        $"Folders are at most {PackageLimits.DeepestFolder - 1} deep in a scenario."
                    );
                }
            }
            else if (entry is FileInfo file)
            {
                Take(file, name);
            }
        }
    }

    private void Take(FileInfo file, string path)
    {
        try
        {
            total += file.Length;
            if (PackageLimits.Objection(path, file.Length, taken.Count, total) is { } objection)
            {
                Findings.Error("file", Source.Of(path), objection);
                total -= file.Length;
                return;
            }

            taken.Add(new PackageFile(path, File.ReadAllBytes(file.FullName)));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            Findings.Error("file", Source.Of(path), "This file cannot be opened: " + broken.Message);
        }
    }

    private List<FileSystemInfo> Entries(DirectoryInfo directory, string path)
    {
        try
        {
            return
            [
                .. directory
                    .EnumerateFileSystemInfos()
                    .Take(PackageLimits.MostFiles + 1)
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            Findings.Error("file", Source.Of(path.TrimEnd('/')), "This folder cannot be opened: " + broken.Message);
            return [];
        }
    }
}
