using System.Collections.Concurrent;

namespace Crossways.Scenarios;

/// <summary>Long texts made into HTML, each once: most of the time that reading a large case takes goes into this.</summary>
internal sealed class Pages
{
    private readonly ConcurrentDictionary<string, string> made = new(StringComparer.Ordinal);

    /// <inheritdoc cref="MarkdownText.ToHtml"/>
    public string Of(MarkdownText text, Findings findings)
    {
        if (made.TryGetValue(text.Markdown, out var known))
        {
            return known;
        }

        // What went wrong is said wherever the text stands.
        return text.ToHtml(findings) is { } html ? made.GetOrAdd(text.Markdown, html) : "";
    }
}
