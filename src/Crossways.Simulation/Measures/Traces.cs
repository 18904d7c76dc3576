using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// What there is to find in a case, whatever happens in play. Worked out once and shared by all exercises on
/// the scenario.
/// </summary>
internal sealed class Traces
{
    private static readonly ConditionalWeakTable<Scenario, Traces> OfScenarios = [];

    private readonly Scenario scenario;
    private readonly Dictionary<MeasureKindId, Exhibit[]> exhibits;
    private readonly ConcurrentDictionary<(MeasureKindId, SubjectId), Trace> traces = [];

    private Traces(Scenario scenario)
    {
        this.scenario = scenario;
        exhibits = scenario.Measures.ToDictionary(kind => kind.Id, kind => scenario.Exhibits.Where(kind.BringsUp).ToArray());
    }

    public static Traces Of(Scenario scenario) => OfScenarios.GetValue(scenario, static scenario => new Traces(scenario));

    /// <summary>Exhibits that the measure brings up from wherever they are.</summary>
    public Exhibit[] Exhibits(MeasureKind kind) => exhibits[kind.Id];

    /// <summary>What the measure reads and sees about its target.</summary>
    public Trace About(MeasureKind kind, Subject target) =>
        traces.TryGetValue((kind.Id, target.Id), out var known) ? known : traces.GetOrAdd((kind.Id, target.Id), Look(kind, target));

    private Trace Look(MeasureKind kind, Subject target)
    {
        var rows = scenario.Registers.Where(row =>
            row.About.Contains(target.Id)
            && row.State == target.State
            && kind.ReadsRegister(row.Register)).ToList();
        var facts = scenario.Facts.Where(fact =>
            fact.SeenBy.Contains(kind.Id)
            && (fact.SeenAt.Count > 0 ? fact.SeenAt.Contains(target.Id) : fact.About.Contains(target.Id))).ToList();
        return new Trace(
            rows.Count + facts.Count,
            [.. rows.SelectMany(row => row.Names).Distinct()],
            [.. facts.Select(fact => fact.Id).Concat(rows.SelectMany(row => row.Carries)).Distinct()],
            new LocalText(Html(rows, facts, Language.English), Html(rows, facts, Language.French))
        );
    }

    private static string Html(List<RegisterRow> rows, List<Fact> facts, Language language)
    {
        var html = new StringBuilder();
        foreach (var table in rows.GroupBy(row => row.Register))
        {
            AppendTable(html, language, [.. table]);
        }

        return html.Append(Markup.List(facts.Select(fact => fact.Text.In(language)))).ToString();
    }

    private static void AppendTable(StringBuilder html, Language language, List<RegisterRow> rows)
    {
        var headings = rows.SelectMany(row => row.Columns.Select(column => column.Heading)).Distinct().ToList();
        html.Append(Markup.Table(
            headings.Select(heading => heading.In(language)),
            rows.Select(row =>
            {
                var cells = row.Columns.ToDictionary(column => column.Heading, column => column.Value);
                return headings.Select(heading => cells.GetValueOrDefault(heading, LocalText.Empty).In(language));
            })));
    }
}

/// <summary>What one kind of measure reads in registers and sees at one target.</summary>
/// <param name="Count">Of register entries and facts.</param>
/// <param name="Named">Whom the register entries make known.</param>
/// <param name="Facts">That it sees, or that the register entries show.</param>
/// <param name="Html">HTML. The entries as tables, and the facts as sentences.</param>
internal sealed record Trace(int Count, SubjectId[] Named, FactId[] Facts, LocalText Html);

/// <summary>The little HTML that results are written in.</summary>
internal static class Markup
{
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    public static string Paragraph(string text) => $"<p>{Encode(text)}</p>";

    public static string Table(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        static string Cells(string tag, IEnumerable<string> texts) => string.Concat(texts.Select(text => $"<{tag}>{Encode(text)}</{tag}>"));
        return $"<table><thead><tr>{Cells("th", headings)}</tr></thead><tbody>{string.Concat(rows.Select(row => $"<tr>{Cells("td", row)}</tr>"))}</tbody></table>";
    }

    /// <summary>Nothing where there is nothing to list.</summary>
    public static string List(IEnumerable<string> lines)
    {
        var items = string.Concat(lines.Select(line => $"<li>{Encode(line)}</li>"));
        return items.Length > 0 ? $"<ul>{items}</ul>" : "";
    }
}
