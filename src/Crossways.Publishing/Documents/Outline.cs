namespace Crossways.Publishing.Documents;

/// <summary>
/// What the headings, tables and figures of a document are called: their numbers, and how a reference names them. All
/// writers ask here, so that "Table 3" is the same table in every format.
/// </summary>
internal sealed class Outline
{
    private readonly Document document;
    private readonly Dictionary<Block, string> labels = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Block> targets = new(StringComparer.Ordinal);
    private readonly List<Block> headings = [];
    private readonly int[] counts = new int[4];
    private int annexes;
    private int tables;
    private int figures;

    /// <exception cref="ArgumentException">An id stands twice, or a reference leads nowhere.</exception>
    public Outline(Document document)
    {
        this.document = document;
        foreach (var block in document.Blocks.SelectMany(Flow.WithInner))
        {
            Number(block);
        }

        foreach (var reference in document.Blocks.SelectMany(Flow.WithInner).SelectMany(Flow.Inlines).OfType<CrossReference>())
        {
            if (!targets.ContainsKey(reference.Id))
            {
                throw new ArgumentException($"A reference leads to {reference.Id}, which is nowhere in “{document.Title}”.");
            }
        }
    }

    /// <summary>Parts and headings, in reading order.</summary>
    public IReadOnlyList<Block> Headings => headings;

    public bool HasParts => headings.Any(block => block is Part);

    /// <summary>"4.2", "Table 3"; empty: it carries no number.</summary>
    public string Label(Block block) => labels.GetValueOrDefault(block, "");

    public Block Target(string id) => targets[id];

    /// <summary>What a reference says: its own words, or the name of what it leads to.</summary>
    public IReadOnlyList<Inline> Says(CrossReference reference) =>
        reference.Text.Count > 0 ? reference.Text
        : targets[reference.Id] is var target && Name(target) is { Length: > 0 } name ? Inline.Of(name)
        : Title(target);

    /// <summary>"chapter 4", "annex B", "Table 3"; empty where nothing is numbered.</summary>
    private string Name(Block target) =>
        target is Heading heading && Label(heading) is { Length: > 0 } number
            ? $"{Sort(heading).In(document.Language)}\u00a0{number}"
            : target is Heading or Part or Aside ? "" : Label(target);

    private static Scenarios.LocalText Sort(Heading heading) =>
        heading switch
        {
            { Level: 1, IsAnnex: true } => DocumentWords.Annex,
            { Level: 1 } => DocumentWords.Chapter,
            _ => DocumentWords.Section,
        };

    public static IReadOnlyList<Inline> Title(Block target) =>
        target switch
        {
            Heading heading => heading.Text,
            Part part => part.Text,
            Table table => table.Caption,
            Figure figure => figure.Caption,
            Aside aside => Inline.Of(aside.Title),
            _ => [],
        };

    private void Number(Block block)
    {
        switch (block)
        {
            case Part part:
                headings.Add(part);
                Know(part.Id, part);
                break;
            case Heading heading:
                headings.Add(heading);
                Know(heading.Id, heading);
                Count(heading);
                break;
            case Table table:
                if (table.Caption.Count > 0)
                {
                    labels[table] = $"{DocumentWords.Table.In(document.Language)}\u00a0{++tables}";
                }

                Know(table.Id, table);
                break;
            case Figure figure:
                if (figure.Caption.Count > 0)
                {
                    labels[figure] = $"{DocumentWords.Figure.In(document.Language)}\u00a0{++figures}";
                }

                Know(figure.Id, figure);
                break;
            case Aside aside:
                Know(aside.Id, aside);
                break;
        }
    }

    private void Count(Heading heading)
    {
        counts[heading.Level - 1]++;
        Array.Clear(counts, heading.Level, counts.Length - heading.Level);
        if (!document.NumbersHeadings)
        {
            return;
        }

        if (heading.Level == 1 && heading.IsAnnex)
        {
            counts[0]--;
            annexes++;
        }

        // Below the second level numbers hinder more than they help.
        if (heading.Level <= 2)
        {
            var chapter = annexes > 0 ? $"{(char)('A' + annexes - 1)}" : $"{counts[0]}";
            labels[heading] = heading.Level == 1 ? chapter : $"{chapter}.{counts[1]}";
        }
    }

    private void Know(string id, Block block)
    {
        if (id.Length > 0 && !targets.TryAdd(id, block))
        {
            throw new ArgumentException($"The id {id} stands twice in “{document.Title}”.");
        }
    }
}
