using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Crossways.Publishing.Tables;

/// <summary>Workbooks of Office Open XML (ISO/IEC 29500), with texts and numbers.</summary>
public static class XlsxTable
{
    public static byte[] Write(params IReadOnlyList<Tables.Sheet> sheets) =>
        WorkbookFile.Bytes(Styles(), reckons: false, sheets.Select(sheet => (sheet.Name, 1, Worksheet(sheet))));

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
        var widths = sheet.Headings.Select((heading, column) => Math.Clamp(sheet.Rows.Select(row => row[column].Length).Append(heading.Length).Max() + Air, 9, Widest)).ToList();
        var data = new SheetData(sheet.Rows.Select(row => WorkbookFile.Tall(new Row(row.Select((text, column) => sheet.Numbers.Contains(column) ? Number(text) : Cell(text, WorkbookFile.Lines(text, Widest) > 1 ? Look.Wrapped : Look.Text))), row.Max(text => WorkbookFile.Lines(text, Widest))))
            .Prepend(new Row(sheet.Headings.Select((text, column) => Cell(text, sheet.Numbers.Contains(column) ? Look.NumberHeading : Look.Heading)))));
        return new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(widths.Select((width, column) => new Column { Min = (uint)column + 1, Max = (uint)column + 1, Width = width, CustomWidth = true })),
            data,
            // As wide as the paper where that can still be read; many columns run over several pages.
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = (uint)((widths.Sum() / WidestPage) + 1), FitToHeight = 0 }
        );
    }

    // Letters in a column, those of them that stay free, and the letters of all that stand side by side on a sheet of paper.
    private const int Widest = 60;
    private const int Air = 3;
    private const int WidestPage = 240;

    // An empty cell, where there is no number, stays empty.
    private static Cell Number(string text) =>
        text.Length == 0
            ? new Cell()
            : new Cell(new CellValue(text)) { DataType = CellValues.Number, StyleIndex = (uint)(text.Contains('.', StringComparison.Ordinal) && !text.Contains('E', StringComparison.Ordinal) ? Look.Decimals : Look.Number) };

    private static Cell Cell(string text, Look look) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = (uint)look };

    private enum Look
    {
        Text,
        Wrapped,
        Heading,
        NumberHeading,
        Number,
        Decimals,
    }

    private static Stylesheet Styles()
    {
        // Built-in format 0.00 (ECMA-376, 18.8.30).
        const uint twoDecimals = 2;
        return new(
            new Fonts(WorkbookFile.Letters(), WorkbookFile.Letters(bold: true, "FFFFFF")),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), WorkbookFile.Filled(WorkbookFile.Accent)),
            new Borders(new Border()),
            new CellFormats(Format(), Format(wraps: true), Format(heads: true), Format(heads: true, right: true), Format(), Format(number: twoDecimals))
        );
    }

    private static CellFormat Format(bool wraps = false, bool heads = false, bool right = false, uint number = 0) =>
        new(new Alignment { WrapText = wraps, Vertical = VerticalAlignmentValues.Top, Horizontal = right ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.General })
        {
            FontId = heads ? 1u : 0,
            FillId = heads ? 2u : 0,
            NumberFormatId = number,
            ApplyFont = heads,
            ApplyFill = heads,
            ApplyNumberFormat = number > 0,
            ApplyAlignment = true,
        };
}
