namespace Crossways.Publishing.Documents;

/// <summary>The pages of a book on the web, and on which of them everything stands.</summary>
internal sealed class WebsitePages
{
    private readonly Dictionary<string, string> pages = new(StringComparer.Ordinal);

    public WebsitePages(Document book)
    {
        Book = book;
        Outline = new Outline(book);
        var part = "";
        foreach (var chapter in Chapter.Of(book))
        {
            // A part has no page here: it only groups chapters.
            if (chapter.Opening is Part opening)
            {
                part = Flow.Plain(opening.Text);
                continue;
            }

            Chapters.Add(chapter);
            PartOf[chapter] = part;
            foreach (var id in chapter.Ids())
            {
                pages[id] = $"{chapter.Id}.html";
            }
        }
    }

    public Document Book { get; }

    public Outline Outline { get; }

    public List<Chapter> Chapters { get; } = [];

    public Dictionary<Chapter, string> PartOf { get; } = new(ReferenceEqualityComparer.Instance);

    public string Title(Chapter chapter) => chapter.Opening is { } opening ? Flow.Plain(Outline.Title(opening)) : Book.Title;

    public string Number(Chapter chapter) => chapter.Opening is { } opening ? Outline.Label(opening) : "";

    public string Address(string id) => pages.TryGetValue(id, out var page) ? $"{page}#{id}" : "index.html";
}
