using System.Xml.Linq;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Tests;

/// <summary>A document as one page for a screen.</summary>
public class PagesOfHtml
{
    [Fact]
    public void A_page_says_its_language_its_mark_and_needs_nothing_from_outside()
    {
        var page = Html.Page(SmallBook.Of(Language.French));

        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.Contains("EXERCICE", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.Contains("Petit livre &lt;d’essai&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void References_say_what_they_lead_to()
    {
        var page = Body(Html.Page(SmallBook.Of(Language.English)));
        var says = page.Descendants("a").Where(a => (string?)a.Attribute("class") == "reference").Select(a => a.Value.Replace('\u00a0', ' ')).Distinct();

        Assert.Equal(["Table 1", "chapter 1", "section 1.2", "Figure 1", "Role card", "annex A"], says);
    }

    [Fact]
    public void Every_link_inside_the_page_leads_somewhere()
    {
        var page = Body(Html.Page(SmallBook.Of(Language.English)));
        var ids = page.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Descendants("a").Select(a => (string)a.Attribute("href")!).Where(href => href.StartsWith('#')), href => Assert.Contains(href[1..], ids));
    }

    [Fact]
    public void A_reference_into_nowhere_is_refused() =>
        Assert.Throws<ArgumentException>(() => Html.Page(new Document("Lost", Language.English, [new Paragraph([new CrossReference("nowhere", [])])])));

    /// <summary>Parsing it as XML is the proof that EPUB can be made of it.</summary>
    private static XElement Body(string page) => XElement.Parse(page[page.IndexOf("<body", StringComparison.Ordinal)..(page.IndexOf("</body>", StringComparison.Ordinal) + 7)]);
}
