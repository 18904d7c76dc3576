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

    /// <param name="reckons">Formulas are worked out when it is opened.</param>
    public static byte[] Bytes(Stylesheet styles, bool reckons, IEnumerable<(string Name, Worksheet Sheet)> sheets)
    {
        using var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles;
            var list = new Sheets();
            workbook.Workbook = reckons ? new Workbook(list, new CalculationProperties { FullCalculationOnLoad = true }) : new Workbook(list);
            foreach (var (index, (name, sheet)) in sheets.Index())
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = sheet;
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)index + 1, Name = name });
            }
        }

        return file.ToArray();
    }
}
