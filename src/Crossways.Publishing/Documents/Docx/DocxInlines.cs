using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>Writes lines for Word.</summary>
internal sealed class DocxInlines(Document document, Outline outline, DocxBookmarks names, DocxNotes notes)
{
    private OpenXmlPart? part;

    public IReadOnlyList<OpenXmlElement> Line(IReadOnlyList<Inline> line) => [.. line.SelectMany(One)];

    private IEnumerable<OpenXmlElement> One(Inline inline) =>
        inline switch
        {
            Words words => [Run(words)],
            Link link => [Away(link)],
            CrossReference reference => Lead(reference),
            Footnote footnote => [Note(footnote)],
            LineBreak => [new Run(new Break())],
            _ => throw new ArgumentOutOfRangeException(nameof(inline)),
        };

    public static Run Run(string text, string? style = null) =>
        new(
            style is null ? new RunProperties() : new RunProperties { RunStyle = new RunStyle { Val = style } },
            new Text(text) { Space = SpaceProcessingModeValues.Preserve }
        );

    private static Run Run(Words words)
    {
        var run = Run(words.Text, words.Emphasis.HasFlag(Emphasis.Code) ? "Code" : null);
        var properties = run.RunProperties!;
        properties.Bold = words.Emphasis.HasFlag(Emphasis.Bold) ? new Bold() : null;
        properties.Italic = words.Emphasis.HasFlag(Emphasis.Italic) ? new Italic() : null;
        return run;
    }

    private Hyperlink Away(Link link)
    {
        var to = new Uri(link.Address, UriKind.RelativeOrAbsolute);
        var id = (part ?? notes.Main).AddHyperlinkRelationship(to, isExternal: true).Id;
        var text = link.Text.Count > 0 ? Flow.Plain(link.Text) : link.Address;
        return new Hyperlink(Run(text, "Hyperlink")) { Id = id, History = true };
    }

    private Run Note(Footnote footnote)
    {
        part = notes.Part;
        var mark = notes.Add(Line(footnote.Text));
        part = null;
        return mark;
    }

    // A field, so that Word renews it when chapters move: \r takes the number of the paragraph, \h makes it a link.
    private IEnumerable<OpenXmlElement> Lead(CrossReference reference)
    {
        var name = names.Of(reference.Id);
        var target = outline.Target(reference.Id);
        if (reference.Text.Count > 0)
        {
            return [new Hyperlink(Line(reference.Text)) { Anchor = name, History = true }];
        }

        var says = Flow.Plain(outline.Says(reference));
        var number = outline.Label(target);
        return target is Heading && number.Length > 0
            ? [Run(says[..^number.Length]), .. Field($" REF {name} \\r \\h ", number)]
            : Field($" REF {name} \\h ", says);
    }

    /// <summary>A field with what it says until Word renews it.</summary>
    public static IEnumerable<OpenXmlElement> Field(string code, string says, string? style = null) =>
        [
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            Run(says, style),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
        ];

    /// <summary>"Table 3" with a number that Word counts itself.</summary>
    public IEnumerable<OpenXmlElement> Label(Block block, LocalText sort, string sequence)
    {
        var number = outline.Label(block).Split('\u00a0')[^1];
        return [Run($"{sort.In(document.Language)}\u00a0", "CaptionLabel"), .. Field($" SEQ {sequence} \\* ARABIC ", number, "CaptionLabel")];
    }
}
