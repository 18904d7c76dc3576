using System.Globalization;
using Crossways.Publishing.Tables;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>The calculator as a workbook that reckons: inputs and prices are coloured, and everything else follows from them.</summary>
internal static class CalculatorWorkbook
{
    public static byte[] Bytes(Calculator calculator, Language language)
    {
        var rows = new List<IReadOnlyList<LiveCell>>
        {
            new[] { LiveCell.Of(new LocalText("Change what is coloured; the rest follows.", "Modifiez ce qui est coloré ; le reste en découle.").In(language), LiveLook.Bold) },
            new[] { LiveCell.Of(new LocalText("Input", "Donnée").In(language), LiveLook.Heading), LiveCell.Of(new LocalText("Value", "Valeur").In(language), LiveLook.Heading) },
        };
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in calculator.Inputs)
        {
            cells[input.Id] = LiveWorkbook.Reference(1, rows.Count);
            rows.Add([LiveCell.Of(input.Name.In(language)), LiveCell.Of(input.Value, LiveLook.Entry)]);
        }

        rows.Add([]);
        rows.Add([.. Headings.Select(heading => LiveCell.Of(heading.In(language), LiveLook.Heading))]);
        var sums = new List<string>();
        foreach (var group in calculator.Lines.GroupBy(line => line.Group))
        {
            var (head, last) = (rows.Count, rows.Count + group.Count());
            var formula = $"SUM({LiveWorkbook.Reference(4, head + 1)}:{LiveWorkbook.Reference(4, last)})";
            sums.Add(LiveWorkbook.Reference(4, head));
            rows.Add([LiveCell.Of(group.Key.In(language), LiveLook.Bold), LiveCell.Empty, LiveCell.Empty, LiveCell.Empty, LiveCell.Of(formula, group.Sum(line => calculator.Amount(line) * line.Price), LiveLook.BoldAmount)]);
            rows.AddRange(group.Select((line, at) => Line(calculator, line, head + 1 + at, cells, language)));
        }

        rows.Add([LiveCell.Of(new LocalText("Sum", "Total").In(language), LiveLook.Bold), LiveCell.Empty, LiveCell.Empty, LiveCell.Empty, LiveCell.Of(string.Join('+', sums), calculator.Sum, LiveLook.BoldAmount)]);
        return LiveWorkbook.Bytes(new LiveSheet(new LocalText("Calculator", "Calculateur").In(language), [58, 16, 14, 12, 16], 0, rows));
    }

    private static readonly LocalText[] Headings =
    [
        new("Line", "Ligne"), new("Unit", "Unité"), new("Quantity", "Quantité"), new("Price", "Prix"), new("Amount", "Montant"),
    ];

    private static IReadOnlyList<LiveCell> Line(Calculator calculator, CalculatorLine line, int row, Dictionary<string, string> cells, Language language) =>
        [
            LiveCell.Of(line.Name.In(language), LiveLook.Wrapped),
            LiveCell.Of(line.Unit.In(language)),
            LiveCell.Of(line.Quantity.Formula(id => "$" + cells[id][..1] + "$" + cells[id][1..]), calculator.Amount(line)),
            LiveCell.Of(line.Price, LiveLook.Entry),
            LiveCell.Of(string.Create(CultureInfo.InvariantCulture, $"{LiveWorkbook.Reference(2, row)}*{LiveWorkbook.Reference(3, row)}"), calculator.Amount(line) * line.Price),
        ];
}
