using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Crossways.Publishing.Tables;

/// <summary>What every workbook is packed in (Office Open XML, ISO/IEC 29500).</summary>
internal static class WorkbookFile
{
    /// <summary>Letters of one size in every cell: each program has its own idea of those that are not said.</summary>
    /// <param name="colour">Red, green and blue as hexadecimal digits; null: that of the program.</param>
    public static Font Letters(bool bold = false, string? colour = null)
    {
        var font = new Font();
        font.Append(bold ? [new Bold()] : Array.Empty<OpenXmlElement>());
        font.Append(new FontSize { Val = 11 });
        font.Append(colour is null ? [] : new OpenXmlElement[] { new Color { Rgb = "FF" + colour } });
        font.Append(new FontName { Val = "Calibri" });
        return font;
    }

    /// <summary>A cell full of one colour.</summary>
    /// <param name="colour">As of letters.</param>
    public static Fill Filled(string colour) => new(new PatternFill { PatternType = PatternValues.Solid, ForegroundColor = new ForegroundColor { Rgb = "FF" + colour } });

    /// <summary>The colour of what heads a table.</summary>
    public const string Accent = "0D5C63";

    /// <summary>How many lines a text needs in a column of this width.</summary>
    /// <param name="width">In digits, which are a little wider than letters.</param>
    public static int Lines(string text, double width) => 1 + (int)(Math.Max(0, text.Length - 1) / (1.1 * width));

    /// <summary>A row with room for its lines: not every program makes it when it opens a file.</summary>
    public static Row Tall(Row row, int lines)
    {
        const double pointsOfLine = 15;
        if (lines > 1)
        {
            (row.Height, row.CustomHeight) = (lines * pointsOfLine, true);
        }

        return row;
    }

    /// <param name="reckons">Formulas are worked out when it is opened.</param>
    /// <param name="sheets">With how many rows at the head of each are repeated on every printed page.</param>
    public static byte[] Bytes(Stylesheet styles, bool reckons, IEnumerable<(string Name, int Head, Worksheet Sheet)> sheets)
    {
        using var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles;
            var list = new Sheets();
            var titles = new DefinedNames();
            foreach (var (index, (name, head, sheet)) in sheets.Index())
            {
                if (head > 0)
                {
                    titles.Append(new DefinedName($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!$1:${head}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
                }

                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = sheet;
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)index + 1, Name = name });
            }

            workbook.Workbook = new Workbook(list);
            workbook.Workbook.Append(titles.HasChildren ? [titles] : Array.Empty<OpenXmlElement>());
            workbook.Workbook.Append(reckons ? [new CalculationProperties { FullCalculationOnLoad = true }] : Array.Empty<OpenXmlElement>());
        }

        return file.ToArray();
    }
}
