using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Crossways.Publishing.Tables;

/// <summary>What every workbook is packed in (Office Open XML, ISO/IEC 29500).</summary>
internal static class WorkbookFile
{
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
