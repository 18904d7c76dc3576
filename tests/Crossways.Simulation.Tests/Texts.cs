using System.Buffers;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Crossways.Scenarios;

namespace Crossways.Simulation.Tests;

/// <summary>
/// Finds texts again in JSON: the marks that <see cref="Plays"/> types, and every text of the case that not everybody
/// may read. A long text is known by forty characters from its middle.
/// </summary>
sealed partial class Texts
{
    const int Shortest = 16;
    const int Middle = 40;

    readonly Dictionary<string, List<(string Piece, string Name)>> pieces = [];
    readonly SearchValues<string> all;

    public Texts(Scenario scenario)
    {
        var known = Of(scenario).SelectMany(text => new[] { (text.Name, Text: text.Text.En), (text.Name, Text: text.Text.Fr) }).Distinct().ToList();
        foreach (var (name, text) in known)
        {
            // What another text has in common with this one would not tell them apart.
            var own = Runs(text).FirstOrDefault(run => !known.Exists(other => other.Name != name && other.Text.Contains(run, StringComparison.Ordinal)));
            if (own is not null)
            {
                Add(name, own);
            }
        }

        all = SearchValues.Create([.. pieces.Values.SelectMany(list => list).Select(piece => piece.Piece).Distinct()], StringComparison.Ordinal);
    }

    public static string Brief(Person person) => "brief of " + person.Id;

    public static string Goal(Person person) => "goal of " + person.Id;

    public static string Deeds(SubjectId person) => "deeds of " + person;

    public static string Guide(Person person) => "guide of " + person.Id;

    public static string Words(Person person) => "words of " + person.Id;

    public static string Exhibit(ExhibitId exhibit) => "exhibit " + exhibit;

    public static string Inject(InjectId inject) => "inject " + inject;

    public static string Fact(FactId fact) => "fact " + fact;

    public const string Synopsis = "synopsis";
    public const string Endings = "endings";
    public const string Expects = "what injects expect";

    /// <summary>Names of the texts that stand in a piece of JSON.</summary>
    public IEnumerable<string> In(string json)
    {
        foreach (Match mark in Marks().Matches(json))
        {
            yield return mark.Value;
        }

        for (var at = 0; json.AsSpan(at).IndexOfAny(all) is >= 0 and var found; at += found + 1)
        {
            var start = at + found;
            foreach (var (piece, name) in pieces[json[start..(start + Shortest)]])
            {
                if (json.AsSpan(start).StartsWith(piece, StringComparison.Ordinal))
                {
                    yield return name;
                }
            }
        }
    }

    static IEnumerable<(string Name, LocalText Text)> Of(Scenario scenario) =>
        new (string, LocalText)[] { (Synopsis, scenario.Synopsis) }
            .Concat(scenario.Endings.SelectMany(ending => new[] { (Endings, ending.Title), (Endings, ending.Text) }))
            .Concat(scenario.Facts.Select(fact => (Fact(fact.Id), fact.Text)))
            .Concat(scenario.Exhibits.Select(exhibit => (Exhibit(exhibit.Id), exhibit.Text)))
            .Concat(scenario.Injects.SelectMany(inject => new[] { (Inject(inject.Id), inject.Text), (Expects, inject.Expects) }))
            .Concat(scenario.Injects.Where(inject => inject.Deed is not null).Select(inject => (Deeds(inject.Deed!.By), inject.Title)))
            .Concat(scenario.People.SelectMany(person => person.Guide.Select(line => (Guide(person), line.Text))
                .Concat(person.Tells.Select(tells => (Words(person), tells.Words)))
                .Append((Goal(person), person.Goal))
                .Append((Brief(person), person.Brief))));

    // Between the tags, longest first.
    static IEnumerable<string> Runs(string text) =>
        Tags().Split(text)
            .Select(run => run.Trim())
            .Where(run => run.Length >= Shortest)
            .OrderByDescending(run => run.Length)
            .Select(run => run.Length <= Middle ? run : run.Substring((run.Length - Middle) / 2, Middle));

    // In reports and statements a plain text stands as HTML.
    void Add(string name, string run)
    {
        foreach (var form in new[] { run, WebUtility.HtmlEncode(run) }.Distinct())
        {
            var piece = JsonSerializer.Serialize(form)[1..^1];
            if (!pieces.TryGetValue(piece[..Shortest], out var list))
            {
                pieces[piece[..Shortest]] = list = [];
            }

            list.Add((piece, name));
        }
    }

    [GeneratedRegex("<[^>]*>|\n")]
    private static partial Regex Tags();

    [GeneratedRegex(@"mark-\d+-of-[a-z0-9-]+\.")]
    private static partial Regex Marks();
}
