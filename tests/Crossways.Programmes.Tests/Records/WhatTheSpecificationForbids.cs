using System.Text.Json.Nodes;
using Crossways.Programmes.Records;

namespace Crossways.Programmes.Tests.Records;

/// <summary>The check that all statements pass finds what is wrong, so passing it means something.</summary>
public class WhatTheSpecificationForbids
{
    static readonly DateTimeOffset Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    const string Good = """
        {"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","actor":{"objectType":"Agent","account":{"homePage":"https://a.example","name":"P-1"}},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/scored","display":{"en":"scored","fr-CH":"a obtenu"}},
         "object":{"objectType":"Activity","id":"https://a.example/x","definition":{"type":"https://a.example/t","name":{"en":"x"}}},
         "result":{"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,"duration":"PT7H30M0.5S"},
         "context":{"registration":"fd41c918-b88b-5b20-a0a5-a4c32391aaa0","platform":"p","language":"en","team":{"objectType":"Group","account":{"homePage":"https://a.example","name":"t"}},"extensions":{"https://a.example/e":"v"}},
         "timestamp":"2026-11-27T01:00:00.000Z"}
        """;

    [Fact]
    public void A_good_statement_is_good() => Assert.Empty(TheSpecification.Faults(Good, XapiVersion.V1_0_3, Now));

    [Theory]
    [InlineData("id", "\"not-an-id\"")]
    [InlineData("id", "\"FD41C918\"")]
    [InlineData("actor", null)]
    [InlineData("verb.id", "\"scored\"")]
    [InlineData("verb.display", "{\"english-language\":\"scored\"}")]
    [InlineData("object.id", "\"a b:c\"")]
    [InlineData("object.definition", "{}")]
    [InlineData("object.objectType", "\"activity\"")]
    [InlineData("object.definition.choices", "[{\"id\":\"a\"}]")]
    [InlineData("actor.mbox", "\"mailto:a@b.example\"")]
    [InlineData("actor.account.homePage", "\"a.example\"")]
    [InlineData("actor.name", "null")]
    [InlineData("result.score.scaled", "1.2")]
    [InlineData("result.score.raw", "11")]
    [InlineData("result.score.min", "10")]
    [InlineData("result.score.raw", "\"5\"")]
    [InlineData("result.success", "\"true\"")]
    [InlineData("result.duration", "\"7h\"")]
    [InlineData("context.registration", "\"e1\"")]
    [InlineData("context.language", "\"e\"")]
    [InlineData("context.extensions", "{\"note\":\"v\"}")]
    [InlineData("context.team", "{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b.example\"}")]
    [InlineData("context.contextAgents", "[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b.example\"}}]")]
    [InlineData("timestamp", "\"27.11.2026\"")]
    [InlineData("timestamp", "\"2026-11-27T01:00:00-00:00\"")]
    [InlineData("timestamp", "\"2028-11-27T01:00:00Z\"")]
    [InlineData("note", "\"something of our own\"")]
    public void What_is_wrong_is_found(string where, string? value)
    {
        var statement = JsonNode.Parse(Good)!.AsObject();
        var path = where.Split('.');
        var parent = path[..^1].Aggregate(statement, (at, key) => at[key]!.AsObject());
        parent.Remove(path[^1]);
        if (value is not null)
        {
            parent[path[^1]] = JsonNode.Parse(value);
        }

        Assert.NotEmpty(TheSpecification.Faults(statement.ToJsonString(), XapiVersion.V1_0_3, Now));
    }

    [Fact]
    public void Version_2_is_stricter_about_time_and_has_a_place_for_others()
    {
        Assert.Empty(TheSpecification.Faults(Good.Replace("01:00:00.000Z", "01:00"), XapiVersion.V1_0_3, Now));
        Assert.NotEmpty(TheSpecification.Faults(Good.Replace("01:00:00.000Z", "01:00"), XapiVersion.V2_0, Now));
        var with = Good.Replace("\"platform\":\"p\"", "\"platform\":\"p\",\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b.example\"},\"relevantTypes\":[\"https://a.example/r\"]}]");
        Assert.Empty(TheSpecification.Faults(with, XapiVersion.V2_0, Now));
        Assert.NotEmpty(TheSpecification.Faults(with.Replace("[\"https://a.example/r\"]", "[]"), XapiVersion.V2_0, Now));
    }
}
