namespace Crossways.Scenarios;

/// <summary>One sort of file in a scenario.</summary>
/// <param name="Path">As the format reference writes it: <c>people/ID.md</c>.</param>
/// <param name="About">What it is for, one sentence.</param>
internal abstract record FileSort(string Path, string About, KeyTable Table)
{
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    /// <summary>A short name: the folder, or the file without its extension.</summary>
    public string Name => Folder.Length > 0 ? Folder[..^1] : System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool Fits(string path) =>
        Path == path
        || (
            Path.Contains('/')
            && path.StartsWith(Folder, StringComparison.Ordinal)
            && path.IndexOf('/', Folder.Length) < 0
            && path.EndsWith(System.IO.Path.GetExtension(Path), StringComparison.Ordinal)
        );
}

/// <summary>A Markdown file with front matter and a French companion.</summary>
internal sealed record DocumentSort(
    string Path,
    string About,
    KeyTable Table,
    IdKind? Kind,
    Action<Draft, Document> Read,
    bool NeedsFrontMatter = true
) : FileSort(Path, About, Table);

/// <summary>A YAML file.</summary>
/// <param name="ById">The keys belong to blocks under ids, not to the file itself.</param>
/// <param name="IsList">The keys belong to the entries of a list.</param>
internal sealed record YamlSort(string Path, string About, KeyTable Table, bool ById, Action<Draft, PackageFile> Read, bool IsList = false)
    : FileSort(Path, About, Table);
