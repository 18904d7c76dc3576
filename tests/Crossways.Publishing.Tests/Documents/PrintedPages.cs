using Crossways.Publishing.Documents;
using Crossways.Publishing.Handbook;
using Crossways.Scenarios;
using UglyToad.PdfPig;

namespace Crossways.Publishing.Tests;

/// <summary>A document printed by a real browser and read back.</summary>
public class PrintedPages
{
    private static Chromium Browser => Chromium.Find() ?? throw new InvalidOperationException(Pdf.NoBrowser.En);

    [Fact]
    public async Task Contents_name_the_pages_on_which_chapters_begin()
    {
        var pdf = await Pdf.Print(SmallBook.Of(Language.English, chapters: 4), Browser);
        Keep("book.pdf", pdf);
        using var file = PdfDocument.Open(pdf);
        var pages = file.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text))).ToList();
        var contents = pages[1];

        for (var chapter = 1; chapter <= 4; chapter++)
        {
            var begins = 1 + pages.FindIndex(page => page.Contains($"Section {chapter}.2 in words", StringComparison.Ordinal) && page != contents);
            Assert.Contains($"{chapter}.2 Section {chapter}.2 in words {begins}", contents, StringComparison.Ordinal);
        }

        Assert.Contains("A The law", contents, StringComparison.Ordinal);
        Assert.True(file.TryGetBookmarks(out var bookmarks));
        Assert.Equal("The first part", bookmarks.Roots[0].Title);
    }

    [Fact]
    public async Task Every_page_but_the_title_is_numbered_and_marked()
    {
        using var file = PdfDocument.Open(await Pdf.Print(SmallBook.Of(Language.French), Browser));

        foreach (var page in file.GetPages().Skip(1))
        {
            var words = page.GetWords().Select(word => word.Text).ToList();
            Assert.Contains($"{page.Number}", words);
            Assert.Contains("EXERCICE", words);
        }
    }

    [Fact]
    public async Task A_table_over_several_pages_repeats_its_head()
    {
        using var file = PdfDocument.Open(await Pdf.Print(SmallBook.Of(Language.English, chapters: 1), Browser));
        var pages = file.GetPages().Select(page => page.Text).Where(text => text.Contains("Controller ", StringComparison.Ordinal)).ToList();

        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.Contains("Role", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_template_is_a_sheet_without_a_title_page()
    {
        var (_, template) = Pieces.Of(SmallHandbook.Read(Language.French).Document!).Single();
        var pdf = await Pdf.Print(template, Browser);
        Keep("sheet.pdf", pdf);
        using var file = PdfDocument.Open(pdf);

        var page = Assert.Single(file.GetPages());
        Assert.Contains("Role sheet", string.Join(' ', page.GetWords().Select(word => word.Text)), StringComparison.Ordinal);
    }

    /// <summary>To be looked at, where somebody asks for it.</summary>
    internal static void Keep(string name, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("CROSSWAYS_KEEP") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }
}
