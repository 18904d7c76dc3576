using System.Xml.Linq;
using Crossways.Publishing.Documents;

namespace Crossways.Publishing.Handbook;

/// <summary>Long texts of a case, which its reader has made safe HTML of, as lines of a document.</summary>
internal static class LongText
{
    /// <summary>What stands under each heading; before the first one the heading is empty.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<Inline> Text)> Sections(string html)
    {
        var sections = new List<(string Heading, List<Inline> Text)> { ("", []) };
        foreach (var element in Parsed(html).Elements())
        {
            if (element.Name.LocalName is ['h', >= '1' and <= '6'])
            {
                sections.Add((element.Value.Trim(), []));
                continue;
            }

            var text = sections[^1].Text;
            if (text.Count > 0)
            {
                text.Add(new LineBreak());
            }

            text.AddRange(Block(element));
        }

        return [.. sections.Where(section => section.Text.Count > 0).Select(section => (section.Heading, (IReadOnlyList<Inline>)section.Text))];
    }

    // The sanitiser writes HTML; these are all of its differences from XML.
    private static XElement Parsed(string html) =>
        XElement.Parse($"<div>{html.Replace("<br>", "<br/>", StringComparison.Ordinal).Replace("<hr>", "<hr/>", StringComparison.Ordinal).Replace("&nbsp;", "\u00a0", StringComparison.Ordinal)}</div>");

    private static IEnumerable<Inline> Block(XElement element) =>
        element.Name.LocalName switch
        {
            "ul" or "ol" => element.Elements("li").SelectMany((item, at) => Line(item, Emphasis.None).Prepend(new Words("• ")).Concat(at < element.Elements("li").Count() - 1 ? [new LineBreak()] : [])),
            "table" => element.Descendants("tr").SelectMany(row => (Inline[])[new Words(string.Join(" · ", row.Elements().Select(cell => cell.Value.Trim()))), new LineBreak()]),
            _ => Line(element, Emphasis.None),
        };

    private static IEnumerable<Inline> Line(XElement element, Emphasis emphasis) =>
        element.Nodes().SelectMany(node => node switch
        {
            XText text => string.IsNullOrWhiteSpace(text.Value) && text.Value.Contains('\n') ? [] : [new Words(text.Value.Replace('\n', ' '), emphasis)],
            XElement { Name.LocalName: "br" } => [new LineBreak()],
            XElement { Name.LocalName: "em" } inner => Line(inner, emphasis | Emphasis.Italic),
            XElement { Name.LocalName: "strong" } inner => Line(inner, emphasis | Emphasis.Bold),
            XElement { Name.LocalName: "code" } inner => Line(inner, emphasis | Emphasis.Code),
            XElement inner => Line(inner, emphasis),
            _ => (IEnumerable<Inline>)[],
        });
}
