namespace Crossways.Publishing.Documents;

/// <summary>A section that can be found.</summary>
/// <param name="U">Its address.</param>
/// <param name="T">Its title.</param>
/// <param name="C">The chapter it stands in.</param>
/// <param name="X">All its words.</param>
internal sealed record SearchEntry(string U, string T, string C, string X);

/// <summary>What the search of the website reads: every section with its words.</summary>
internal static class SearchIndex
{
    public static IReadOnlyList<SearchEntry> Of(WebsitePages pages) => [.. pages.Chapters.SelectMany(chapter => Sections(pages, chapter))];

    private static IEnumerable<SearchEntry> Sections(WebsitePages pages, Chapter chapter)
    {
        var title = pages.Title(chapter);
        var (address, section, words) = ($"{chapter.Id}.html", title, new List<string>());
        foreach (var block in chapter.Blocks)
        {
            if (block is Heading { Level: 2 } heading)
            {
                yield return Entry();
                (address, section, words) = (pages.Address(heading.Id), Flow.Plain(heading.Text), []);
            }
            else
            {
                words.AddRange(Flow.WithInner(block).SelectMany(Texts));
            }
        }

        yield return Entry();

        SearchEntry Entry() => new(address, section, title, string.Join(' ', words));
    }

    private static IEnumerable<string> Texts(Block block) =>
        block switch
        {
            Paragraph paragraph => [Flow.Plain(paragraph.Text)],
            Heading heading => [Flow.Plain(heading.Text)],
            Aside aside => [aside.Title],
            Figure figure => [Flow.Plain(figure.Caption)],
            Table table => [Flow.Plain(table.Caption), .. table.Columns.Select(column => Flow.Plain(column.Heading)), .. table.Rows.SelectMany(row => row).Select(cell => Flow.Plain(cell))],
            _ => [],
        };
}
