namespace Crossways.Scenarios;

/// <summary>
/// A Markdown file with front matter, and the French text beside it. The file's name is the id of what it describes.
/// </summary>
internal sealed class Document
{
    private readonly Draft draft;
    private readonly Dictionary<string, Node> french = [];
    private MarkdownText? en;
    private MarkdownText? fr;

    private Document(Draft draft, string file) => (this.draft, File) = (draft, file);

    public string File { get; }

    /// <summary>The file's name without its extension.</summary>
    public string Id => IdOf(File);

    public Block Block { get; private set; } = null!;

    public static string IdOf(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        return name[..^(IsFrench(file) ? 6 : 3)];
    }

    public static bool IsFrench(string file) => file.EndsWith(".fr.md", StringComparison.Ordinal);

    /// <summary>The path of the English file that a French text belongs to; any other path as it is.</summary>
    public static string PathOf(string file) => IsFrench(file) ? file[..^6] + ".md" : file;

    /// <summary>Null if nothing of it can be read, which has then been reported.</summary>
    /// <param name="table">Its keys, of which the first gives its id.</param>
    public static Document? Read(
        Draft draft,
        PackageFile file,
        PackageFile? frenchFile,
        KeyTable table,
        bool needsFrontMatter = true
    )
    {
        var document = new Document(draft, file.Path);
        if (!document.ReadEnglish(file, table, needsFrontMatter))
        {
            draft.IsPartial = true;
            return null;
        }

        document.ReadFrench(frenchFile, table);
        return document;
    }

    /// <summary>A short text, of which the French file may give the French.</summary>
    public LocalText Text(Key<LocalText> key)
    {
        var text = Block.Text(key);
        return french.TryGetValue(key.Name, out var node) && key.Shape.Read(draft, node, out var translated)
            ? new LocalText(text.En, translated.Fr)
            : text;
    }

    /// <summary>The id: the file's name, with which the front matter must agree.</summary>
    public string DeclaredId(Key<string> key)
    {
        var written = Block.Get(key, Id);
        if (written != Id)
        {
            draft.Findings.Error(
                "bad-id",
                Block.SourceOf(key),
                $"The id and the name of the file differ: `{Source.Shorten(written)}`, {File}.",
                $"Write `{key.Name}: {Id}`, or rename the file."
            );
        }

        return Id;
    }

    /// <summary>The long text, as HTML.</summary>
    public LocalText Body(object owner)
    {
        draft.Bodies.Add(new Body(owner, en!, fr));
        draft.Sources.Add(owner, "", Block.SourceOfFirst ?? Source.Of(File));
        draft.Sources.Add(owner, "", Block.Mapping);
        draft.Sources.Add(owner, "text", en!.Start);
        draft.Sources.Add(owner, "text.fr", fr?.Start ?? en.Start);
        return new LocalText(draft.Pages.Of(en, draft.Findings), fr is null ? "" : draft.Pages.Of(fr, draft.Findings));
    }

    private bool ReadEnglish(PackageFile file, KeyTable table, bool needsFrontMatter)
    {
        if (TextFile.Read(draft, file) is not { } text)
        {
            return false;
        }

        var (matter, body) = Split(text);
        en = new MarkdownText(BodySource(file.Path, matter, body), body);
        if (IsUnclosed(matter, text))
        {
            draft.Findings.Error(
                "front-matter",
                new Source(file.Path, 1, 1, "---"),
                "The front matter is never closed.",
                "Put a line `---` after its last key, before the text."
            );
            return false;
        }

        if (matter is null)
        {
            if (needsFrontMatter)
            {
                draft.Findings.Error(
                    "front-matter",
                    new Source(file.Path, 1, 1, Source.Shorten(text)),
                    "The file must begin with front matter between two `---` lines.",
                    $"Begin with `---`, then `{table.Keys[0].Name}: {Id}`."
                );
                return false;
            }

            Block = Block.Open(draft, new Mapping(Source.Of(file.Path), []), table, complete: false)!;
            return true;
        }

        var root = YamlTree.Read(draft.Findings, file.Path, matter, lineOffset: 1);
        if (root is null)
        {
            return false;
        }

        Block = Block.Open(draft, root, table)!;
        return Block is not null;
    }

    private void ReadFrench(PackageFile? file, KeyTable table)
    {
        if (file is null)
        {
            var name = File[..^3] + ".fr.md";
            draft.Findings.Error(
                "untranslated",
                Source.Of(File),
                "The French text is missing.",
                $"Write it in {name}."
            );
            return;
        }

        if (TextFile.Read(draft, file) is not { } text)
        {
            return;
        }

        var (matter, body) = Split(text);
        fr = new MarkdownText(BodySource(file.Path, matter, body), body);
        if (matter is null || YamlTree.Read(draft.Findings, file.Path, matter, lineOffset: 1) is not { } root)
        {
            return;
        }

        if (root is not Mapping mapping)
        {
            draft.Findings.Error("wrong-type", root.Source, "Front matter is a block of keys and values.");
            return;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            if (table.Keys.FirstOrDefault(known => known.Name == key.Value) is { Shaped.IsText: true })
            {
                french[key.Value] = value;
            }
            else if (key.Value != table.Keys[0].Name)
            {
                var texts = table.Keys.Where(known => known.Shaped.IsText).Select(known => known.Name).ToArray();
                draft.Findings.Error(
                    "unknown-key",
                    key.Source,
                    $"`{Source.Shorten(key.Value)}` does not belong in a French file.",
                    $"Only texts stand here: {Words.OneOf(texts)}. All else is taken from {File}."
                );
            }
        }
    }

    private static (string? Matter, string Body) Split(string text)
    {
        if (
            !text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal)
        )
        {
            return (null, text);
        }

        var start = text.IndexOf('\n') + 1;
        var end = start;
        while (end < text.Length)
        {
            var next = text.IndexOf('\n', end);
            next = next < 0 ? text.Length : next + 1;
            if (text.AsSpan(end, next - end).TrimEnd() is "---")
            {
                return (text[start..end], text[next..]);
            }

            end = next;
        }

        return (text[start..], "");
    }

    /// <summary>The front matter was opened and never closed: what follows would be read as YAML.</summary>
    private static bool IsUnclosed(string? matter, string text) =>
        matter is not null && text.Length > 0 && !text.Split('\n').Skip(1).Any(line => line.TrimEnd() == "---");

    private static Source BodySource(string file, string? matter, string body)
    {
        var line = matter is null ? 1 : matter.AsSpan().Count('\n') + 3;
        return new Source(file, line, 1, Source.Shorten(body));
    }
}

/// <summary>A long text and what it belongs to, kept for the checks.</summary>
internal sealed record Body(object Owner, MarkdownText En, MarkdownText? Fr);
