using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Crossways.Publishing.Documents;

/// <summary>What stands before the first chapter: the title, and the table of contents.</summary>
internal static class DocxOpening
{
    public static IEnumerable<OpenXmlElement> Title(Document document)
    {
        var title = Line("Title", [DocxInlines.Run(document.Title)]);
        if (!document.HasContents)
        {
            // A sheet has no page for its title alone.
            title.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "160" };
            title.ParagraphProperties.ParagraphBorders = new ParagraphBorders();
        }

        string[] imprint = [document.Mark, document.Publisher, document.Date is { } date ? DocumentWords.Day(date, document.Language) : ""];
        return
        [
            title,
            .. document.Subtitle.Length > 0 ? [Line("Subtitle", [DocxInlines.Run(document.Subtitle)])] : Array.Empty<OpenXmlElement>(),
            .. imprint.Where(line => line.Length > 0).Select(line => Line("Imprint", [DocxInlines.Run(line)])),
        ];
    }

    /// <summary>A field filled with what it will hold, so that programs which renew no fields show it too.</summary>
    public static IEnumerable<OpenXmlElement> Contents(Document document, Outline outline, DocxBookmarks names)
    {
        var entries = outline.Headings.Where(HtmlOpening.IsListed).Select(heading => Entry(outline, names, heading)).ToList();
        var begin = Line("Normal", []);
        var first = entries.FirstOrDefault() ?? begin;
        first.InsertAfter(new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), first.ParagraphProperties);
        first.InsertAfter(new Run(new FieldCode(" TOC \\o \"1-2\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }), first.ChildElements[1]);
        first.InsertAfter(new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), first.ChildElements[2]);
        return
        [
            Line("TOCHeading", [DocxInlines.Run(DocumentWords.Contents.In(document.Language))]),
            .. entries.DefaultIfEmpty(begin),
            Line("Normal", [new Run(new FieldChar { FieldCharType = FieldCharValues.End })]),
        ];
    }

    private static W.Paragraph Entry(Outline outline, DocxBookmarks names, Block heading)
    {
        var name = names.OfEntry(heading);
        var number = outline.Label(heading);
        var link = new Hyperlink { Anchor = name, History = true };
        if (number.Length > 0)
        {
            link.Append(DocxInlines.Run(number), new Run(new TabChar()));
        }

        link.Append(DocxInlines.Run(Flow.Plain(Outline.Title(heading))), new Run(new TabChar()));
        link.Append(DocxInlines.Field(string.Create(CultureInfo.InvariantCulture, $" PAGEREF {name} \\h "), "–"));
        return Line(heading is Heading { Level: 2 } ? "TOC2" : "TOC1", [link]);
    }

    private static W.Paragraph Line(string style, IEnumerable<OpenXmlElement> inner) =>
        new([new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, .. inner]);
}
