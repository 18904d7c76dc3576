using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Crossways.Scenarios;

/// <summary>The format in which scenarios are written: its version, its reference for authors, its schema for editors.</summary>
public static class ScenarioFormat
{
    /// <summary>The version this program writes. It reads this one and all before it.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The format reference in Markdown, as checked in under <c>docs/scenario-format.md</c>.</summary>
    public static string Reference() => FormatReference.Write();

    /// <summary>
    /// JSON Schema (2020-12) of all YAML files and front matters, as checked in under <c>docs/scenario.schema.json</c>:
    /// one definition for each sort of file, <c>#/$defs/places</c>, <c>#/$defs/people</c> …
    /// </summary>
    public static string Schema()
    {
        var definitions = new JsonObject();
        foreach (var sort in Layout.Sorts.Where(sort => sort.Table.Keys.Count > 0))
        {
            definitions[sort.Name] = SchemaOf(sort);
        }

        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"Crossways scenario, format {Version}",
            ["$defs"] = definitions,
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    internal static void Check(Draft draft, int version, Source source)
    {
        if (version > Version)
        {
            draft.Findings.Error(
                "format",
                source,
                $"This case is written in format {version}; this program reads format {Version}.",
                "Install a newer version of the program."
            );
        }
    }

    private static JsonObject SchemaOf(FileSort sort)
    {
        var schema = JsonSchemas.Of(sort.Table);
        schema = sort switch
        {
            YamlSort { ById: true } => new JsonObject { ["type"] = "object", ["additionalProperties"] = schema },
            YamlSort { IsList: true } => new JsonObject { ["type"] = "array", ["items"] = schema },
            _ => schema,
        };

        // A case overrides single keys of the library's measures.
        if (sort.Path == MeasuresFile.Path)
        {
            schema["additionalProperties"]!.AsObject().Remove("required");
        }

        schema["description"] = $"{sort.Path}: {sort.About}";
        return schema;
    }
}
