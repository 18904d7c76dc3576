using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>The table of contents that a reading system shows, and the landmarks it jumps to.</summary>
internal static class EpubNavigation
{
    public static string Of(EpubBook book)
    {
        var language = book.Document.Language;
        var contents = DocumentWords.Contents.In(language);
        return Markup.Of(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language.Tag()}" xml:lang="{language.Tag()}">
            <head><meta charset="utf-8" /><title>{contents}</title><link rel="stylesheet" type="text/css" href="look.css" /></head>
            <body>
            <nav epub:type="toc" id="toc" role="doc-toc"><h1>{contents}</h1>
            {Entries(book)}</nav>
            <nav epub:type="landmarks" id="landmarks" hidden="hidden"><h2>{DocumentWords.Landmarks.In(language)}</h2>
            <ol>
            <li><a epub:type="cover" href="cover.xhtml">{DocumentWords.Cover.In(language)}</a></li>
            <li><a epub:type="toc" href="#toc">{contents}</a></li>
            <li><a epub:type="bodymatter" href="{book.Beginning}">{DocumentWords.Beginning.In(language)}</a></li>
            </ol></nav>
            </body>
            </html>

            """
        ).ToString();
    }

    // Parts hold chapters, and chapters their sections.
    private static Markup Entries(EpubBook book)
    {
        var listed = book.Outline.Headings.Where(HtmlOpening.IsListed).ToList();
        return listed.Count > 0
            ? List(book, listed, book.Outline.HasParts ? 0 : 1)
            : Markup.Of($"<ol><li><a href=\"{book.Beginning}\">{book.Document.Title}</a></li></ol>");
    }

    private static Markup List(EpubBook book, IReadOnlyList<Block> blocks, int level)
    {
        var items = new List<Markup>();
        for (var at = 0; at < blocks.Count;)
        {
            var inner = blocks.Skip(at + 1).TakeWhile(block => Level(block) > Math.Max(level, Level(blocks[at]))).ToList();
            items.Add(Markup.Of($"<li>{Entry(book, blocks[at])}{(inner.Count > 0 ? List(book, inner, level + 1) : Markup.None)}</li>\n"));
            at += 1 + inner.Count;
        }

        return Markup.Of($"<ol>\n{items}</ol>");
    }

    private static int Level(Block block) => block is Heading heading ? heading.Level : 0;

    private static Markup Entry(EpubBook book, Block block)
    {
        var id = block is Heading heading ? heading.Id : ((Part)block).Id;
        var number = book.Outline.Label(block);
        var title = Flow.Plain(Outline.Title(block));
        return Markup.Of($"<a href=\"{book.Address(id)}\">{(number.Length > 0 ? $"{number} {title}" : title)}</a>");
    }
}
