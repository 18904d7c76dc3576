using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>What stands before the first chapter: the title, and the table of contents.</summary>
internal static class HtmlOpening
{
    public static Markup Title(Document document, bool forPrint) =>
        Markup.Of(
            $"""
            <header class="title-page">
            {(forPrint && document.Mark.Length > 0 ? Markup.Of($"<p class=\"title-mark\">{document.Mark}</p>") : Markup.None)}
            {(forPrint ? Markup.Of($"<p class=\"title\">{document.Title}</p>") : Markup.Of($"<h1 class=\"title\">{document.Title}</h1>"))}
            {Line("subtitle", document.Subtitle)}
            <div class="imprint">{Line("publisher", document.Publisher)}{Line("date", document.Date is { } date ? DocumentWords.Day(date, document.Language) : "")}</div>
            </header>
            """
        );

    /// <param name="pageOf">Null: places are kept for the numbers, so that they change nothing when they come.</param>
    public static Markup Contents(Document document, Outline outline, HtmlBlocks blocks, HtmlForm form, Func<Block, int>? pageOf)
    {
        var title = DocumentWords.Contents.In(document.Language);
        var listed = outline.Headings.Where(IsListed).ToList();
        return Markup.Of(
            $"""
            <nav class="contents{(listed.Count > OnePage ? " long" : "")}" aria-label="{title}">
            <p class="contents-title">{title}</p>
            <ol>
            {listed.Select(Entry)}
            </ol>
            </nav>
            """
        );

        Markup Entry(Block block)
        {
            var (id, level) = block is Heading heading ? (heading.Id, $"level-{heading.Level}") : (((Part)block).Id, "of-part");
            var number = outline.Label(block) is { Length: > 0 } label ? Markup.Of($"<span class=\"number\">{label}</span> ") : Markup.None;
            var page = form.NotesInMargin ? Markup.Of($"<span class=\"page\">{(pageOf is null ? "000" : $"{pageOf(block)}")}</span>") : Markup.None;
            var text = Outline.Title(block).Where(inline => inline is not Footnote).ToList();
            return Markup.Of($"<li class=\"{level}\"><a href=\"{form.Address(id)}\"><span class=\"entry\">{number}{blocks.Line(text)}</span>{page}</a></li>\n");
        }
    }

    /// <summary>Entries that stand on one page in one column.</summary>
    private const int OnePage = 45;

    /// <summary>Chapters and their sections; what lies below them would hide them.</summary>
    public static bool IsListed(Block block) => block is Part or Heading { Level: <= 2 };

    private static Markup Line(string style, string text) => text.Length > 0 ? Markup.Of($"<p class=\"{style}\">{text}</p>") : Markup.None;
}
