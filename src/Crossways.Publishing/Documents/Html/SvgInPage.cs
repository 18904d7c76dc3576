using System.Globalization;
using System.Xml.Linq;
using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>Puts a picture into a page, so that its words are set in the page's own font and can be found and copied.</summary>
internal static class SvgInPage
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <param name="prefix">Goes before the picture's own ids: two pictures of a page may both call something "arrow".</param>
    public static Markup Of(Picture picture, string prefix)
    {
        var svg = XElement.Parse(picture.Svg);
        foreach (var attribute in svg.DescendantsAndSelf().Attributes().ToList())
        {
            var name = attribute.Name.LocalName;
            if (name == "id")
            {
                attribute.Value = prefix + attribute.Value;
            }
            else if (name == "href" && attribute.Value.StartsWith('#'))
            {
                attribute.Value = "#" + prefix + attribute.Value[1..];
            }
            else if (attribute.Value.Contains("url(#", StringComparison.Ordinal))
            {
                attribute.Value = attribute.Value.Replace("url(#", "url(#" + prefix, StringComparison.Ordinal);
            }
        }

        foreach (var name in new[] { "width", "height", "role", "aria-label", "aria-labelledby", "class" })
        {
            svg.SetAttributeValue(name, null);
        }

        svg.SetAttributeValue("role", "img");
        svg.SetAttributeValue("aria-label", picture.Says);
        svg.SetAttributeValue("style", string.Create(CultureInfo.InvariantCulture, $"width: {picture.Width:0.#}px"));
        svg.Elements(Svg + "title").Remove();
        return Markup.Trusted(svg.ToString(SaveOptions.DisableFormatting));
    }
}
