using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>
/// Writes blocks as HTML that is well-formed XML too, so that web pages, print and EPUB come from one hand. One of these
/// writes one page, from its first block to its last.
/// </summary>
internal sealed class HtmlBlocks(Document document, Outline outline, HtmlForm form)
{
    private readonly HtmlInlines inlines = new(document, outline, form);
    private int pictures;

    public Markup Chapter(Chapter chapter) =>
        Markup.Of(
            $"""
            <section class="{Class(chapter)}"{Type(chapter)}>
            {(chapter.Opening is { } opening ? Block(opening) : Markup.None)}{Blocks(chapter.Blocks)}{inlines.Notes()}
            </section>

            """
        );

    public Markup Blocks(IEnumerable<Block> blocks) => Markup.Each(blocks, Block);

    public Markup Line(IReadOnlyList<Inline> line) => inlines.Line(line);

    private static string Class(Chapter chapter) =>
        chapter.Opening switch { Part => "part", Heading => "chapter", _ => "opening" };

    private Markup Type(Chapter chapter) =>
        !form.IsEpub || chapter.Opening is null ? Markup.None
        : Markup.Of($" epub:type=\"{chapter.Opening switch { Part => "part", Heading { IsAnnex: true } => "appendix", _ => "chapter" }}\"");

    private Markup Block(Block block) =>
        block switch
        {
            Part part => Markup.Of($"{Head(1, part.Id, "part-title", "", part.Text)}\n"),
            Heading heading => Markup.Of($"{Head(heading.Level, heading.Id, $"level-{heading.Level}", outline.Label(heading), heading.Text)}\n"),
            Paragraph paragraph => Markup.Of($"<p>{Line(paragraph.Text)}</p>\n"),
            ItemList list => List(list),
            Table table => Table(table),
            Figure figure => Figure(figure),
            Aside aside => Aside(aside),
            Quotation quotation => Markup.Of($"<blockquote>{Blocks(quotation.Blocks)}</blockquote>\n"),
            WritingLines lines => Markup.Of($"<div class=\"writing\">{Enumerable.Range(0, lines.Count).Select(_ => Markup.Of($"<div></div>"))}</div>\n"),
            PageBreak => Markup.Of($"<div class=\"page-break\"></div>\n"),
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };

    private Markup Head(int level, string id, string style, string number, IReadOnlyList<Inline> text)
    {
        var tag = Markup.Trusted($"h{Math.Min(6, level + form.HeadingsBelow)}");
        var numbered = number.Length > 0 ? Markup.Of($"<span class=\"number\">{number}</span> ") : Markup.None;
        return Markup.Of($"<{tag} class=\"{style}\"{Id(id)}>{numbered}{Line(text)}</{tag}>");
    }

    private Markup List(ItemList list)
    {
        var tag = Markup.Trusted(list.Kind == ListKind.Numbers ? "ol" : "ul");
        var style = list.Kind == ListKind.Checklist ? Markup.Of($" class=\"checklist\"") : Markup.None;
        return Markup.Of($"<{tag}{style}>{Markup.Each(list.Items, item => Markup.Of($"<li>{Item(item)}</li>\n"))}</{tag}>\n");
    }

    // An item of one paragraph is set tight.
    private Markup Item(IReadOnlyList<Block> item) =>
        item is [Paragraph only] ? Line(only.Text)
        : item is [Paragraph first, ItemList inner] ? Markup.Of($"{Line(first.Text)}{Block(inner)}")
        : Blocks(item);

    private Markup Table(Table table)
    {
        inlines.EnterTable();
        var total = table.Columns.Sum(column => column.Weight);
        var caption = table.Caption.Count > 0 ? Markup.Of($"<caption>{Caption(table, table.Caption)}</caption>") : Markup.None;
        var columns = table.Columns.Select(column => Markup.Of($"<col style=\"width: {100 * column.Weight / total}%\" />"));
        var head = table.Columns.Any(column => column.Heading.Count > 0)
            ? Markup.Of($"<thead><tr>{table.Columns.Select(column => Markup.Of($"<th scope=\"col\"{Align(column)}>{Line(column.Heading)}</th>"))}</tr></thead>")
            : Markup.None;
        var rows = Markup.Each(table.Rows, row => Markup.Of($"<tr>{row.Select((cell, at) => Markup.Of($"<td{Align(table.Columns[at])}>{Line(cell)}</td>"))}</tr>\n"));
        return Markup.Of(
            $"""
            <div class="table{(IsShort(table) ? " short" : IsList(table) ? " list" : "")}"{Id(table.Id)} tabindex="0" role="group"{Label(table)}><table>{caption}<colgroup>{columns}</colgroup>{head}<tbody>
            {rows}</tbody></table>{inlines.LeaveTable()}</div>

            """
        );
    }

    // Stays on one page when it is printed.
    private static bool IsShort(Table table) => table.Rows.Count <= 8 && table.Rows.Sum(row => row.Sum(cell => Flow.Plain(cell).Length)) < 1600;

    // Many rows of a few words: a book sets them in two columns.
    private static bool IsList(Table table) => table is { Columns.Count: <= 3, Rows.Count: >= 30 } && table.Rows.Average(row => row.Sum(cell => Flow.Plain(cell).Length)) < 70;

    // A table that does not fit scrolls inside itself, by the keyboard too; so it must say what it is.
    private Markup Label(Table table) =>
        Markup.Of($" aria-label=\"{(table.Caption.Count > 0 ? $"{outline.Label(table)} {Flow.Plain(table.Caption)}" : DocumentWords.Table.In(document.Language))}\"");

    private static Markup Align(Column column) =>
        column.Alignment switch
        {
            Alignment.Centre => Markup.Of($" class=\"centre\""),
            Alignment.End => Markup.Of($" class=\"end\""),
            _ => Markup.None,
        };

    private Markup Caption(Block block, IReadOnlyList<Inline> caption) =>
        Markup.Of($"<span class=\"number\">{outline.Label(block)}</span> {Line(caption)}");

    private Markup Figure(Figure figure)
    {
        var caption = figure.Caption.Count > 0 ? Markup.Of($"<figcaption>{Caption(figure, figure.Caption)}</figcaption>") : Markup.None;
        var picture = SvgInPage.Of(figure.Picture, $"{(figure.Id.Length > 0 ? figure.Id : "picture")}-{++pictures}-");
        return Markup.Of($"<figure{Id(figure.Id)} class=\"{(figure.Picture.Width > WidestInText ? "wide" : "narrow")}\">{picture}{caption}</figure>\n");
    }

    /// <summary>CSS pixels; what is wider may use the margin of a printed page too.</summary>
    private const double WidestInText = 480;

    private Markup Aside(Aside aside)
    {
        var kind = DocumentWords.Of(aside.Kind).In(document.Language);
        var title = aside.Title.Length > 0
            ? Markup.Of($"<span class=\"kind\">{kind}</span> {aside.Title}")
            : Markup.Of($"<span class=\"kind\">{kind}</span>");
        var style = $"aside {aside.Kind.ToString().ToLowerInvariant()}";
        return Markup.Of($"<div class=\"{style}\" role=\"note\"{Id(aside.Id)}><p class=\"aside-title\">{title}</p>\n{Blocks(aside.Blocks)}</div>\n");
    }

    private static Markup Id(string id) => id.Length > 0 ? Markup.Of($" id=\"{id}\"") : Markup.None;
}
