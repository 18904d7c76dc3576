using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>What stands around the text of every page: the way to all others, the search, and the other language.</summary>
/// <param name="others">The same book in other languages.</param>
internal sealed class WebsiteFrame(Document book, WebsitePages pages, IReadOnlyList<Document> others)
{
    private static readonly LocalText Search = new("Search", "Rechercher");
    private static readonly LocalText Skip = new("To the text", "Aller au texte");
    private static readonly LocalText Previous = new("Previous", "Précédent");
    private static readonly LocalText Next = new("Next", "Suivant");
    private static readonly LocalText Found = new("{count} found", "{count} trouvés");
    private static readonly LocalText FoundNothing = new("Nothing found. Try fewer or other words.", "Rien trouvé. Essayez moins de mots, ou d’autres.");

    /// <summary>The page that one comes to first, where there is no language yet.</summary>
    public static string Door(IReadOnlyList<Document> books) =>
        Markup.Of(
            $"""
            <!doctype html>
            <html lang="{books[0].Language.Tag()}">
            <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>{books[0].Title}</title><link rel="stylesheet" href="look.css" /></head>
            <body class="door"><main>
            {books.Select(book => Markup.Of($"<p lang=\"{book.Language.Tag()}\"><a href=\"{book.Language.Tag()}/index.html\" hreflang=\"{book.Language.Tag()}\">{book.Title}</a><br />{LanguageName(book.Language)}</p>\n"))}
            </main></body>
            </html>

            """
        ).ToString();

    public string Home(IReadOnlyList<(string Address, string Name)> downloads) =>
        Whole(
            book.Title,
            "index.html",
            null,
            Markup.Of(
                $"""
                <header class="home">
                <h1 class="title">{book.Title}</h1>
                <p class="subtitle">{book.Subtitle}</p>
                {(downloads.Count > 0 ? Markup.Of($"<p class=\"downloads\">{downloads.Select(file => Markup.Of($"<a href=\"{file.Address}\" download=\"download\">{file.Name}</a> "))}</p>") : Markup.None)}
                </header>
                <div class="home-contents">{Contents(null)}</div>
                <div class="colophon">{new HtmlBlocks(book, pages.Outline, new HtmlForm()).Blocks(book.Colophon)}</div>
                """
            )
        );

    public string Page(Chapter chapter)
    {
        var at = pages.Chapters.IndexOf(chapter);
        var text = new HtmlBlocks(book, pages.Outline, new HtmlForm { Address = pages.Address }).Chapter(chapter);
        return Whole(
            $"{pages.Title(chapter)} – {book.Title}",
            $"{chapter.Id}.html",
            chapter,
            Markup.Of(
                $"""
                <p class="over">{pages.PartOf[chapter]}</p>
                {text}
                <nav class="turn" aria-label="{Previous.In(book.Language)}, {Next.In(book.Language)}">
                {(at > 0 ? Turn(pages.Chapters[at - 1], "prev", Previous) : Markup.Of($"<span></span>"))}
                {(at + 1 < pages.Chapters.Count ? Turn(pages.Chapters[at + 1], "next", Next) : Markup.None)}
                </nav>
                """
            )
        );
    }

    private Markup Turn(Chapter chapter, string rel, LocalText word) =>
        Markup.Of($"<a rel=\"{rel}\" href=\"{chapter.Id}.html\"><span>{word.In(book.Language)}</span>{pages.Title(chapter)}</a>");

    private string Whole(string title, string file, Chapter? chapter, Markup body)
    {
        var language = book.Language;
        var contents = DocumentWords.Contents.In(language);
        return Markup.Of(
            $"""
            <!doctype html>
            <html lang="{language.Tag()}">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>{title}</title>
            <link rel="stylesheet" href="../look.css" />
            {others.Select(other => Markup.Of($"<link rel=\"alternate\" hreflang=\"{other.Language.Tag()}\" href=\"../{other.Language.Tag()}/{file}\" />\n"))}<script src="../search.js" defer="defer"></script>
            </head>
            <body>
            <a class="skip" href="#text">{Skip.In(language)}</a>
            <header class="bar">
            <button type="button" class="menu" popovertarget="contents">{contents}</button>
            <a class="book" href="index.html">{book.Title}</a>
            <form class="search" role="search" data-found="{Found.In(language)}" data-nothing="{FoundNothing.In(language)}">
            <input type="search" aria-label="{Search.In(language)}" placeholder="{Search.In(language)}" autocomplete="off" spellcheck="false" aria-controls="found" />
            <div id="found" class="found" hidden="hidden"><p role="status"></p><ol></ol></div>
            </form>
            {others.Select(other => Markup.Of($"<a class=\"language\" href=\"../{other.Language.Tag()}/{file}\" hreflang=\"{other.Language.Tag()}\" lang=\"{other.Language.Tag()}\">{LanguageName(other.Language)}</a>"))}
            </header>
            <div class="sheet">
            <nav id="contents" class="side" popover="auto" aria-label="{contents}">{(chapter is null ? Contents(null) : Contents(chapter))}</nav>
            <main id="text" tabindex="-1">
            {body}
            </main>
            </div>
            </body>
            </html>

            """
        ).ToString();
    }

    private Markup Contents(Chapter? here) =>
        Markup.Each(
            pages.Chapters.GroupBy(chapter => pages.PartOf[chapter]),
            part => Markup.Of($"<p class=\"part-name\">{part.Key}</p>\n<ol>{part.Select(chapter => Entry(chapter, here))}</ol>\n")
        );

    private Markup Entry(Chapter chapter, Chapter? here)
    {
        var sections = ReferenceEquals(chapter, here)
            ? Markup.Of($"<ol>{chapter.Blocks.OfType<Heading>().Where(heading => heading.Level == 2).Select(heading => Markup.Of($"<li><a href=\"#{heading.Id}\">{Flow.Plain(heading.Text)}</a></li>\n"))}</ol>")
            : Markup.None;
        return Markup.Of($"<li><a href=\"{chapter.Id}.html\"{(ReferenceEquals(chapter, here) ? Markup.Of($" aria-current=\"page\"") : Markup.None)}><span class=\"number\">{pages.Number(chapter)}</span> {pages.Title(chapter)}</a>{sections}</li>\n");
    }

    private static string LanguageName(Language language) => language == Language.French ? "Français" : "English";
}
