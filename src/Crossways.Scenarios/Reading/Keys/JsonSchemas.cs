using System.Text.Json.Nodes;

namespace Crossways.Scenarios;

/// <summary>JSON Schema of the key tables, so that editors complete keys and mark mistakes while one types.</summary>
internal static class JsonSchemas
{
    public static JsonObject Of(KeyTable table)
    {
        var properties = new JsonObject();
        foreach (var key in table.Keys)
        {
            var schema = key.Shaped.Schema();
            schema["description"] = key.About;
            properties[key.Name] = schema;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. table.Keys.Where(key => key.Required).Select(key => (JsonNode)key.Name)]),
            ["properties"] = properties,
        };
    }
}
