using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

/// <summary>A mapping whose keys are known: hands out values, and reports what is missing or does not belong.</summary>
internal sealed partial class Block
{
    private readonly Dictionary<string, Node> values = [];
    private readonly Mapping mapping;

    private Block(Draft draft, Mapping mapping, KeyTable table, bool complete)
    {
        (Draft, this.mapping) = (draft, mapping);
        foreach (var (key, value) in mapping.Entries)
        {
            if (!table.Keys.Any(known => known.Name == key.Value))
            {
                draft.Findings.Error(
                    "unknown-key",
                    key.Source,
                    $"`{Source.Shorten(key.Value)}` is not a key that belongs here.",
                    Advice(key.Value, table)
                );
            }
            else if (!values.TryAdd(key.Value, value))
            {
                draft.Findings.Error("duplicate", key.Source, $"`{key.Value}` is given twice.", "Take one away.");
            }
        }

        foreach (var missing in table.Keys.Where(key => complete && key.Required && !values.ContainsKey(key.Name)))
        {
            var source = mapping.Source with { Text = "" };
            draft.Findings.Error(
                "missing-key",
                source,
                $"`{missing.Name}` is missing: {Link().Replace(missing.About, "$1")}",
                $"Add `{missing.Name}:`."
            );
        }
    }

    public Draft Draft { get; }

    public Source Source => mapping.Source;

    public Mapping Mapping => mapping;

    /// <summary>The first value, which in most files is the id.</summary>
    public Source? SourceOfFirst => mapping.Entries.Count > 0 ? mapping.Entries[0].Value.Source : null;

    /// <summary>Null if the node is no block, which has then been reported.</summary>
    /// <param name="complete">Required keys must be there; false where a block only overrides another.</param>
    public static Block? Open(Draft draft, Node node, KeyTable table, bool complete = true)
    {
        if (node is Mapping mapping)
        {
            return new Block(draft, mapping, table, complete);
        }

        draft.Findings.Error(
            "wrong-type",
            node.Source,
            "A block of keys and values is wanted here.",
            $"Its keys are {Words.OneOf([.. table.Keys.Select(key => key.Name)])}."
        );
        return null;
    }

    public bool Has(Key key) => values.ContainsKey(key.Name);

    /// <summary>The value of a key, or what stands in when it is not given or cannot be read.</summary>
    public T Get<T>(Key<T> key, T otherwise) =>
        values.TryGetValue(key.Name, out var node) && key.Shape.Read(Draft, node, out var value) ? value : otherwise;

    /// <summary>The value of a key with several values: those that can be read.</summary>
    public IReadOnlyList<T> All<T>(Key<IReadOnlyList<T>> key)
    {
        IReadOnlyList<T> value = [];
        if (values.TryGetValue(key.Name, out var node))
        {
            key.Shape.Read(Draft, node, out value);
        }

        return value;
    }

    /// <summary>Somebody was named, and the version at play has none of them: that is not the same as nobody named.</summary>
    public bool NamesOnlyOmitted<T>(Key<IReadOnlyList<T>> key) => Draft.Version is not null && Has(key) && All(key).Count == 0;

    public T? Maybe<T>(Key<T> key)
        where T : struct =>
        values.TryGetValue(key.Name, out var node) && key.Shape.Read(Draft, node, out var value) ? value : null;

    public T? Find<T>(Key<T> key)
        where T : class => Get(key, null!);

    public LocalText Text(Key<LocalText> key) => Get(key, LocalText.Empty);

    public Source SourceOf(Key key) => values.TryGetValue(key.Name, out var node) ? node.Source : Source;

    private static string Advice(string word, KeyTable table) =>
        Suggest.DidYouMean(word, table.Keys.Select(key => key.Name))
        ?? $"Its keys are {Words.OneOf([.. table.Keys.Select(key => key.Name)])}.";

    // The format reference has links, a finding has none.
    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();
}
