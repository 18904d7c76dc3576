using Crossways.Publishing.Charts;
using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>What a reading system shows on its shelf: the title on the colour of the house, with two ways that cross.</summary>
internal static class EpubCover
{
    private const double Wide = 600;
    private const double High = 840;

    public static string Of(Document document)
    {
        var drawing = new Drawing(Wide);
        drawing.Box(0, 0, Wide, High, Ink.Accent);
        drawing.Path([(-20, 760), (240, 640), (420, 690), (640, 560)], "#4f8f92", 10);
        drawing.Path([(200, 880), (330, 730), (400, 610), (640, 510)], "#8fbcbb", 10);
        drawing.Box(56, 72, 64, 6, "#ffd98a");
        var title = Lettering.Wrap(document.Title, 40, Wide - 112, bold: true);
        drawing.Lines(56, 136, title, 40, Ink.White, bold: true);
        var y = 136 + (title.Count * Drawing.LineHeight(40)) + 14;
        drawing.Lines(56, y, Lettering.Wrap(document.Subtitle, 20, Wide - 112), 20, "#d9eceb");
        drawing.Text(56, High - 48, document.Publisher, 20, Ink.White, bold: true);
        // A cover is shown as a picture, to which no letters of the book come along.
        return HouseFont.WithFallback(drawing.Done(High, document.Title).Svg);
    }
}
