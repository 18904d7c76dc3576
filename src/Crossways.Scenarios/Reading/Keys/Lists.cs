using System.Text.Json.Nodes;

namespace Crossways.Scenarios;

/// <summary>The shapes of lists and of blocks of keys.</summary>
internal static class Lists
{
    /// <summary><c>[a, b]</c>, a block list, or a single value that stands for a list of one.</summary>
    public static Shape<IReadOnlyList<T>> Of<T>(Shape<T> item, string words) =>
        new()
        {
            Words = words,
            Inside = item.Inside,
            Schema = () =>
                new JsonObject
                {
                    ["anyOf"] = new JsonArray(
                        item.Schema(),
                        new JsonObject { ["type"] = "array", ["items"] = item.Schema() }
                    ),
                },
            Read = (Draft draft, Node node, out IReadOnlyList<T> value) =>
            {
                var all = new List<T>();
                if (item.IsName && node is Scalar { Value: var words } && words.Contains(','))
                {
                    draft.Findings.Error("wrong-type", node.Source, "Several names are a list.", $"Write `[{words}]`.");
                    value = all;
                    return false;
                }

                var nodes = node is Sequence sequence ? sequence.Items : [node];
                var fine = true;
                foreach (var one in nodes)
                {
                    if (item.Read(draft, one, out var read))
                    {
                        all.Add(read);
                    }
                    else
                    {
                        fine = false;
                    }
                }

                ReportTwice(draft, nodes);
                value = all;
                return fine;
            },
        };

    /// <summary>A list of things named by their ids.</summary>
    public static Shape<IReadOnlyList<TId>> OfReferences<TId>(IdKind kind, string words)
        where TId : struct, IId<TId> => Of(Shapes.Reference<TId>(kind), words);

    /// <summary>A block with keys of its own.</summary>
    public static Shape<T> Block<T>(KeyTable table, string words, Func<Block, T?> read)
        where T : class =>
        new()
        {
            Words = words,
            Inside = table,
            Schema = () => JsonSchemas.Of(table),
            Read = (Draft draft, Node node, out T value) =>
            {
                value = null!;
                if (Scenarios.Block.Open(draft, node, table) is not { } block)
                {
                    return false;
                }

                value = read(block)!;
                return value is not null;
            },
        };

    /// <summary>Blocks or texts under ids of the author's choosing; read further by whoever asks.</summary>
    public static Shape<Node> Open(string words, KeyTable? inside) =>
        new()
        {
            Words = words,
            Inside = inside,
            Schema = () =>
                new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = inside is null ? Texts.Short.Schema() : JsonSchemas.Of(inside),
                },
            Read = (Draft draft, Node node, out Node value) =>
            {
                value = node;
                if (node is not Mapping)
                {
                    draft.Findings.Error(
                        "wrong-type",
                        node.Source,
                        "A block is wanted here, with an id before each colon."
                    );
                }

                return node is Mapping;
            },
        };

    private static void ReportTwice(Draft draft, IReadOnlyList<Node> nodes)
    {
        var seen = new HashSet<string>();
        foreach (var scalar in nodes.OfType<Scalar>())
        {
            if (!seen.Add(scalar.Value))
            {
                draft.Findings.Error(
                    "duplicate",
                    scalar.Source,
                    $"`{Source.Shorten(scalar.Value)}` stands in this list twice.",
                    "Take one away."
                );
            }
        }
    }
}
