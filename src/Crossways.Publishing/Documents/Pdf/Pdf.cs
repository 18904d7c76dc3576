using Crossways.Scenarios;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Crossways.Publishing.Documents;

/// <summary>Writes a document as PDF: tagged, with bookmarks, and with a table of contents that names pages.</summary>
public static class Pdf
{
    /// <summary>What to say where no browser is installed.</summary>
    public static readonly LocalText NoBrowser = new(
        $"A PDF is printed with Chromium, Chrome or Edge, and none is installed here. Install one of them (on Debian: apt install chromium), or name the program in {Chromium.Variable}.",
        $"Un PDF est imprimé avec Chromium, Chrome ou Edge, et aucun n’est installé ici. Installez-en un (sous Debian\u00a0: apt install chromium), ou indiquez le programme dans {Chromium.Variable}."
    );

    // A table of contents that grows by a line may push chapters on once; more often than this it does not.
    private const int MostPrints = 4;

    /// <exception cref="PrintException">It did not come to paper.</exception>
    public static async Task<byte[]> Print(Document document, Chromium browser, CancellationToken stop = default)
    {
        var pdf = await browser.Print(Html.Print(document, pageOf: null), stop);
        if (!document.HasContents)
        {
            return pdf;
        }

        var headings = new Outline(document).Headings;
        var pages = PagesOfHeadings(pdf);
        for (var prints = 1; prints < MostPrints; prints++)
        {
            if (pages.Count != headings.Count)
            {
                throw new PrintException($"{browser.Path} wrote {pages.Count} bookmarks for the {headings.Count} headings of “{document.Title}”. A newer browser is needed.");
            }

            var pageOf = headings.Zip(pages).ToDictionary(pair => pair.First, pair => pair.Second, (IEqualityComparer<Block>)ReferenceEqualityComparer.Instance);
            pdf = await browser.Print(Html.Print(document, block => pageOf[block]), stop);
            var now = PagesOfHeadings(pdf);
            if (now.SequenceEqual(pages))
            {
                break;
            }

            pages = now;
        }

        return pdf;
    }

    /// <summary>The page of each heading, in reading order: the browser makes a bookmark for each.</summary>
    private static List<int> PagesOfHeadings(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return file.TryGetBookmarks(out var bookmarks) ? [.. bookmarks.Roots.SelectMany(InOrder)] : [];

        static IEnumerable<int> InOrder(BookmarkNode node) =>
            node.Children.SelectMany(InOrder).Prepend(node is DocumentBookmarkNode here ? here.PageNumber : 0);
    }
}
