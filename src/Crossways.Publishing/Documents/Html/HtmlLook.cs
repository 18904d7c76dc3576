using System.Text;
using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>How documents look on screen and on paper. The rules stand in the CSS files beside this one.</summary>
internal static class HtmlLook
{
    /// <summary>What all pages share: type, lists, tables, figures, asides.</summary>
    public static readonly string Document = OwnResource.Text("Html/Document.css");

    public static string Screen(Document document) =>
        OwnResource.Text("Html/Screen.css") + (document.Mark.Length > 0 ? $"@media print {{ @page {{ @top-center {{ content: {Quoted(document.Mark)}; }} }} }}\n" : "");

    /// <summary>Paged, with running heads. A chapter of a book is a named page, which is how its title comes to stand above its pages.</summary>
    public static string Paper(Document document, IReadOnlyList<Chapter> chapters)
    {
        var css = new StringBuilder(OwnResource.Text("Html/Paper.css"));
        css.Append($"@page {{ @top-left {{ content: {Quoted(document.Title)}; }} @bottom-left {{ content: {Quoted(document.Mark)}; }} }}\n");
        if (!document.HasContents)
        {
            // The title stands right below.
            css.Append("@page :first { @top-left { content: none; } }\n");
        }

        if (document.Blocks.SelectMany(Flow.WithInner).SelectMany(Flow.Inlines).Any(inline => inline is Footnote))
        {
            css.Append(OwnResource.Text("Html/Book.css"));
        }

        if (!chapters.Any(chapter => chapter.Opening is Part))
        {
            return css.ToString();
        }

        css.Append(".pages { break-before: page; }\n");
        for (var at = 0; at < chapters.Count; at++)
        {
            // A part opens on the page of its first chapter, so it is a page of that name.
            var page = chapters[at].Opening is Part ? at + 1 : at;
            var title = chapters[at].Opening is Heading heading ? Flow.Plain(heading.Text) : "";
            css.Append($".pages-{at} {{ page: pages-{page}; }} @page pages-{at} {{ @top-right {{ content: {Quoted(title)}; }} }}\n");
        }

        // Pages of another name begin a new page.
        css.Append($".colophon {{ page: pages-{chapters.Count - 1}; }}\n");
        return css.ToString();
    }

    // A string of CSS that can end neither itself nor the style it stands in.
    private static string Quoted(string text) =>
        $"\"{string.Concat(text.Select(letter => letter is '"' or '\\' or '<' or '\n' ? $"\\{(int)letter:x6}" : letter.ToString()))}\"";
}
