using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Crossways.Publishing.Documents;

/// <summary>A table for Word: its head is repeated on every page, and no row is broken over two.</summary>
internal static class DocxTable
{
    /// <summary>An empty row is written in by hand: 9 mm, in twentieths of a point.</summary>
    private const uint HighToWriteIn = 510;

    /// <param name="says">What it holds, for who cannot see it.</param>
    /// <param name="paragraph">Writes a cell, given its style and column.</param>
    public static W.Table Of(Table table, string says, Func<string, IReadOnlyList<Inline>, Column, W.Paragraph> paragraph)
    {
        var total = table.Columns.Sum(column => column.Weight);
        var widths = table.Columns.Select(column => ((int)Math.Round(DocxPage.TextWidth * column.Weight / total)).ToString(CultureInfo.InvariantCulture)).ToList();
        var hasHead = table.Columns.Any(column => column.Heading.Count > 0);
        var properties = new TableProperties
        {
            TableStyle = new TableStyle { Val = "BookTable" },
            TableWidth = new TableWidth { Width = DocxPage.TextWidth.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            TableLook = new TableLook { FirstRow = hasHead, NoHorizontalBand = true, NoVerticalBand = true },
        };
        if (says.Length > 0)
        {
            properties.TableCaption = new TableCaption { Val = says };
        }

        var made = new W.Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = width })));
        if (hasHead)
        {
            made.Append(Row(isHead: true, table.Columns.Select(column => column.Heading)));
        }

        made.Append(table.Rows.Select(row => Row(isHead: false, row)));
        return made;

        TableRow Row(bool isHead, IEnumerable<IReadOnlyList<Inline>> cells)
        {
            var written = cells.ToList();
            var sort = new TableRowProperties(isHead ? [new CantSplit(), new TableHeader()] : [new CantSplit()]);
            if (written.All(cell => cell.Count == 0))
            {
                sort.Append(new TableRowHeight { Val = HighToWriteIn, HeightType = HeightRuleValues.AtLeast });
            }

            var row = new TableRow(sort);
            row.Append(written.Select((cell, at) =>
                new TableCell(
                    new TableCellProperties { TableCellWidth = new TableCellWidth { Width = widths[at], Type = TableWidthUnitValues.Dxa } },
                    paragraph(isHead ? "TableHeading" : "TableText", cell, table.Columns[at])
                )));
            return row;
        }
    }
}
