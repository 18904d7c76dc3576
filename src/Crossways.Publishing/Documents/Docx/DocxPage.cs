using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Crossways.Publishing.Documents;

/// <summary>The page: A4, with the title and the chapter above, the mark and the number of the page below.</summary>
internal static class DocxPage
{
    // Lengths are twentieths of a point.
    private const int Wide = 11906;
    private const int High = 16838;
    private const int Side = 1247;

    public const int TextWidth = Wide - (2 * Side);

    public static SectionProperties Section(MainDocumentPart main, Document document)
    {
        var header = main.AddNewPart<HeaderPart>();
        OpenXmlElement[] chapter = document.HasContents ? [new Run(new TabChar()), .. DocxInlines.Field(" STYLEREF 1 ", "")] : [];
        header.Header = new Header(Paragraph("Header", [DocxInlines.Run(document.Title), .. chapter]));
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(Paragraph("Footer", [DocxInlines.Run(document.Mark), new Run(new TabChar()), .. DocxInlines.Field(" PAGE ", "1")]));
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = Wide, Height = High },
            new PageMargin { Top = 1531, Bottom = 1361, Left = Side, Right = Side, Header = 680, Footer = 624, Gutter = 0 }
        );
        if (document.HasContents)
        {
            // The title page carries neither.
            section.Append(new TitlePage());
        }

        return section;
    }

    /// <summary>Fields are renewed when somebody opens the document: only Word knows on which pages things fall.</summary>
    public static Settings Settings() =>
        new(
            new AutoHyphenation { Val = true },
            new ConsecutiveHyphenLimit { Val = 2 },
            new UpdateFieldsOnOpen { Val = true },
            new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            )
        );

    /// <summary>What to set it in where Noto Sans is not installed.</summary>
    public static Fonts Fonts() =>
        new(new Font(new AltName { Val = "Segoe UI" }, new FontFamily { Val = FontFamilyValues.Swiss }, new Pitch { Val = FontPitchValues.Variable }) { Name = HouseFont.Family });

    private static W.Paragraph Paragraph(string style, IEnumerable<OpenXmlElement> inner) =>
        new([new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, .. inner]);
}
