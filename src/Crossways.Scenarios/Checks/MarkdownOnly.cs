using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Crossways.Scenarios;

internal sealed class MarkdownOnly : ICheck
{
    // Knows HTML, so as to find it.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UsePreciseSourceLocation()
        .Build();

    public string Rule =>
        "Long texts contain no HTML, no pictures, no links but to `https:` and `mailto:`, and headings from `##` on.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        read.Bodies.SelectMany(body => new[] { body.En, body.Fr }).OfType<MarkdownText>().SelectMany(Check);

    private static IEnumerable<Finding> Check(MarkdownText text)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text.Markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested too deeply, which the reader has reported.
            yield break;
        }

        foreach (var part in document.Descendants())
        {
            var (message, advice) = part switch
            {
                HtmlBlock or HtmlInline => (
                    "HTML is not allowed in texts.",
                    "Use Markdown; write `\\<` for the sign itself."
                ),
                LinkInline { IsImage: true } => ("Pictures cannot be shown in texts.", "Describe what is to be seen."),
                LinkInline link when !IsSafe(link.Url) => (
                    $"A link to `{Source.Shorten(link.Url ?? "")}` is not allowed.",
                    "Links go to `https:` or `mailto:` addresses."
                ),
                HeadingBlock { Level: 1 } => (
                    "A heading here begins with two signs or more: the title stands above it.",
                    "Write `##`."
                ),
                _ => (null, null),
            };
            if (message is not null)
            {
                var start = Math.Clamp(part.Span.Start, 0, text.Markdown.Length);
                var end = Math.Clamp(part.Span.End + 1, start, text.Markdown.Length);
                yield return new Finding(
                    "markdown",
                    Severity.Error,
                    text.At(part.Line, part.Column, text.Markdown[start..end]),
                    message,
                    advice
                );
            }
        }
    }

    private static bool IsSafe(string? url) =>
        url is not null
        && (
            url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        );
}
