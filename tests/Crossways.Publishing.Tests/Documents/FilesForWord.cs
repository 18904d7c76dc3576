using Crossways.Publishing.Documents;
using Crossways.Scenarios;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Crossways.Publishing.Tests;

/// <summary>A document written for Word and opened again.</summary>
public class FilesForWord
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void A_file_for_Word_keeps_to_the_schema(Language language)
    {
        var bytes = Docx.Bytes(SmallBook.Of(language));
        PrintedPages.Keep($"book-{language}.docx", bytes);
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void Every_field_and_link_leads_to_a_bookmark_that_is_there()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Docx.Bytes(SmallBook.Of(Language.English))), isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;
        var bookmarks = body.Descendants<BookmarkStart>().Select(start => start.Name!.Value!).ToList();
        var led = body.Descendants<FieldCode>().Select(code => code.Text.Trim().Split(' ')).Where(code => code[0] is "REF" or "PAGEREF").Select(code => code[1])
            .Concat(body.Descendants<Hyperlink>().Select(link => link.Anchor?.Value).OfType<string>()).ToList();

        Assert.Equal(bookmarks.Distinct(), bookmarks);
        Assert.True(led.Count > 20);
        Assert.All(led, name => Assert.Contains(name, bookmarks));
    }

    [Fact]
    public void Footnotes_captions_and_heads_of_tables_are_what_Word_makes_itself()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Docx.Bytes(SmallBook.Of(Language.French))), isEditable: false);
        var main = word.MainDocumentPart!;

        Assert.Equal(63, main.FootnotesPart!.Footnotes!.Elements<DocumentFormat.OpenXml.Wordprocessing.Footnote>().Count(note => note.Id! > 0));
        Assert.Contains(main.Document!.Descendants<FieldCode>(), code => code.Text.Contains("SEQ Table", StringComparison.Ordinal));
        Assert.Single(main.Document!.Descendants<TableHeader>());
        Assert.Equal("fr-FR", main.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
        Assert.Contains("Play: 55%", main.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!.Value, StringComparison.Ordinal);
    }
}
