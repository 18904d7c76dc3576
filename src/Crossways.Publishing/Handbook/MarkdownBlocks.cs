using System.Text.RegularExpressions;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using M = Markdig.Syntax;

namespace Crossways.Publishing.Handbook;

/// <summary>Reads CommonMark with tables and boxes to tick into blocks.</summary>
internal sealed partial class MarkdownBlocks(string file, ChapterSetting setting, ChapterNotes notes)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseTaskLists().Build();

    private readonly MarkdownLine line = new(file, setting, notes, Pipeline);
    private string chapter = "";
    private int unnamed;

    /// <summary>Some lines of a chapter. What was before them is read as empty, so that every line keeps its number.</summary>
    public IEnumerable<Documents.Block> Read(string[] lines, int from, int to) =>
        lines.AsSpan(from, to - from).IndexOfAnyExcept("") < 0
            ? []
            : Joined(Markdown.Parse(new string('\n', from) + string.Join('\n', lines[from..to]), Pipeline).SelectMany(One));

    public IReadOnlyList<Documents.Inline> Line(string text, int at) => line.Parse(text, at);

    // Lines to write on that follow each other are one block.
    private static IEnumerable<Documents.Block> Joined(IEnumerable<Documents.Block> blocks)
    {
        var count = 0;
        foreach (var block in blocks)
        {
            if (block is WritingLines writing)
            {
                count += writing.Count;
                continue;
            }

            if (count > 0)
            {
                yield return new WritingLines(count);
                count = 0;
            }

            yield return block;
        }

        if (count > 0)
        {
            yield return new WritingLines(count);
        }
    }

    private IEnumerable<Documents.Block> One(M.Block block) =>
        block switch
        {
            HeadingBlock heading => [Heading(heading)],
            ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: true, NextSibling: null } image } => Picture(image, block.Line),
            ParagraphBlock paragraph => [new Paragraph(line.Of(paragraph.Inline, block.Line))],
            ListBlock list => [List(list)],
            QuoteBlock quote => [new Quotation([.. quote.SelectMany(One)])],
            ThematicBreakBlock => [new WritingLines(1)],
            Markdig.Extensions.Tables.Table table => [Table(table)],
            CodeBlock code => [new Paragraph([.. code.Lines.ToString().Split('\n').SelectMany((text, at) => (Documents.Inline[])(at == 0 ? [new Words(text, Emphasis.Code)] : [new LineBreak(), new Words(text, Emphasis.Code)]))])],
            LinkReferenceDefinitionGroup => [],
            _ => Unknown(block),
        };

    private Heading Heading(HeadingBlock block)
    {
        var text = line.Of(block.Inline, block.Line).ToList();
        var id = "";
        if (text is [.., Words last] && HeadingId().Match(last.Text) is { Success: true } match)
        {
            id = match.Groups[1].Value;
            text[^1] = last with { Text = last.Text[..match.Index].TrimEnd() };
            text.RemoveAll(inline => inline is Words { Text.Length: 0 });
            setting.Ids.Know(id, At(block.Line));
        }
        else if (block.Level <= 2)
        {
            setting.Findings.Error("id-missing", At(block.Line), "This heading has no id.", "Add {#name} at its end, the same in both languages.");
        }

        chapter = block.Level == 1 ? id : chapter;
        return new Heading(Math.Min(4, block.Level), id.Length > 0 ? id : $"{chapter}-h{++unnamed}", text) { IsAnnex = block.Level == 1 && setting.IsAnnex };
    }

    private ItemList List(ListBlock list)
    {
        var kind = list.IsOrdered ? ListKind.Numbers
            : list.Descendants<TaskList>().Any() ? ListKind.Checklist
            : ListKind.Bullets;
        return new ItemList(kind, [.. list.OfType<ListItemBlock>().Select(item => (IReadOnlyList<Documents.Block>)[.. item.SelectMany(One)])]);
    }

    private Documents.Table Table(Markdig.Extensions.Tables.Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => (row.IsHeader, Cells: row.OfType<TableCell>().Select(cell => line.Of((cell.FirstOrDefault() as ParagraphBlock)?.Inline, row.Line)).ToList())).ToList();
        var count = rows.Max(row => row.Cells.Count);
        var head = rows.FirstOrDefault(row => row.IsHeader).Cells ?? [];
        var body = rows.Where(row => !row.IsHeader).Select(row => Filled(row.Cells, count)).ToList();
        foreach (var row in table.OfType<TableRow>().Where(row => !row.IsHeader && row.Count > head.Count))
        {
            setting.Findings.Warning("table-row", At(row.Line), $"This row has {row.Count} cells, and the head of the table {head.Count}.", "Write a \\ before a | that belongs to the text.");
        }

        var columns = Filled(head, count).Select((heading, at) => new Column(heading, Align(table, at), TableWeights.Of([heading, .. body.Select(row => row[at])])));
        return new Documents.Table("", [], [.. columns], body);
    }

    private static IReadOnlyList<IReadOnlyList<Documents.Inline>> Filled(IReadOnlyList<IReadOnlyList<Documents.Inline>> cells, int count) =>
        [.. cells, .. Enumerable.Repeat<IReadOnlyList<Documents.Inline>>([], Math.Max(0, count - cells.Count))];

    private static Alignment Align(Markdig.Extensions.Tables.Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => Alignment.Centre,
            TableColumnAlign.Right => Alignment.End,
            _ => Alignment.Start,
        };

    private IEnumerable<Documents.Block> Picture(LinkInline image, int at)
    {
        var says = Flow.Plain(line.Of(image, at));
        var name = (image.Url ?? "").Split('/')[^1];
        var path = $"figures/{setting.Language.Tag()}/{name}";
        if (setting.Files[path] is not { } svg)
        {
            setting.Findings.Error("figure-missing", At(at), $"There is no picture {path}.", "Draw it, or correct its name.");
            return [];
        }

        if (says.Length == 0)
        {
            setting.Findings.Error("figure-says", At(at), "This picture says nothing to who cannot see it.", "Write what it shows between [ and ].");
            return [];
        }

        return HandDrawn.Read(svg, says, path, setting.Findings) is { } picture ? [new Figure("", [], picture)] : [];
    }

    private IEnumerable<Documents.Block> Unknown(M.Block block)
    {
        setting.Findings.Error("markdown", At(block.Line), $"The handbook has no {block.GetType().Name} in it.", "Say it with headings, paragraphs, lists, tables and ::: blocks.");
        return [];
    }

    private Source At(int at) => new(file, at + 1, 1, "");

    [GeneratedRegex(@"\s*\{#([a-z0-9-]+)\}\s*$")]
    private static partial Regex HeadingId();
}
