using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>Writes a document as one page of HTML that needs nothing else: no network, no script.</summary>
public static class Html
{
    public static string Page(Document document) => Page(document, forPrint: false, pageOf: null);

    /// <summary>The page that a PDF is printed from.</summary>
    /// <param name="pageOf">On which page a heading fell in the print before; null: not known yet.</param>
    internal static string Print(Document document, Func<Block, int>? pageOf) => Page(document, forPrint: true, pageOf);

    private static string Page(Document document, bool forPrint, Func<Block, int>? pageOf)
    {
        var outline = new Outline(document);
        // On paper the title is no heading, so that the bookmarks of the PDF begin with its chapters.
        var form = new HtmlForm { NotesInMargin = forPrint, HeadingsBelow = (forPrint ? 0 : 1) + (outline.HasParts ? 1 : 0) };
        var blocks = new HtmlBlocks(document, outline, form);
        var pages = Chapter.Of(document);
        return Markup.Of(
            $"""
            <!doctype html>
            <html lang="{document.Language.Tag()}">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:" />
            {(document.Publisher.Length > 0 ? Markup.Of($"<meta name=\"author\" content=\"{document.Publisher}\" />") : Markup.None)}
            <title>{document.Title}</title>
            <style>{Markup.Trusted(HouseFont.FacesInside + HtmlLook.Document + (forPrint ? HtmlLook.Paper(document, pages) : HtmlLook.Screen(document)))}</style>
            </head>
            <body class="{(forPrint ? "paper" : "screen")}{(document.HasContents ? " book" : " sheet")}">
            {(document.Mark.Length > 0 && !forPrint ? Markup.Of($"<div class=\"mark\">{document.Mark}</div>") : Markup.None)}
            <main>
            {HtmlOpening.Title(document, forPrint)}
            {(document.HasContents ? HtmlOpening.Contents(document, outline, blocks, form, pageOf) : Markup.None)}
            {pages.Select((chapter, at) => Markup.Of($"<div class=\"pages pages-{at}\">{blocks.Chapter(chapter)}</div>"))}
            {(document.Colophon.Count > 0 ? Markup.Of($"<div class=\"colophon\">{blocks.Blocks(document.Colophon)}</div>") : Markup.None)}
            </main>
            </body>
            </html>

            """
        ).ToString();
    }
}
