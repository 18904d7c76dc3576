namespace Crossways.Publishing.Handbook;

/// <summary>The files a handbook is written in, by their path inside its folder, with <c>/</c> between folders.</summary>
public sealed record HandbookFiles(IReadOnlyDictionary<string, string> Texts)
{
    private static readonly string[] Kinds = [".md", ".yaml", ".svg"];

    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static HandbookFiles Read(string folder) =>
        new(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => Kinds.Contains(Path.GetExtension(file)))
                .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal)
        );

    public string? this[string path] => Texts.GetValueOrDefault(path);
}
