using System.Text.Json.Nodes;

namespace Crossways.Scenarios;

/// <summary>The shape of short texts.</summary>
internal static class Texts
{
    /// <summary><c>{ en: Orchard, fr: Verger }</c>, or a plain text that is the same in both languages.</summary>
    public static readonly Shape<LocalText> Short = new()
    {
        Words = "a text, `{ en: …, fr: … }`",
        IsText = true,
        Schema = () =>
            new JsonObject
            {
                ["anyOf"] = new JsonArray(
                    new JsonObject { ["type"] = new JsonArray("string", "number") },
                    new JsonObject
                    {
                        ["type"] = "object",
                        ["required"] = new JsonArray("en", "fr"),
                        ["additionalProperties"] = false,
                        ["properties"] = new JsonObject
                        {
                            ["en"] = new JsonObject { ["type"] = new JsonArray("string", "number") },
                            ["fr"] = new JsonObject { ["type"] = new JsonArray("string", "number") },
                        },
                    }
                ),
            },
        Read = Read,
    };

    private static bool Read(Draft draft, Node node, out LocalText value)
    {
        value = LocalText.Empty;
        if (node is not Mapping mapping)
        {
            if (!Shapes.IsScalar(draft, node, out var scalar))
            {
                return false;
            }

            value = LocalText.Same(scalar.Value.Trim());
            return true;
        }

        var (en, fr) = (Part(draft, mapping, "en"), Part(draft, mapping, "fr"));
        foreach (var (key, _) in mapping.Entries)
        {
            if (key.Value is not ("en" or "fr"))
            {
                draft.Findings.Error(
                    "unknown-key",
                    key.Source,
                    $"`{key.Value}` is not a language of this program.",
                    "If it belongs to the text before it, put that text in quotation marks: a comma ends a text inside { }."
                );
            }
        }

        value = new LocalText(en ?? "", fr ?? "");
        return en is not null && fr is not null;
    }

    private static string? Part(Draft draft, Mapping mapping, string language)
    {
        var found = mapping.Entries.Where(entry => entry.Key.Value == language).ToList();
        if (found.Count == 0)
        {
            var name = language == "fr" ? "French" : "English";
            draft.Findings.Error("untranslated", mapping.Source, $"The {name} text is missing.", $"Add `{language}:`.");
            return null;
        }

        if (found.Count > 1)
        {
            draft.Findings.Error("duplicate", found[1].Key.Source, $"`{language}` is given twice.", "Take one away.");
        }

        return Shapes.IsScalar(draft, found[0].Value, out var scalar) ? scalar.Value.Trim() : null;
    }
}
