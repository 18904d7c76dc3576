using System.Globalization;
using System.Text.Json.Nodes;

namespace Crossways.Scenarios;

/// <summary>The shape of what a person has or needs.</summary>
internal static class Amounts
{
    /// <summary><c>{ cash: 3000 VLM, cars: 1 }</c></summary>
    public static readonly Shape<IReadOnlyList<Amount>> Shape = new()
    {
        Words = "amounts by word, `{ cash: 3000 VLM, cars: 1 }`",
        Schema = () =>
            new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject
                {
                    ["type"] = new JsonArray("integer", "string"),
                    ["minimum"] = 0,
                    ["pattern"] = "^[0-9]+( [^ ]+)?$",
                },
            },
        Read = Read,
    };

    private static bool Read(Draft draft, Node node, out IReadOnlyList<Amount> value)
    {
        var all = new List<Amount>();
        value = all;
        if (node is not Mapping mapping)
        {
            draft.Findings.Error(
                "wrong-type",
                node.Source,
                "Amounts are written with a word before each colon.",
                "Write for example `{ cash: 3000 VLM, cars: 1 }`."
            );
            return false;
        }

        foreach (var (key, amount) in mapping.Entries)
        {
            if (Entries.IsId(draft, key, IdKind.Subject) && Read(draft, key.Value, amount) is { } read)
            {
                all.Add(read);
            }
        }

        return all.Count == mapping.Entries.Count;
    }

    private static Amount? Read(Draft draft, string word, Node node)
    {
        if (!Shapes.IsScalar(draft, node, out var scalar))
        {
            return null;
        }

        var parts = scalar.Value.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return new Amount(word, count, parts.Length > 1 ? parts[1] : "");
        }

        draft.Findings.Error(
            "bad-value",
            scalar.Source,
            $"`{Source.Shorten(scalar.Value)}` is not a whole number.",
            "Write a whole number without spaces or commas, and what it counts after it: `3000 VLM`."
        );
        return null;
    }
}
