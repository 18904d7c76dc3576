using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Crossways.Publishing.Documents;

/// <summary>Writes blocks for Word.</summary>
internal sealed class DocxBlocks(Document document, Outline outline, MainDocumentPart main, DocxLists lists, DocxBookmarks names, DocxInlines inlines)
{
    private readonly DocxPictures pictures = new(main);

    /// <summary>What the paragraphs being written stand in.</summary>
    private Aside? within;
    private bool inAnnex;
    private int depth = -1;

    public IEnumerable<OpenXmlElement> Write(Block block) =>
        block switch
        {
            Part part => [Styled("Part", Entry(part, part.Id, part.Text))],
            Heading heading => [Head(heading)],
            Paragraph paragraph => [Styled(depth >= 0 ? "ListContinue" : "Normal", inlines.Line(paragraph.Text))],
            ItemList list => List(list),
            Table table => Table(table),
            Figure figure => Figure(figure),
            Aside aside => Aside(aside),
            Quotation quotation => quotation.Blocks.SelectMany(Write).Select(Quoted).ToList(),
            WritingLines lines => Enumerable.Range(0, lines.Count).Select(_ => Styled("WritingLine", [new Run(new TabChar())])).ToList(),
            PageBreak => [Styled("Normal", [new Run(new Break { Type = BreakValues.Page })])],
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };

    private W.Paragraph Head(Heading heading)
    {
        inAnnex = heading.Level == 1 ? heading.IsAnnex : inAnnex;
        var paragraph = Styled($"Heading{heading.Level}", Entry(heading, heading.Id, heading.Text));
        var properties = paragraph.ParagraphProperties!;
        properties.NumberingProperties = lists.Of(heading, inAnnex);
        properties.PageBreakBefore = heading.Level == 1 && outline.HasParts ? new PageBreakBefore() : null;
        return paragraph;
    }

    /// <summary>The text of a heading, which both the contents and references lead to.</summary>
    private IEnumerable<OpenXmlElement> Entry(Block heading, string id, IReadOnlyList<Inline> text) =>
        names.Around(names.OfEntry(heading), names.Around(names.Of(id), inlines.Line(text)));

    private List<OpenXmlElement> List(ItemList list)
    {
        var (outside, id) = (depth, lists.Open(list.Kind));
        depth++;
        var all = new List<OpenXmlElement>();
        foreach (var item in list.Items)
        {
            var first = item is [Paragraph words, ..] ? words : new Paragraph([]);
            var paragraph = Styled(Style(list.Kind), inlines.Line(first.Text));
            paragraph.ParagraphProperties!.NumberingProperties = DocxLists.Properties(id, depth);
            all.Add(paragraph);
            all.AddRange(item.Skip(item is [Paragraph, ..] ? 1 : 0).SelectMany(Write));
        }

        depth = outside;
        return all;
    }

    private static string Style(ListKind kind) =>
        kind switch { ListKind.Bullets => "ListBullet", ListKind.Numbers => "ListNumber", _ => "ListChecklist" };

    private List<OpenXmlElement> Table(Table table)
    {
        var (inside, outside) = (within, depth);
        var all = new List<OpenXmlElement>();
        if (table.Caption.Count > 0)
        {
            var caption = Styled("Caption", Caption(table, table.Id, DocumentWords.Table, "Table", table.Caption));
            caption.ParagraphProperties!.KeepNext = new KeepNext();
            all.Add(caption);
        }

        (within, depth) = (null, -1);
        all.Add(DocxTable.Of(table, Flow.Plain(table.Caption), (style, cell, column) => Cell(style, cell, column)));
        // Two tables that touch would become one, and a table may not be the last thing in a document.
        all.Add(Styled("AfterTable", []));
        (within, depth) = (inside, outside);
        return all;
    }

    private W.Paragraph Cell(string style, IReadOnlyList<Inline> cell, Column column)
    {
        var paragraph = Styled(style, inlines.Line(cell));
        paragraph.ParagraphProperties!.Justification = column.Alignment switch
        {
            Alignment.Centre => new Justification { Val = JustificationValues.Center },
            Alignment.End => new Justification { Val = JustificationValues.End },
            _ => null,
        };
        return paragraph;
    }

    private List<OpenXmlElement> Figure(Figure figure)
    {
        var picture = Styled("Picture", [new Run(pictures.Draw(figure.Picture))]);
        if (figure.Caption.Count > 0)
        {
            return [picture, Styled("Caption", Caption(figure, figure.Id, DocumentWords.Figure, "Figure", figure.Caption))];
        }

        picture.ParagraphProperties!.KeepNext = new KeepNext { Val = false };
        return [picture];
    }

    // The bookmark holds "Table 3" alone: that is what a reference repeats.
    private IEnumerable<OpenXmlElement> Caption(Block block, string id, Scenarios.LocalText sort, string sequence, IReadOnlyList<Inline> text)
    {
        var label = inlines.Label(block, sort, sequence);
        return [.. id.Length > 0 ? names.Around(names.Of(id), label) : label, DocxInlines.Run("\u2002"), .. inlines.Line(text)];
    }

    private List<OpenXmlElement> Aside(Aside aside)
    {
        var outside = within;
        within = aside;
        var title = aside.Title.Length > 0 ? aside.Title : DocumentWords.Of(aside.Kind).In(document.Language);
        var named = new[] { DocxInlines.Run(title) };
        OpenXmlElement[] kind = aside.Title.Length > 0 ? [DocxInlines.Run(DocumentWords.Of(aside.Kind).In(document.Language), "AsideKind"), new Run(new Break())] : [];
        List<OpenXmlElement> all = [Styled("AsideTitle", [.. kind, .. aside.Id.Length > 0 ? names.Around(names.Of(aside.Id), named) : named]), .. aside.Blocks.SelectMany(Write)];
        within = outside;
        all.Add(Styled("AfterTable", []));
        return all;
    }

    private W.Paragraph Styled(string style, IEnumerable<OpenXmlElement> inner)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } };
        if (style == "ListContinue")
        {
            properties.Indentation = new Indentation { Left = ((depth + 1) * DocxLists.Indent).ToString(CultureInfo.InvariantCulture) };
        }

        if (within is not null)
        {
            DocxAside.Frame(properties, within.Kind);
        }

        return new W.Paragraph([properties, .. inner]);
    }

    private static OpenXmlElement Quoted(OpenXmlElement element)
    {
        if (element is W.Paragraph { ParagraphProperties: { } properties } && properties.ParagraphStyleId?.Val == "Normal")
        {
            properties.ParagraphStyleId.Val = "Quote";
        }

        return element;
    }
}
