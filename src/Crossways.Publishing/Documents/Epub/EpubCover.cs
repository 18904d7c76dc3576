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
        drawing.Path([(-20, 760), (240, 560), (420, 620), (640, 430)], "#4f8f92", 10);
        drawing.Path([(80, 860), (300, 640), (360, 470), (560, 300)], "#8fbcbb", 10);
        drawing.Box(56, 72, 64, 6, "#ffd98a");
        var title = Lettering.Wrap(document.Title, 40, Wide - 112, bold: true);
        drawing.Lines(56, 136, title, 40, Ink.White, bold: true);
        var y = 136 + (title.Count * Drawing.LineHeight(40)) + 14;
        drawing.Lines(56, y, Lettering.Wrap(document.Subtitle, 20, Wide - 112), 20, "#d9eceb");
        drawing.Text(56, High - 48, document.Publisher, 20, Ink.White, bold: true);
        return drawing.Done(High, document.Title).Svg;
    }
}
