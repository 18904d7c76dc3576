namespace Crossways.Publishing.Documents;

/// <summary>What stands together: a page of a website, a file of an EPUB, a new page on paper.</summary>
/// <param name="Opening">A <see cref="Part"/>, a <see cref="Heading"/> of level 1, or null for what stands before the first of them.</param>
/// <param name="Blocks">Without the opening.</param>
internal sealed record Chapter(Block? Opening, IReadOnlyList<Block> Blocks)
{
    public string Id => Opening switch { Part part => part.Id, Heading heading => heading.Id, _ => "opening" };

    /// <summary>Everything in it that a reference may lead to.</summary>
    public IEnumerable<string> Ids() =>
        (Opening is { } opening ? [opening, .. Blocks] : Blocks)
            .SelectMany(Flow.WithInner)
            .Select(block => block switch
            {
                Part part => part.Id,
                Heading heading => heading.Id,
                Table table => table.Id,
                Figure figure => figure.Id,
                Aside aside => aside.Id,
                _ => "",
            })
            .Where(id => id.Length > 0);

    public static IReadOnlyList<Chapter> Of(Document document)
    {
        var chapters = new List<Chapter>();
        var blocks = new List<Block>();
        Block? opening = null;
        foreach (var block in document.Blocks)
        {
            if (block is Part or Heading { Level: 1 })
            {
                Close();
                opening = block;
            }
            else
            {
                blocks.Add(block);
            }
        }

        Close();
        return chapters;

        void Close()
        {
            if (opening is not null || blocks.Count > 0)
            {
                chapters.Add(new Chapter(opening, [.. blocks]));
            }

            blocks.Clear();
        }
    }
}
