using Crossways.Publishing.Documents;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Crossways.Publishing.AfterAction;

/// <summary>
/// What an editor types, as blocks: paragraphs, lists, bold and italic. Everything else that Markdown knows is taken as
/// the words it is made of, so nothing that somebody types or pastes can bring markup into a report.
/// </summary>
internal static class LightText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IEnumerable<Documents.Block> Read(string text) => Markdown.Parse(text, Pipeline).SelectMany(block => Of(block, text));

    private static IEnumerable<Documents.Block> Of(Markdig.Syntax.Block block, string text)
    {
        switch (block)
        {
            case ListBlock list:
                yield return new ItemList(
                    list.IsOrdered ? ListKind.Numbers : ListKind.Bullets,
                    [.. list.OfType<ListItemBlock>().Select(item => (IReadOnlyList<Documents.Block>)[.. item.SelectMany(inner => Of(inner, text))])]);
                break;
            case HeadingBlock heading:
                yield return new Paragraph([.. Of(heading.Inline, Emphasis.Bold)]);
                break;
            case LeafBlock { Inline: { } inline }:
                yield return new Paragraph([.. Of(inline, Emphasis.None)]);
                break;
            case ContainerBlock container:
                foreach (var inner in container.SelectMany(inner => Of(inner, text)))
                {
                    yield return inner;
                }

                break;
            default:
                yield return Make.Text(text.Substring(block.Span.Start, block.Span.Length));
                break;
        }
    }

    private static IEnumerable<Documents.Inline> Of(ContainerInline? line, Emphasis emphasis)
    {
        foreach (var inline in line ?? Enumerable.Empty<Markdig.Syntax.Inlines.Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    yield return new Words(literal.Content.ToString(), emphasis);
                    break;
                case EmphasisInline marked:
                    foreach (var inner in Of(marked, emphasis | (marked.DelimiterCount > 1 ? Emphasis.Bold : Emphasis.Italic)))
                    {
                        yield return inner;
                    }

                    break;
                case LineBreakInline { IsHard: true }:
                    yield return new LineBreak();
                    break;
                case LineBreakInline:
                    yield return new Words(" ", emphasis);
                    break;
                case CodeInline code:
                    yield return new Words(code.Content, emphasis);
                    break;
                case HtmlEntityInline entity:
                    yield return new Words(entity.Transcoded.ToString(), emphasis);
                    break;
                case ContainerInline container:
                    foreach (var inner in Of(container, emphasis))
                    {
                        yield return inner;
                    }

                    break;
            }
        }
    }
}
