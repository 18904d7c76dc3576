using Crossways.Publishing.Documents;

namespace Crossways.Publishing.Handbook;

/// <summary>The templates and checklists of a book, each as a document of its own, to be filled in.</summary>
internal static class Pieces
{
    public static IEnumerable<(string Id, Document Document)> Of(Document book)
    {
        var outline = new Outline(book);
        return from aside in book.Blocks.SelectMany(Flow.WithInner).OfType<Aside>()
               where aside is { Id.Length: > 0, Kind: AsideKind.Template or AsideKind.Checklist }
               select (aside.Id, Alone(book, aside, outline));
    }

    private static Document Alone(Document book, Aside aside, Outline outline) =>
        new(aside.Title, book.Language, [.. aside.Blocks.Select(block => Alone(block, outline))])
        {
            Subtitle = $"{DocumentWords.Of(aside.Kind).In(book.Language)} · {book.Title}",
            HasContents = false,
        };

    // What a reference leads to is not in this file; its words remain.
    private static Block Alone(Block block, Outline outline)
    {
        return block switch
        {
            Paragraph paragraph => new Paragraph(Line(paragraph.Text)),
            Heading heading => heading with { Text = Line(heading.Text) },
            ItemList list => list with { Items = [.. list.Items.Select(Inner)] },
            Quotation quotation => new Quotation(Inner(quotation.Blocks)),
            Aside aside => aside with { Blocks = Inner(aside.Blocks) },
            Figure figure => figure with { Caption = Line(figure.Caption) },
            Table table => table with
            {
                Caption = Line(table.Caption),
                Columns = [.. table.Columns.Select(column => column with { Heading = Line(column.Heading) })],
                Rows = [.. table.Rows.Select(row => (IReadOnlyList<IReadOnlyList<Inline>>)[.. row.Select(Line)])],
            },
            _ => block,
        };

        IReadOnlyList<Block> Inner(IReadOnlyList<Block> blocks) => [.. blocks.Select(inner => Alone(inner, outline))];

        IReadOnlyList<Inline> Line(IReadOnlyList<Inline> line) =>
            [.. line.SelectMany(inline => inline switch
            {
                CrossReference reference => outline.Says(reference),
                Footnote footnote => [new Footnote(Line(footnote.Text))],
                _ => [inline],
            })];
    }
}
