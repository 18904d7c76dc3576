using DocumentFormat.OpenXml.Wordprocessing;

namespace Crossways.Publishing.Documents;

/// <summary>What sets an aside apart: Word draws one frame around neighbouring paragraphs that ask for the same.</summary>
internal static class DocxAside
{
    public static void Frame(ParagraphProperties properties, AsideKind kind)
    {
        if (kind is AsideKind.Checklist or AsideKind.Template)
        {
            properties.ParagraphBorders = new ParagraphBorders
            {
                TopBorder = Side<TopBorder>(6, 8, "4A5A62"),
                LeftBorder = Side<LeftBorder>(6, 8, "4A5A62"),
                BottomBorder = Side<BottomBorder>(6, 8, "4A5A62"),
                RightBorder = Side<RightBorder>(6, 8, "4A5A62"),
            };
            return;
        }

        properties.ParagraphBorders = new ParagraphBorders { LeftBorder = Side<LeftBorder>(24, 10, kind == AsideKind.Warning ? "B5651D" : "0D5C63") };
        properties.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F1F4F2" };
    }

    /// <param name="thick">Eighths of a point.</param>
    /// <param name="away">Points between line and text.</param>
    private static T Side<T>(uint thick, uint away, string colour)
        where T : BorderType, new() =>
        new() { Val = BorderValues.Single, Size = thick, Space = away, Color = colour };
}
