using System.Net;
using System.Text.RegularExpressions;
using Crossways.Publishing.Documents;
using Crossways.Publishing.Handbook;
using Crossways.Scenarios;

namespace Crossways.Publishing.Tests;

/// <summary>What writers of the handbook write, and what they are told when something is wrong with it.</summary>
public class WritersOfTheHandbook
{
    [Fact]
    public void A_chapter_becomes_blocks_with_captions_notes_and_references()
    {
        var reading = SmallHandbook.Read();

        Assert.Empty(reading.Findings);
        var blocks = reading.Document!.Blocks;
        var table = blocks.OfType<Table>().First();
        Assert.Equal(("tab-roles", "Who does what"), (table.Id, Flow.Plain(table.Caption)));
        Assert.Equal("Of the exercise.", Flow.Plain(((Footnote)table.Rows[0][1][1]).Text));
        Assert.Equal(["fig-flow", "fig-drawn"], blocks.OfType<Figure>().Select(figure => figure.Id));
        Assert.Equal("A source, with a second line.", Flow.Plain(Flow.Inlines(blocks.OfType<Paragraph>().First()).OfType<Footnote>().Single().Text));
        Assert.Equal(["ch-law", "tpl-sheet", "tab-roles", "fig-flow", "fig-drawn"], Flow.Inlines(blocks.OfType<Paragraph>().First()).OfType<CrossReference>().Select(reference => reference.Id));
    }

    [Fact]
    public void A_template_has_boxes_to_tick_and_lines_to_write_on()
    {
        var template = SmallHandbook.Read().Document!.Blocks.OfType<Aside>().Single();

        Assert.Equal(AsideKind.Template, template.Kind);
        Assert.Equal(ListKind.Checklist, template.Blocks.OfType<ItemList>().Single().Kind);
        Assert.Equal(2, template.Blocks.OfType<WritingLines>().Single().Count);
    }

    [Fact]
    public void Examples_are_drawn_from_the_case_and_sums_from_the_calculator()
    {
        var blocks = SmallHandbook.Read(Language.French).Document!.Blocks;

        Assert.Single(blocks.OfType<Table>().Single(table => table.Id == "tab-msel").Rows);
        // 7 × 2 + ⌈60 / 8⌉ = 22 days at 120.
        Assert.Equal("2\u202f640", Flow.Plain(blocks.OfType<Table>().Single(table => table.Id == "tab-sum").Rows[^1][^1]));
    }

    [Theory]
    [InlineData("[](#ch-law)", "[](#ch-low)", "en/01-why.md:3", "Did you mean ch-law?")]
    [InlineData("{#why-section}", "{#ch-law}", "en/a1-law.md:1", "stands twice")]
    [InlineData("## A section {#why-section}", "## A section", "en/01-why.md:5", "has no id")]
    [InlineData("[^two]:", "[^three]:", "en/01-why.md:10", "[^two]: …")]
    [InlineData("figures/loop.svg", "figures/lop.svg", "en/01-why.md:20", "no picture figures/en/lop.svg")]
    [InlineData("![A loop of two boxes]", "![]", "en/01-why.md:20", "says nothing to who cannot see it")]
    [InlineData("::: table {#tab-roles}", "::: tabel {#tab-roles}", "en/01-why.md:7", "no block called tabel")]
    [InlineData("[the sheet](#tpl-sheet)", "[the sheet](sheet.html)", "en/01-why.md:3", "leads neither to https:")]
    public void A_mistake_is_named_with_its_file_its_line_and_what_to_do(string right, string wrong, string where, string says)
    {
        var reading = SmallHandbook.Read(Language.English, ("en/01-why.md", SmallHandbook.First.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Null(reading.Document);
        Assert.Contains(reading.Findings, finding => finding.ToString() is var text && text.StartsWith(where, StringComparison.Ordinal) && text.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void An_own_edition_shows_the_results_of_its_own_programme()
    {
        var asks = ("en/01-why.md", SmallHandbook.First + "\n::: table {#tab-results} Results\n@programme-results\n:::\n");

        var own = SmallHandbook.Read(Language.English, asks, ("programme/en.md", "| Goal | Reached |\n| --- | --- |\n| People | 200 |\n\nA lesson.\n")).Document!;
        Assert.Equal("200", Flow.Plain(own.Blocks.OfType<Table>().Single(table => table.Id == "tab-results").Rows[0][1]));
        Assert.Contains(own.Blocks.OfType<Paragraph>(), paragraph => Flow.Plain(paragraph.Text) == "A lesson.");
        Assert.Contains(SmallHandbook.Read(Language.English, asks).Findings, finding => finding.ToString().Contains("--programme", StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_one_language_has_is_said()
    {
        var findings = SmallHandbook.Read(Language.English, ("fr/01-why.md", SmallHandbook.First.Replace("{#why-section}", "{#pourquoi}", StringComparison.Ordinal))).Findings;

        Assert.Contains(findings, finding => finding is { Code: "language-missing", File: "en/01-why.md", Line: 5, Severity: Severity.Warning });
    }

    [Fact]
    public void A_picture_that_acts_or_loads_is_refused()
    {
        foreach (var bad in new[] { "<script>1</script>", "<image href=\"https://x.test/a.png\"/>", "<rect onclick=\"1\"/>" })
        {
            var svg = $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{bad}</svg>""";
            Assert.Contains(SmallHandbook.Read(Language.English, ("figures/en/loop.svg", svg)).Findings, finding => finding.Code == "figure-unsafe");
        }
    }

    [Fact]
    public void Every_template_stands_alone()
    {
        var (id, piece) = Pieces.Of(SmallHandbook.Read().Document!).Single();

        Assert.Equal(("tpl-sheet", "Role sheet"), (id, piece.Title));
        Assert.Contains("What it is for, see chapter\u00a01.", WebUtility.HtmlDecode(Regex.Replace(Html.Page(piece), "<[^>]+>", "")), StringComparison.Ordinal);
    }
}
