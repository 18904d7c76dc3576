using System.Text.RegularExpressions;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>What a chapter is read with.</summary>
internal sealed record ChapterSetting(HandbookFiles Files, Shelf Shelf, Language Language, HandbookIds Ids, HandbookFindings Findings, bool IsAnnex);

/// <summary>
/// Reads a chapter: its containers (<c>::: table</c>), drawn charts and drawn parts (<c>@msel</c>) by lines, and what
/// stands between them as CommonMark.
/// </summary>
internal sealed partial class ChapterReader(string file, string text, ChapterSetting setting)
{
    private readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');

    public IReadOnlyList<Block> Read()
    {
        var notes = ChapterNotes.Take(lines);
        var markdown = new MarkdownBlocks(file, setting, notes);
        var blocks = Blocks(0, lines.Length, markdown).ToList();
        notes.ReportUnused(file, setting.Findings);
        if (blocks is not [Heading { Level: 1 }, ..])
        {
            setting.Findings.Error("chapter-title", Source.Of(file), "A chapter begins with one line “# Title {#ch-name}”.", "Write it as the first line.");
        }

        return blocks;
    }

    private IEnumerable<Block> Blocks(int from, int to, MarkdownBlocks markdown)
    {
        var start = from;
        for (var at = from; at < to; at++)
        {
            if (Fence().Match(lines[at]) is { Success: true } fence)
            {
                var end = End(at + 1, to, line => line.StartsWith("```", StringComparison.Ordinal));
                if (ChartReader.Knows(fence.Groups[1].Value))
                {
                    foreach (var block in Text(start, at).Append(Chart(at, end, fence)))
                    {
                        yield return block;
                    }

                    start = end + 1;
                }

                at = end;
            }
            else if (Opening().Match(lines[at]) is { Success: true } opening)
            {
                var end = Close(at, to);
                foreach (var block in Text(start, at).Concat(Container(opening, at, end, markdown)))
                {
                    yield return block;
                }

                (start, at) = (end + 1, end);
            }
            else if (Drawn().Match(lines[at]) is { Success: true } drawn)
            {
                foreach (var block in Text(start, at).Concat(setting.Shelf.Draw(drawn.Groups[1].Value, drawn.Groups[2].Value, setting.Language, At(at), setting.Findings)))
                {
                    yield return block;
                }

                start = at + 1;
            }
        }

        foreach (var block in Text(start, to))
        {
            yield return block;
        }

        IEnumerable<Block> Text(int first, int end) => markdown.Read(lines, first, end);
    }

    private Figure Chart(int at, int end, Match fence) =>
        new("", [], ChartReader.Draw(fence.Groups[1].Value, fence.Groups[2].Value.Trim(), lines[(at + 1)..end], setting.Language, At(at), setting.Findings));

    private IEnumerable<Block> Container(Match opening, int at, int end, MarkdownBlocks markdown)
    {
        var container = new Container(opening.Groups[1].Value, opening.Groups[2].Value, opening.Groups[3].Value.Trim(), At(at));
        setting.Ids.Know(container.Id, container.Source);
        var inner = Blocks(at + 1, end, markdown).ToList();
        return container.Around(inner, title => markdown.Line(title, at), setting.Findings);
    }

    private int Close(int at, int to)
    {
        var depth = 0;
        for (var line = at; line < to; line++)
        {
            depth += Opening().IsMatch(lines[line]) ? 1 : Closing().IsMatch(lines[line]) ? -1 : 0;
            if (depth == 0)
            {
                return line;
            }
        }

        setting.Findings.Error("not-closed", At(at), "This block is never closed.", "Write ::: alone on a line after its last one.");
        return to;
    }

    private int End(int from, int to, Func<string, bool> ends)
    {
        var at = Array.FindIndex(lines, from, to - from, line => ends(line));
        return at < 0 ? to : at;
    }

    private Source At(int line) => new(file, line + 1, 1, lines[line]);

    [GeneratedRegex(@"^```\s*(\w+)?(.*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^:{3,}\s*(\w+)\s*(?:\{#([a-z0-9-]+)\})?(.*)$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^:{3,}\s*$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^@([a-z-]+)\s*(.*)$")]
    private static partial Regex Drawn();
}
