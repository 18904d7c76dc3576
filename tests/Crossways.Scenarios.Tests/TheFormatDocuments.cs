using System.Text.Json.Nodes;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace Crossways.Scenarios.Tests;

/// <summary>Run with CROSSWAYS_WRITE_DOCS=1 to write them anew.</summary>
public class TheFormatDocuments
{
    [Fact]
    public void The_reference_is_that_of_the_program() =>
        AssertCheckedIn("scenario-format.md", ScenarioFormat.Reference());

    [Fact]
    public void The_schema_is_that_of_the_program() => AssertCheckedIn("scenario.schema.json", ScenarioFormat.Schema());

    [Fact]
    public async Task The_schema_accepts_the_template()
    {
        var definitions = JsonNode.Parse(ScenarioFormat.Schema())!["$defs"]!.AsObject();
        foreach (
            var (path, text) in new EditedCase().Files.Where(file =>
                !file.Key.EndsWith(".fr.md", StringComparison.Ordinal)
                && file.Key != "synopsis.md"
                && file.Key != "map.geojson"
            )
        )
        {
            var name = path.Contains('/', StringComparison.Ordinal)
                ? path[..path.IndexOf('/', StringComparison.Ordinal)]
                : path[..^5];
            var schema = await JsonSchema.FromJsonAsync(definitions[name]!.ToJsonString());
            var yaml = path.EndsWith(".md", StringComparison.Ordinal) ? text.Split("---\n")[1] : text;

            Assert.Empty(schema.Validate(Json(yaml)).Select(error => $"{path}: {error}"));
        }
    }

    [Fact]
    public async Task The_schema_refuses_a_misspelt_key()
    {
        var definitions = JsonNode.Parse(ScenarioFormat.Schema())!["$defs"]!.AsObject();
        var schema = await JsonSchema.FromJsonAsync(definitions["places"]!.ToJsonString());

        Assert.NotEmpty(schema.Validate("""{ "orchard": { "nam": "Orchard" } }"""));
    }

    private static string Json(string yaml) =>
        new SerializerBuilder()
            .JsonCompatible()
            .Build()
            .Serialize(
                new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml)!
            );

    private static void AssertCheckedIn(string name, string text)
    {
        var path = Repository.At("docs", name);
        if (Environment.GetEnvironmentVariable("CROSSWAYS_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(text, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
