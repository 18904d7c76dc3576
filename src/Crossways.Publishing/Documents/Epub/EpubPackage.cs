using System.Globalization;
using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>What the book is, which files it has, and in which order they are read.</summary>
internal static class EpubPackage
{
    public static string Of(EpubBook book, string identifier, DateTime modified)
    {
        var document = book.Document;
        var pages = book.Pages.Select((page, at) => (Id: $"page-{at}", Page: page)).ToList();
        return Markup.Of(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{document.Language.Tag()}">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">{identifier}</dc:identifier>
            <dc:title>{document.Title}</dc:title>
            <dc:language>{document.Language.Tag()}</dc:language>
            {(document.Publisher.Length > 0 ? Markup.Of($"<dc:creator>{document.Publisher}</dc:creator>\n<dc:publisher>{document.Publisher}</dc:publisher>") : Markup.None)}
            {(document.Subtitle.Length > 0 ? Markup.Of($"<dc:description>{document.Subtitle}</dc:description>") : Markup.None)}
            {(document.Date is { } date ? Markup.Of($"<dc:date>{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</dc:date>") : Markup.None)}
            <meta property="dcterms:modified">{modified.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}</meta>
            <meta property="schema:accessMode">textual</meta>
            <meta property="schema:accessMode">visual</meta>
            <meta property="schema:accessModeSufficient">textual</meta>
            {Features.Select(feature => Markup.Of($"<meta property=\"schema:accessibilityFeature\">{feature}</meta>\n"))}<meta property="schema:accessibilityHazard">none</meta>
            <meta property="schema:accessibilitySummary">{DocumentWords.Accessibility.In(document.Language)}</meta>
            </metadata>
            <manifest>
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="look" href="look.css" media-type="text/css"/>
            <item id="cover" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
            {HouseFont.Files.Select((file, at) => Markup.Of($"<item id=\"font-{at}\" href=\"{file.Name}\" media-type=\"font/ttf\"/>\n"))}{pages.Select(entry => Markup.Of($"<item id=\"{entry.Id}\" href=\"{entry.Page.File}\" media-type=\"application/xhtml+xml\"{(entry.Page.HoldsPictures ? Markup.Of($" properties=\"svg\"") : Markup.None)}/>\n"))}</manifest>
            <spine>
            {pages.Select(entry => Markup.Of($"<itemref idref=\"{entry.Id}\"/>\n"))}{Markup.Of($"<itemref idref=\"nav\" linear=\"no\"/>")}
            </spine>
            </package>

            """
        ).ToString();
    }

    private static readonly string[] Features = ["structuralNavigation", "tableOfContents", "alternativeText", "readingOrder", "displayTransformability"];
}
