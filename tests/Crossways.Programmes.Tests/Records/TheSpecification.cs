using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Crossways.Programmes.Records;

namespace Crossways.Programmes.Tests.Records;

/// <summary>
/// What the Experience API asks of a statement, read from its text (1.0.3 part 2, sections 2.2 to 2.4 and 4; the differences of
/// IEEE 9274.1.1) and written without a look at the code that makes statements.
/// </summary>
static partial class TheSpecification
{
    static readonly string[] Interactions = ["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"];

    /// <returns>What is against it; empty: nothing.</returns>
    public static IReadOnlyList<string> Faults(string json, XapiVersion version, DateTimeOffset now)
    {
        var faults = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            NothingIsNull(document.RootElement, "statement", faults);
            Statement(document.RootElement, version, now, faults);
        }
        catch (JsonException problem)
        {
            faults.Add(problem.Message);
        }

        return faults;
    }

    static void Statement(JsonElement statement, XapiVersion version, DateTimeOffset now, List<string> faults)
    {
        Keys(statement, "statement", faults, ["actor", "verb", "object"], ["id", "result", "context", "timestamp", "stored", "authority", "version", "attachments"]);
        Each(statement, "id", id => Uuid(id, "id", faults));
        Each(statement, "actor", actor => Actor(actor, "actor", faults));
        Each(statement, "verb", verb =>
        {
            Keys(verb, "verb", faults, ["id"], ["display"]);
            Each(verb, "id", id => Iri(id, "verb.id", faults));
            Each(verb, "display", map => LanguageMap(map, "verb.display", faults));
        });
        Each(statement, "object", of => Object(of, "object", faults));
        Each(statement, "result", result => ResultOf(result, faults));
        Each(statement, "context", context => ContextOf(context, version, !statement.TryGetProperty("object", out var of) || Kind(of) == "Activity", faults));
        Each(statement, "timestamp", at => Timestamp(at, version, now, faults));
        Each(statement, "version", text => Check(version == XapiVersion.V2_0 ? text.GetString() == "2.0.0" : text.GetString()!.StartsWith("1.0", StringComparison.Ordinal), "version", faults));
    }

    static void Actor(JsonElement actor, string where, List<string> faults)
    {
        var kind = actor.TryGetProperty("objectType", out var type) ? type.GetString() : "Agent";
        Check(kind is "Agent" or "Group", where + ".objectType", faults);
        Keys(actor, where, faults, [], kind == "Group" ? ["objectType", "name", "member", "mbox", "mbox_sha1sum", "openid", "account"] : ["objectType", "name", "mbox", "mbox_sha1sum", "openid", "account"]);
        var identifiers = new[] { "mbox", "mbox_sha1sum", "openid", "account" }.Count(key => actor.TryGetProperty(key, out _));
        Check(identifiers == 1 || (identifiers == 0 && kind == "Group" && actor.TryGetProperty("member", out _)), where + ": exactly one identifier", faults);
        Each(actor, "mbox", mbox => Check(Mbox().IsMatch(mbox.GetString()!), where + ".mbox", faults));
        Each(actor, "account", account =>
        {
            Keys(account, where + ".account", faults, ["homePage", "name"], []);
            Each(account, "homePage", page => Iri(page, where + ".account.homePage", faults));
            Each(account, "name", name => Text(name, where + ".account.name", faults));
        });
        Each(actor, "name", name => Text(name, where + ".name", faults));
    }

    static void Object(JsonElement of, string where, List<string> faults)
    {
        switch (Kind(of))
        {
            case "Activity":
                Keys(of, where, faults, ["id"], ["objectType", "definition"]);
                Each(of, "id", id => Iri(id, where + ".id", faults));
                Each(of, "definition", definition => DefinitionOf(definition, where + ".definition", faults));
                break;
            case "StatementRef":
                Keys(of, where, faults, ["objectType", "id"], []);
                Each(of, "id", id => Uuid(id, where + ".id", faults));
                break;
            case "Agent" or "Group":
                Actor(of, where, faults);
                break;
            default:
                faults.Add(where + ".objectType");
                break;
        }
    }

    static void DefinitionOf(JsonElement definition, string where, List<string> faults)
    {
        Keys(definition, where, faults, [], ["name", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps"]);
        Each(definition, "name", map => LanguageMap(map, where + ".name", faults));
        Each(definition, "description", map => LanguageMap(map, where + ".description", faults));
        Each(definition, "type", type => Iri(type, where + ".type", faults));
        Each(definition, "extensions", extensions => Extensions(extensions, where, faults));
        var interaction = definition.TryGetProperty("interactionType", out var type) ? type.GetString() : null;
        Check(interaction is null || Interactions.Contains(interaction), where + ".interactionType", faults);
        Check(interaction is not null || (!definition.TryGetProperty("correctResponsesPattern", out _) && !definition.TryGetProperty("choices", out _)), where + ": a pattern or choices without interactionType", faults);
        Each(definition, "choices", choices =>
        {
            Check(interaction is "choice" or "sequencing", where + ".choices of " + interaction, faults);
            var ids = choices.EnumerateArray().Select(choice => choice.GetProperty("id").GetString()!).ToList();
            Check(ids.Distinct().Count() == ids.Count && ids.TrueForAll(id => id.Length > 0 && !id.Any(char.IsWhiteSpace)), where + ".choices: ids", faults);
            foreach (var choice in choices.EnumerateArray())
            {
                Keys(choice, where + ".choices", faults, ["id"], ["description"]);
                Each(choice, "description", map => LanguageMap(map, where + ".choices.description", faults));
            }

            Each(definition, "correctResponsesPattern", pattern => Check(pattern.EnumerateArray().All(one => one.GetString()!.Split("[,]").All(ids.Contains)), where + ".correctResponsesPattern: not of the choices", faults));
        });
    }

    static void ResultOf(JsonElement result, List<string> faults)
    {
        Keys(result, "result", faults, [], ["score", "success", "completion", "response", "duration", "extensions"]);
        Each(result, "score", score =>
        {
            Keys(score, "score", faults, [], ["scaled", "raw", "min", "max"]);
            Check(score.EnumerateObject().All(part => part.Value.ValueKind == JsonValueKind.Number), "score: numbers", faults);
            double? Of(string key) => score.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
            Check(Of("scaled") is not { } scaled || scaled is >= -1 and <= 1, "score.scaled", faults);
            Check(!(Of("min") >= Of("max")), "score: min and max", faults);
            Check(!(Of("raw") < Of("min")) && !(Of("raw") > Of("max")), "score.raw", faults);
        });
        foreach (var flag in new[] { "success", "completion" })
        {
            Each(result, flag, value => Check(value.ValueKind is JsonValueKind.True or JsonValueKind.False, "result." + flag, faults));
        }

        Each(result, "response", response => Check(response.ValueKind == JsonValueKind.String, "result.response", faults));
        Each(result, "duration", duration => Check(Duration().IsMatch(duration.GetString()!), "result.duration", faults));
        Each(result, "extensions", extensions => Extensions(extensions, "result", faults));
    }

    static void ContextOf(JsonElement context, XapiVersion version, bool ofActivity, List<string> faults)
    {
        string[] added = version == XapiVersion.V2_0 ? ["contextAgents", "contextGroups"] : [];
        Keys(context, "context", faults, [], ["registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement", "extensions", .. added]);
        Each(context, "registration", id => Uuid(id, "context.registration", faults));
        Each(context, "instructor", actor => Actor(actor, "context.instructor", faults));
        Each(context, "team", team =>
        {
            Check(Kind(team) == "Group", "context.team is no group", faults);
            Actor(team, "context.team", faults);
        });
        Each(context, "contextActivities", activities =>
        {
            Keys(activities, "contextActivities", faults, [], ["parent", "grouping", "category", "other"]);
            foreach (var activity in activities.EnumerateObject().SelectMany(each => each.Value.EnumerateArray()))
            {
                Check(Kind(activity) == "Activity", "contextActivities: no activity", faults);
                Object(activity, "contextActivities", faults);
            }
        });
        Each(context, "platform", _ => Check(ofActivity, "context.platform of something that is no activity", faults));
        Each(context, "revision", _ => Check(ofActivity, "context.revision of something that is no activity", faults));
        Each(context, "language", language => Check(LanguageTag().IsMatch(language.GetString()!), "context.language", faults));
        Each(context, "statement", reference => Check(Kind(reference) == "StatementRef", "context.statement", faults));
        Each(context, "extensions", extensions => Extensions(extensions, "context", faults));
        Each(context, "contextAgents", agents =>
        {
            foreach (var agent in agents.EnumerateArray())
            {
                Keys(agent, "contextAgents", faults, ["objectType", "agent"], ["relevantTypes"]);
                Check(Kind(agent) == "contextAgent", "contextAgents.objectType", faults);
                Each(agent, "agent", one => Actor(one, "contextAgents.agent", faults));
                Each(agent, "relevantTypes", types =>
                {
                    Check(types.GetArrayLength() > 0, "contextAgents.relevantTypes is empty", faults);
                    foreach (var type in types.EnumerateArray())
                    {
                        Iri(type, "contextAgents.relevantTypes", faults);
                    }
                });
            }
        });
    }

    static void Timestamp(JsonElement at, XapiVersion version, DateTimeOffset now, List<string> faults)
    {
        var text = at.GetString()!;
        Check((version == XapiVersion.V2_0 ? Rfc3339() : Iso8601()).IsMatch(text) && !text.EndsWith("-00:00", StringComparison.Ordinal), "timestamp: form", faults);
        Check(DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var moment) && moment <= now, "timestamp: in the future", faults);
    }

    static void Extensions(JsonElement extensions, string where, List<string> faults)
    {
        foreach (var extension in extensions.EnumerateObject())
        {
            Check(IsIri(extension.Name), where + ".extensions: " + extension.Name, faults);
        }
    }

    static void LanguageMap(JsonElement map, string where, List<string> faults)
    {
        foreach (var entry in map.EnumerateObject())
        {
            Check(LanguageTag().IsMatch(entry.Name), where + ": " + entry.Name, faults);
            Text(entry.Value, where, faults);
        }
    }

    static void NothingIsNull(JsonElement element, string where, List<string> faults)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                faults.Add(where + " is null");
                break;
            case JsonValueKind.Object:
                Check(element.EnumerateObject().Any(), where + " is empty", faults);
                foreach (var property in element.EnumerateObject())
                {
                    NothingIsNull(property.Value, where + "." + property.Name, faults);
                }

                break;
            case JsonValueKind.Array:
                foreach (var entry in element.EnumerateArray())
                {
                    NothingIsNull(entry, where, faults);
                }

                break;
            default:
                break;
        }
    }

    static void Keys(JsonElement element, string where, List<string> faults, string[] required, string[] allowed)
    {
        faults.AddRange(required.Where(key => !element.TryGetProperty(key, out _)).Select(key => $"{where}: no {key}"));
        faults.AddRange(element.EnumerateObject().Select(property => property.Name).Except([.. required, .. allowed]).Select(key => $"{where}: {key} is not of the specification"));
    }

    static void Each(JsonElement element, string key, Action<JsonElement> check)
    {
        if (element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            check(value);
        }
    }

    static void Check(bool holds, string where, List<string> faults)
    {
        if (!holds)
        {
            faults.Add(where);
        }
    }

    static string Kind(JsonElement element) => element.TryGetProperty("objectType", out var type) ? type.GetString()! : "Activity";

    static void Text(JsonElement text, string where, List<string> faults) => Check(text.ValueKind == JsonValueKind.String && text.GetString()!.Length > 0, where + ": no text", faults);

    static void Uuid(JsonElement id, string where, List<string> faults) => Check(UuidForm().IsMatch(id.GetString()!), where + ": no UUID", faults);

    static void Iri(JsonElement iri, string where, List<string> faults) => Check(iri.ValueKind == JsonValueKind.String && IsIri(iri.GetString()!), where + ": no IRI", faults);

    static bool IsIri(string text) => IriForm().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out _);

    // RFC 3987: a scheme, and none of the characters that no IRI may hold.
    [GeneratedRegex("""^[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>"{}|\\^`]+$""")]
    private static partial Regex IriForm();

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex UuidForm();

    [GeneratedRegex("^mailto:[^@\\s]+@[^@\\s]+$")]
    private static partial Regex Mbox();

    // The sequence of token lengths of RFC 5646: language, script, region, variants.
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex("^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+([.,]\\d+)?S)?)?$")]
    private static partial Regex Duration();

    [GeneratedRegex("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?$")]
    private static partial Regex Iso8601();

    [GeneratedRegex("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$")]
    private static partial Regex Rfc3339();
}
