using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>A file of the book.</summary>
/// <param name="HoldsPictures">It has SVG inside, which the list of files must say.</param>
internal sealed record EpubPage(string File, string Title, string Xhtml, bool HoldsPictures);

/// <summary>The pages of a document as an e-book has them, and where in them everything stands.</summary>
internal sealed class EpubBook
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    public EpubBook(Document document)
    {
        Document = document;
        Outline = new Outline(document);
        Form = new HtmlForm { IsEpub = true, Address = Address };
        var chapters = Chapter.Of(document);
        foreach (var chapter in chapters)
        {
            foreach (var id in chapter.Ids())
            {
                files[id] = File(chapter);
            }
        }

        // One after the other by one hand, so that notes are numbered and named once in the book.
        Blocks = new HtmlBlocks(document, Outline, Form);
        Pages =
        [
            Page("cover.xhtml", DocumentWords.Cover.In(document.Language), Markup.Of($"<section class=\"cover\" epub:type=\"cover\"><img src=\"cover.svg\" alt=\"{document.Title}\" /></section>")),
            Page("title.xhtml", document.Title, Markup.Of($"<section epub:type=\"titlepage\">{HtmlOpening.Title(document, forPrint: false)}</section>")),
            .. chapters.Select(chapter => Page(File(chapter), Title(chapter), Blocks.Chapter(chapter))),
            .. document.Colophon.Count > 0
                ? [Page("colophon.xhtml", document.Title, Markup.Of($"<section class=\"colophon\" epub:type=\"colophon\">{Blocks.Blocks(document.Colophon)}</section>"))]
                : Array.Empty<EpubPage>(),
        ];
    }

    public Document Document { get; }

    public Outline Outline { get; }

    public HtmlForm Form { get; }

    public HtmlBlocks Blocks { get; }

    public IReadOnlyList<EpubPage> Pages { get; }

    /// <summary>The first page of the text.</summary>
    public string Beginning => Pages[Math.Min(2, Pages.Count - 1)].File;

    public string Address(string id) => files.TryGetValue(id, out var file) ? $"{file}#{id}" : throw new ArgumentException($"Nothing in the book is called {id}.");

    private static string File(Chapter chapter) => $"{chapter.Id}.xhtml";

    private string Title(Chapter chapter) => chapter.Opening is { } opening ? Flow.Plain(Outline.Title(opening)) : Document.Title;

    private EpubPage Page(string file, string title, Markup body)
    {
        var html = Markup.Of(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{Document.Language.Tag()}" xml:lang="{Document.Language.Tag()}">
            <head>
            <meta charset="utf-8" />
            <title>{title}</title>
            <link rel="stylesheet" type="text/css" href="look.css" />
            </head>
            <body>
            {body}
            </body>
            </html>

            """
        ).ToString();
        return new EpubPage(file, title, html, html.Contains("<svg", StringComparison.Ordinal));
    }
}
