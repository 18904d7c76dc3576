using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>A picture that somebody drew: it may hold shapes and words, and nothing that acts or loads.</summary>
internal static class HandDrawn
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "foreignObject", "image", "iframe", "animate", "set",
    };

    /// <summary>Null: it cannot be used, which has then been reported.</summary>
    public static Picture? Read(string text, string says, string path, HandbookFindings findings)
    {
        try
        {
            var svg = XElement.Parse(text, LoadOptions.SetLineInfo);
            if (Bad(svg) is { } bad)
            {
                var at = (IXmlLineInfo)bad;
                findings.Error("figure-unsafe", new Source(path, at.LineNumber, at.LinePosition, bad.Name.LocalName), $"A picture may not contain {bad.Name.LocalName} or links.", "Take it out.");
                return null;
            }

            var box = ((string?)svg.Attribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            if (box.Length == 4 && double.TryParse(box[2], CultureInfo.InvariantCulture, out var width) && double.TryParse(box[3], CultureInfo.InvariantCulture, out var height) && width > 0 && height > 0)
            {
                return new Picture(svg.ToString(SaveOptions.DisableFormatting), width, height, says);
            }

            findings.Error("figure-size", Source.Of(path), "This picture does not say how large it is.", "Give its svg element a viewBox=\"0 0 640 400\".");
        }
        catch (XmlException problem)
        {
            findings.Error("figure-xml", new Source(path, problem.LineNumber, problem.LinePosition, ""), $"This picture is no XML: {problem.Message}");
        }

        return null;
    }

    private static XElement? Bad(XElement svg) =>
        svg.DescendantsAndSelf().FirstOrDefault(element =>
            Forbidden.Contains(element.Name.LocalName)
            || element.Attributes().Any(attribute =>
                attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (attribute.Name.LocalName == "href" && !attribute.Value.StartsWith('#'))));
}
