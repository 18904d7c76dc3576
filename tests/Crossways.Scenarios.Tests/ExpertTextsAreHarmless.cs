using Ganss.Xss;
using Markdig;

namespace Crossways.Scenarios.Tests;

/// <summary>The two libraries that stand between an expert's Markdown and a participant's browser.</summary>
public class ExpertTextsAreHarmless
{
    [Theory]
    [InlineData("A *call* <script>steal()</script>")]
    [InlineData("[tip line](javascript:steal())")]
    [InlineData("<img src=x onerror=steal()>")]
    public void A_script_in_a_text_never_reaches_the_page(string markdown)
    {
        var html = new HtmlSanitizer().Sanitize(Markdown.ToHtml(markdown));

        Assert.DoesNotContain("steal", html, StringComparison.Ordinal);
    }
}
