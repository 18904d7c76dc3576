using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>
/// Writes a document for Word (ISO/IEC 29500, WordprocessingML): styles, numbering, fields, footnotes and captions are
/// real ones, so that whoever edits it can go on from there.
/// </summary>
public static class Docx
{
    public static byte[] Bytes(Document document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var properties = package.PackageProperties;
            (properties.Title, properties.Creator, properties.Language) = (document.Title, document.Publisher, DocxLanguage(document.Language));
            if (document.Date is { } date)
            {
                properties.Created = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            }

            Fill(package.AddMainDocumentPart(), document);
        }

        return stream.ToArray();
    }

    private static void Fill(MainDocumentPart main, Document document)
    {
        var outline = new Outline(document);
        var lists = new DocxLists(document.NumbersHeadings);
        var notes = new DocxNotes(main);
        var names = new DocxBookmarks(outline);
        var inlines = new DocxInlines(document, outline, names, notes);
        var blocks = new DocxBlocks(document, outline, main, lists, names, inlines);

        var body = new Body();
        body.Append(DocxOpening.Title(document));
        if (document.HasContents)
        {
            body.Append(DocxOpening.Contents(document, outline, names));
        }

        foreach (var block in document.Blocks)
        {
            body.Append(blocks.Write(block));
        }

        if (document.Colophon.Count > 0)
        {
            body.Append(new W.Paragraph(new Run(new Break { Type = BreakValues.Page })));
            body.Append(document.Colophon.SelectMany(blocks.Write));
        }

        body.Append(DocxPage.Section(main, document));
        main.Document = new W.Document(body);
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            StyleSheet[StyleSheet.IndexOf("<w:styles", StringComparison.Ordinal)..].Replace("LANGUAGE", DocxLanguage(document.Language), StringComparison.Ordinal)
        );
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = lists.Numbering();
        main.AddNewPart<DocumentSettingsPart>().Settings = DocxPage.Settings();
        main.AddNewPart<FontTablePart>().Fonts = DocxPage.Fonts();
        notes.Close();
    }

    private static readonly string StyleSheet = OwnResource.Text("Docx/styles.xml");

    internal static string DocxLanguage(Language language) => language == Language.French ? "fr-FR" : "en-GB";
}
