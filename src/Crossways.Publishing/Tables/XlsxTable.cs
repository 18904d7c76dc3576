using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Crossways.Publishing.Tables;

/// <summary>Workbooks of Office Open XML (ISO/IEC 29500), with texts and numbers.</summary>
public static class XlsxTable
{
    public static byte[] Write(params IReadOnlyList<Tables.Sheet> sheets) =>
        WorkbookFile.Bytes(Styles(), reckons: false, sheets.Select(sheet => (sheet.Name, Worksheet(sheet))));

    /// <summary>The rows of the first sheet, as they are shown; null when the file is no workbook.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Read(byte[] file)
    {
        try
        {
            using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
            if (book.WorkbookPart is not { } workbook || workbook.Workbook?.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault()?.Id?.Value is not { } first)
            {
                return null;
            }

            var shared = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
            var rows = new List<IReadOnlyList<string>>();
            foreach (var row in ((WorksheetPart)workbook.GetPartById(first)).Worksheet?.Descendants<Row>() ?? [])
            {
                while (row.RowIndex is { } number && rows.Count + 1 < number)
                {
                    rows.Add([]);
                }

                rows.Add(Cells(row, shared));
            }

            return rows;
        }
        catch (Exception problem) when (problem is OpenXmlPackageException or FileFormatException or InvalidDataException)
        {
            return null;
        }
    }

    private static List<string> Cells(Row row, List<string> shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            // Cells that are empty are not there.
            while (cell.CellReference?.Value is { } reference && cells.Count < Column(reference))
            {
                cells.Add("");
            }

            cells.Add(cell.DataType?.Value == CellValues.SharedString && int.TryParse(cell.InnerText, out var index) && index < shared.Count ? shared[index] : cell.InnerText);
        }

        return cells;
    }

    private static int Column(string reference) => reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1)) - 1;

    private static Worksheet Worksheet(Tables.Sheet sheet)
    {
        var widths = sheet.Headings.Select((heading, column) => sheet.Rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToList();
        var data = new SheetData(sheet.Rows.Prepend(sheet.Headings).Select((cells, row) => new Row(cells.Select((text, column) => row > 0 && sheet.Numbers.Contains(column) ? Number(text) : Cell(text, bold: row == 0)))));
        return new(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(widths.Select((width, column) => new Column { Min = (uint)column + 1, Max = (uint)column + 1, Width = Math.Clamp(width + 2, 8, 60), CustomWidth = true })),
            data
        );
    }

    // An empty cell, where there is no number, stays empty.
    private static Cell Number(string text) => text.Length == 0 ? new Cell() : new Cell(new CellValue(text)) { DataType = CellValues.Number };

    private static Cell Cell(string text, bool bold) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = bold ? 1u : 0 };

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true })
        );
}
