namespace Crossways.Publishing.Documents;

/// <summary>Goes through what a document is made of.</summary>
internal static class Flow
{
    /// <summary>The block and all that stands in it, in reading order.</summary>
    public static IEnumerable<Block> WithInner(Block block) => Inner(block).SelectMany(WithInner).Prepend(block);

    private static IEnumerable<Block> Inner(Block block) =>
        block switch
        {
            Aside aside => aside.Blocks,
            Quotation quotation => quotation.Blocks,
            ItemList list => list.Items.SelectMany(item => item),
            _ => [],
        };

    /// <summary>The parts of the lines of this one block, with what stands in footnotes and links.</summary>
    public static IEnumerable<Inline> Inlines(Block block) => Lines(block).SelectMany(line => line).SelectMany(WithInner);

    private static IEnumerable<IReadOnlyList<Inline>> Lines(Block block) =>
        block switch
        {
            Heading heading => [heading.Text],
            Part part => [part.Text],
            Paragraph paragraph => [paragraph.Text],
            Figure figure => [figure.Caption],
            Table table => [table.Caption, .. table.Columns.Select(column => column.Heading), .. table.Rows.SelectMany(row => row)],
            _ => [],
        };

    private static IEnumerable<Inline> WithInner(Inline inline) =>
        (inline switch
        {
            Link link => link.Text,
            CrossReference reference => reference.Text,
            Footnote footnote => footnote.Text,
            _ => [],
        }).SelectMany(WithInner).Prepend(inline);

    /// <summary>The words alone, without footnotes.</summary>
    public static string Plain(IEnumerable<Inline> line) =>
        string.Concat(line.Select(inline => inline switch
        {
            Words words => words.Text,
            Link link => Plain(link.Text),
            CrossReference reference => Plain(reference.Text),
            LineBreak => " ",
            _ => "",
        }));
}
