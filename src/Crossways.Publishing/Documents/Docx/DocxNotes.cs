using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Crossways.Publishing.Documents;

/// <summary>The footnotes of a document, which Word sets at the foot of their page and numbers itself.</summary>
internal sealed class DocxNotes
{
    private readonly Footnotes notes = new();
    private int made;

    public DocxNotes(MainDocumentPart main)
    {
        Main = main;
        Part = main.AddNewPart<FootnotesPart>();
        notes.Append(
            Line(-1, FootnoteEndnoteValues.Separator, new SeparatorMark()),
            Line(0, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark())
        );
    }

    public MainDocumentPart Main { get; }

    /// <summary>Links inside notes belong to this part, those of the text to <see cref="Main"/>.</summary>
    public FootnotesPart Part { get; }

    /// <summary>Adds a note; returns its mark.</summary>
    public Run Add(IEnumerable<OpenXmlElement> text)
    {
        var id = ++made;
        notes.Append(
            new W.Footnote(
                new W.Paragraph(
                    [
                        new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = "FootnoteText" } },
                        new Run(new RunProperties { RunStyle = Mark }, new FootnoteReferenceMark()),
                        new Run(new Text(" ") { Space = SpaceProcessingModeValues.Preserve }),
                        .. text,
                    ]
                )
            ) { Id = id }
        );
        return new Run(new RunProperties { RunStyle = Mark }, new FootnoteReference { Id = id });
    }

    public void Close() => Part.Footnotes = notes;

    private static RunStyle Mark => new() { Val = "FootnoteReference" };

    private static W.Footnote Line(int id, FootnoteEndnoteValues type, OpenXmlElement mark) =>
        new(
            new W.Paragraph(
                new ParagraphProperties { SpacingBetweenLines = new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto } },
                new Run(mark)
            )
        ) { Id = id, Type = type };
}
