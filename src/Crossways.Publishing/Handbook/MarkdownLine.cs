using System.Text;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using M = Markdig.Syntax.Inlines;

namespace Crossways.Publishing.Handbook;

/// <summary>Reads what stands in lines: words, links, references and notes.</summary>
internal sealed class MarkdownLine(string file, ChapterSetting setting, ChapterNotes notes, MarkdownPipeline pipeline)
{
    public IReadOnlyList<Documents.Inline> Parse(string text, int at) =>
        Markdown.Parse(text, pipeline).OfType<ParagraphBlock>().FirstOrDefault() is { } paragraph ? Of(paragraph.Inline, at) : [];

    /// <param name="at">The line, from 0.</param>
    public IReadOnlyList<Documents.Inline> Of(ContainerInline? container, int at) =>
        container is null ? [] : Trimmed(Merged(container.SelectMany(inline => One(inline, Emphasis.None, at))).SelectMany(inline => WithNotes(inline, at)).ToList());

    private IEnumerable<Documents.Inline> One(M.Inline inline, Emphasis emphasis, int at) =>
        inline switch
        {
            LiteralInline literal => [new Words(literal.Content.ToString(), emphasis)],
            CodeInline code => [new Words(code.Content, emphasis | Emphasis.Code)],
            HtmlEntityInline entity => [new Words(entity.Transcoded.ToString(), emphasis)],
            EmphasisInline strong => strong.SelectMany(inner => One(inner, emphasis | (strong.DelimiterCount >= 2 ? Emphasis.Bold : Emphasis.Italic), at)),
            LineBreakInline { IsHard: true } => [new Documents.LineBreak()],
            LineBreakInline => [new Words(" ", emphasis)],
            LinkInline link => [Link(link, emphasis, at)],
            AutolinkInline auto => [new Link(auto.Url, Documents.Inline.Of(auto.Url))],
            TaskList => [],
            ContainerInline other => other.SelectMany(inner => One(inner, emphasis, at)),
            _ => [new Words(inline.ToString() ?? "", emphasis)],
        };

    private Documents.Inline Link(LinkInline link, Emphasis emphasis, int at)
    {
        var text = Merged(link.SelectMany(inner => One(inner, emphasis, at))).ToList();
        var address = link.Url ?? "";
        if (address.StartsWith('#'))
        {
            setting.Ids.Refer(address[1..], At(at));
            return new CrossReference(address[1..], text);
        }

        if (!address.StartsWith("https://", StringComparison.Ordinal) && !address.StartsWith("mailto:", StringComparison.Ordinal))
        {
            setting.Findings.Error("link", At(at), $"The link “{address}” leads neither to https: nor to an id of the book.", "Write https://… or #id.");
        }

        return new Link(address, text);
    }

    // Neighbours of the same kind become one, so that a note’s mark or an id is never torn in two.
    private static IEnumerable<Documents.Inline> Merged(IEnumerable<Documents.Inline> line)
    {
        var text = new StringBuilder();
        var emphasis = Emphasis.None;
        foreach (var inline in line)
        {
            if (inline is Words words && (text.Length == 0 || words.Emphasis == emphasis))
            {
                (emphasis, _) = (words.Emphasis, text.Append(words.Text));
                continue;
            }

            if (text.Length > 0)
            {
                yield return new Words(text.ToString(), emphasis);
                text.Clear();
            }

            if (inline is Words other)
            {
                (emphasis, _) = (other.Emphasis, text.Append(other.Text));
            }
            else
            {
                yield return inline;
            }
        }

        if (text.Length > 0)
        {
            yield return new Words(text.ToString(), emphasis);
        }
    }

    private IEnumerable<Documents.Inline> WithNotes(Documents.Inline inline, int at)
    {
        if (inline is not Words words || !words.Text.Contains(ChapterNotes.Opens, StringComparison.Ordinal))
        {
            yield return inline;
            yield break;
        }

        foreach (var piece in words.Text.Split(ChapterNotes.Opens))
        {
            var end = piece.IndexOf(ChapterNotes.Closes, StringComparison.Ordinal);
            if (end >= 0 && Note(piece[..end], at) is { } note)
            {
                yield return note;
            }

            if (piece[(end + 1)..] is { Length: > 0 } rest)
            {
                yield return words with { Text = rest };
            }
        }
    }

    private Footnote? Note(string name, int at)
    {
        if (notes.Find(name) is { } note)
        {
            return new Footnote(Parse(note.Text, note.Line));
        }

        setting.Findings.Error("note-missing", At(at), $"There is no note [^{name}] in this chapter.", $"Write “[^{name}]: …” on a line of its own.");
        return null;
    }

    private static List<Documents.Inline> Trimmed(List<Documents.Inline> line)
    {
        if (line is [Words first, ..])
        {
            line[0] = first with { Text = first.Text.TrimStart(' ') };
        }

        return line;
    }

    private Source At(int at) => new(file, at + 1, 1, "");
}
