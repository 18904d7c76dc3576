namespace Crossways.Scenarios;

/// <summary>YAML files that hold several things, each under its id.</summary>
internal static class Entries
{
    /// <summary>The root of a YAML file; null if it is empty or broken, which has then been reported.</summary>
    /// <param name="kinds">What the file declares: its ids are saved from a broken file, for others name them.</param>
    public static Mapping? Root(Draft draft, PackageFile file, params ReadOnlySpan<IdKind> kinds) =>
        Root<Mapping>(draft, file, "The file must hold keys and values.", "Begin a line with a key and a colon.", kinds);

    /// <summary>The entries of a YAML file that is a list; none if it is empty or broken, which has then been reported.</summary>
    public static IEnumerable<Node> List(Draft draft, PackageFile file) =>
        Root<Sequence>(draft, file, "The file must hold a list.", "Begin each entry with `- `.")?.Items ?? [];

    private static TNode? Root<TNode>(Draft draft, PackageFile file, string wanted, string advice, params ReadOnlySpan<IdKind> kinds)
        where TNode : Node
    {
        if (TextFile.Read(draft, file) is not { } text)
        {
            return null;
        }

        var before = draft.Findings.Count;
        var root = YamlTree.Read(draft.Findings, file.Path, text);
        switch (root)
        {
            case TNode wellFormed:
                return wellFormed;
            case null when draft.Findings.Count > before:
                draft.IsPartial = true;
                Salvage(draft, file.Path, text, kinds);
                return null;
            default:
                draft.Findings.Error(
                    "wrong-type",
                    root?.Source ?? Source.Of(file.Path),
                    wanted,
                    advice
                );
                draft.IsPartial = true;
                return null;
        }
    }

    // Ids stand at the beginning of a line; in scenario.yaml, which holds several kinds, one step further in.
    private static void Salvage(Draft draft, string file, string text, ReadOnlySpan<IdKind> kinds)
    {
        var indent = file == ScenarioFile.Path ? "  " : "";
        foreach (var line in text.Split('\n').Where(line => line.StartsWith(indent, StringComparison.Ordinal)))
        {
            var word = line[indent.Length..].Split(':')[0];
            if (!Words.IsId(word))
            {
                continue;
            }

            foreach (var kind in kinds)
            {
                if (!draft.IsKnown(kind, word))
                {
                    draft.Declare(kind, word, Source.Of(file));
                }
            }
        }
    }

    /// <summary>Reads the blocks of a mapping, one for each id; declares the ids.</summary>
    public static IEnumerable<T> Read<T>(
        Draft draft,
        Mapping mapping,
        IdKind kind,
        KeyTable table,
        Func<string, object> ownerOf,
        Func<string, Block, T?> read
    )
        where T : class
    {
        foreach (var (key, node) in mapping.Entries)
        {
            if (!IsId(draft, key, kind) || !draft.Declare(kind, key.Value, key.Source))
            {
                continue;
            }

            var owner = ownerOf(key.Value);
            draft.Sources.Add(owner, "", key.Source);
            draft.Sources.Add(owner, "", node);
            if (Block.Open(draft, node, table) is { } block && read(key.Value, block) is { } item)
            {
                yield return item;
            }
        }
    }

    /// <summary>Whether a word can be an id; reports it if not.</summary>
    public static bool IsId(Draft draft, Scalar word, IdKind kind)
    {
        if (Words.Reserved.Contains(word.Value))
        {
            draft.Findings.Error(
                "bad-id",
                word.Source,
                $"`{word.Value}` is a word of the condition notation and cannot be an id.",
                "Add another word to it."
            );
            return false;
        }

        if (Words.IsId(word.Value, kind))
        {
            return true;
        }

        var better = Words.ToId(word.Value);
        draft.Findings.Error(
            "bad-id",
            word.Source,
            "An id is made of lower-case letters, digits and single hyphens.",
            better.Length > 0 ? $"Write `{better}`." : null
        );
        return false;
    }
}
