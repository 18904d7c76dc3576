using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Crossways.Publishing.Tables;

/// <summary>A cell: a text, a number, or a formula with the value it has now.</summary>
internal sealed record LiveCell(string? Text, double? Number, string? Formula, LiveLook Look)
{
    public static readonly LiveCell Empty = new(null, null, null, LiveLook.Plain);

    public static LiveCell Of(string text, LiveLook look = LiveLook.Plain) => new(text, null, null, look);

    public static LiveCell Of(double number, LiveLook look = LiveLook.Amount) => new(null, number, null, look);

    /// <param name="now">What a program shows that does not reckon.</param>
    public static LiveCell Of(string formula, double now, LiveLook look = LiveLook.Amount) => new(null, now, formula, look);

    /// <summary>A formula whose value is a text, and empty now.</summary>
    public static LiveCell Blank(string formula, LiveLook look = LiveLook.Plain) => new("", null, formula, look);
}

internal enum LiveLook
{
    Plain,
    Heading,
    Bold,
    Amount,
    BoldAmount,

    /// <summary>To be replaced by who uses the workbook.</summary>
    Entry,
    Wrapped,

    /// <summary>A time of day to be entered.</summary>
    EntryTime,
}

/// <param name="Widths">Of its columns, in letters.</param>
/// <param name="Frozen">Rows at its head that stay in sight.</param>
internal sealed record LiveSheet(string Name, IReadOnlyList<double> Widths, int Frozen, IReadOnlyList<IReadOnlyList<LiveCell>> Rows);

/// <summary>Workbooks that reckon (Office Open XML, ISO/IEC 29500): whoever changes an entry sees what follows.</summary>
internal static class LiveWorkbook
{
    public static byte[] Bytes(params IReadOnlyList<LiveSheet> sheets) =>
        WorkbookFile.Bytes(Styles(), reckons: true, sheets.Select(sheet => (sheet.Name, sheet.Frozen, Worksheet(sheet))));

    /// <summary>B7.</summary>
    public static string Reference(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");

    private static Worksheet Worksheet(LiveSheet sheet)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (sheet.Frozen > 0)
        {
            view.Append(new Pane { VerticalSplit = sheet.Frozen, TopLeftCell = Reference(0, sheet.Frozen), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new Columns(sheet.Widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true })),
            new SheetData(sheet.Rows.Select((row, at) => WorkbookFile.Tall(
                new Row(row.Select((cell, column) => Cell(cell, Reference(column, at)))) { RowIndex = (uint)at + 1 },
                row.Select((cell, column) => cell.Look == LiveLook.Wrapped ? WorkbookFile.Lines(cell.Text ?? "", sheet.Widths[column]) : 1).Append(1).Max()))),
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 }
        );
    }

    private static Cell Cell(LiveCell cell, string reference)
    {
        var made = new Cell { CellReference = reference, StyleIndex = (uint)cell.Look };
        if (cell.Formula is { } formula)
        {
            made.CellFormula = new CellFormula(formula);
            made.DataType = cell.Number is null ? CellValues.String : CellValues.Number;
            made.CellValue = new CellValue(cell.Number?.ToString(CultureInfo.InvariantCulture) ?? cell.Text ?? "");
        }
        else if (cell.Number is { } number)
        {
            made.DataType = CellValues.Number;
            made.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Text is { } text)
        {
            made.DataType = CellValues.InlineString;
            made.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }

        return made;
    }

    private static Stylesheet Styles()
    {
        // Built-in formats: #,##0.00 and h:mm (ECMA-376, 18.8.30).
        const uint Thousands = 4;
        const uint Clock = 20;
        return new Stylesheet(
            new Fonts(WorkbookFile.Letters(), WorkbookFile.Letters(bold: true), WorkbookFile.Letters(bold: true, "FFFFFF")),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                WorkbookFile.Filled(WorkbookFile.Accent),
                WorkbookFile.Filled("FDEBCF")
            ),
            new Borders(new Border()),
            new CellFormats(
                Format(font: 0, fill: 0, wraps: false),
                Format(font: 2, fill: 2, wraps: true),
                Format(font: 1, fill: 0, wraps: false),
                Format(font: 0, fill: 0, wraps: false, Thousands),
                Format(font: 1, fill: 0, wraps: false, Thousands),
                Format(font: 0, fill: 3, wraps: false),
                Format(font: 0, fill: 0, wraps: true),
                Format(font: 0, fill: 3, wraps: false, Clock)
            )
        );
    }

    private static CellFormat Format(uint font, uint fill, bool wraps, uint number = 0) =>
        new(new Alignment { WrapText = wraps, Vertical = VerticalAlignmentValues.Top })
        {
            FontId = font,
            FillId = fill,
            NumberFormatId = number,
            ApplyFont = font > 0,
            ApplyFill = fill > 0,
            ApplyNumberFormat = number > 0,
            ApplyAlignment = true,
        };
}
