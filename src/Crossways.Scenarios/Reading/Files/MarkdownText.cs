using Ganss.Xss;
using Markdig;

namespace Crossways.Scenarios;

/// <summary>A long text as its author wrote it.</summary>
/// <param name="Start">Where its first line stands.</param>
/// <param name="Markdown">CommonMark with tables, without HTML.</param>
internal sealed record MarkdownText(Source Start, string Markdown)
{
    /// <summary>What a text may contain.</summary>
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    // The second lock on the door: the pipeline lets no HTML in, and this lets none out but what texts need.
    private static readonly HtmlSanitizer Sanitiser = new(
        new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p",
                "br",
                "hr",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "em",
                "strong",
                "code",
                "pre",
                "blockquote",
                "ul",
                "ol",
                "li",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
                "a",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "start", "style" },
            AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "text-align" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        }
    );

    /// <summary>Safe HTML; null if none can be made of it, which has then been reported.</summary>
    public string? ToHtml(Findings findings)
    {
        try
        {
            lock (Sanitiser)
            {
                return Sanitiser.Sanitize(Markdig.Markdown.ToHtml(Markdown, Pipeline)).Trim();
            }
        }
        catch (ArgumentException)
        {
            findings.Error("too-deep", Start, "This text is nested deeper than any text needs to be.");
            return null;
        }
    }

    /// <summary>Where something inside the text stands.</summary>
    /// <param name="line">From 0, inside the text.</param>
    /// <param name="column">From 0.</param>
    public Source At(int line, int column, string text) =>
        new(Start.File, Start.Line + line, column + 1, Source.Shorten(text));
}
