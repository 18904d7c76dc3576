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

    /// <summary>The folder inside the handbook that holds the results of a programme, a file for each language.</summary>
    public const string Programme = "programme";

    /// <summary>The same with the results of an organiser’s own programme: <c>en.md</c> and <c>fr.md</c> of a folder.</summary>
    public HandbookFiles WithProgramme(string folder) =>
        new(Texts.Where(file => !file.Key.StartsWith(Programme + "/", StringComparison.Ordinal))
            .Concat(Read(folder).Texts.Select(file => KeyValuePair.Create($"{Programme}/{file.Key}", file.Value)))
            .ToDictionary(StringComparer.Ordinal));

    public string? this[string path] => Texts.GetValueOrDefault(path);
}
