using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>A block between <c>::: kind {#id} title</c> and <c>:::</c>.</summary>
internal sealed record Container(string Kind, string Id, string Title, Source Source)
{
    /// <param name="inner">What stands in it.</param>
    /// <param name="line">Reads a caption, which may be emphasised.</param>
    public IEnumerable<Block> Around(IReadOnlyList<Block> inner, Func<string, IReadOnlyList<Inline>> line, HandbookFindings findings)
    {
        switch (Kind)
        {
            case "table":
                return Captioned<Table>(inner, table => table with { Id = Id, Caption = line(Title) }, "table", findings);
            case "figure":
                return Captioned<Figure>(inner, figure => figure with { Id = Id, Caption = line(Title) }, "picture or chart", findings);
            case "note" or "warning" or "example" or "checklist" or "template":
                return [new Aside(Enum.Parse<AsideKind>(Kind, ignoreCase: true), Title, inner) { Id = Id }];
            default:
                findings.Error("block-unknown", Source, $"There is no block called {Kind}.", "Use table, figure, note, warning, example, checklist or template.");
                return inner;
        }
    }

    private List<Block> Captioned<T>(IReadOnlyList<Block> inner, Func<T, T> name, string what, HandbookFindings findings)
        where T : Block
    {
        var blocks = inner.ToList();
        var at = blocks.FindIndex(block => block is T);
        if (at < 0)
        {
            findings.Error("block-empty", Source, $"There is no {what} in this block.", $"Write one before its closing :::.");
            return blocks;
        }

        blocks[at] = name((T)blocks[at]);
        return blocks;
    }
}
