using System.Globalization;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;
using YamlDotNet.Core;

namespace Crossways.Publishing.Handbook;

/// <param name="Value">To begin with; to be replaced by the organiser’s own.</param>
internal sealed record CalculatorInput(string Id, LocalText Name, double Value);

/// <param name="Price">Of one unit, in the organiser’s currency.</param>
internal sealed record CalculatorLine(LocalText Group, LocalText Name, LocalText Unit, Quantity Quantity, double Price);

/// <summary>What an exercise needs in people and money: <c>calculator.yaml</c>, as a table of the book and as a workbook.</summary>
internal sealed record Calculator(IReadOnlyList<CalculatorInput> Inputs, IReadOnlyList<CalculatorLine> Lines)
{
    public const string File = "calculator.yaml";

    public double Amount(CalculatorLine line) => line.Quantity.Reckon(id => Inputs.Single(input => input.Id == id).Value);

    public double Sum => Lines.Sum(line => Amount(line) * line.Price);

    /// <summary>Null: there is none, or it cannot be read, which has then been reported.</summary>
    public static Calculator? Read(HandbookFiles files, HandbookFindings findings)
    {
        if (files[File] is not { } text)
        {
            return null;
        }

        try
        {
            var entry = HandbookYaml.Read<CalculatorEntry>(text);
            var inputs = entry.Inputs.Select(input => new CalculatorInput(input.Id, new LocalText(input.En, input.Fr), input.Value)).ToList();
            var lines = entry.Lines.Select(line => Line(line, inputs, text, findings)).OfType<CalculatorLine>().ToList();
            return new Calculator(inputs, lines);
        }
        catch (YamlException problem)
        {
            findings.Error("yaml", new Source(File, (int)problem.Start.Line, (int)problem.Start.Column, ""), problem.InnerException?.Message ?? problem.Message);
            return null;
        }
    }

    public Table Table(Language language)
    {
        var rows = new List<IReadOnlyList<IReadOnlyList<Inline>>>();
        foreach (var group in Lines.GroupBy(line => line.Group))
        {
            rows.Add([[new Words(group.Key.In(language), Emphasis.Bold)], [], [], [], [new Words(Number(group.Sum(line => Amount(line) * line.Price), language), Emphasis.Bold)]]);
            rows.AddRange(group.Select(line => (IReadOnlyList<IReadOnlyList<Inline>>)
            [
                Inline.Of(line.Name.In(language)),
                Inline.Of(line.Unit.In(language)),
                Inline.Of(Number(Amount(line), language)),
                Inline.Of(Number(line.Price, language)),
                Inline.Of(Number(Amount(line) * line.Price, language)),
            ]));
        }

        rows.Add([[new Words(new LocalText("Sum", "Total").In(language), Emphasis.Bold)], [], [], [], [new Words(Number(Sum, language), Emphasis.Bold)]]);
        return new Table(
            "",
            [],
            [
                new Column(Inline.Of(new LocalText("Line", "Ligne").In(language)), Weight: 4.4),
                new Column(Inline.Of(new LocalText("Unit", "Unité").In(language)), Weight: 2),
                new Column(Inline.Of(new LocalText("Quantity", "Quantité").In(language)), Alignment.End, 1.3),
                new Column(Inline.Of(new LocalText("Price", "Prix").In(language)), Alignment.End, 1),
                new Column(Inline.Of(new LocalText("Amount", "Montant").In(language)), Alignment.End, 1.3),
            ],
            rows
        );
    }

    private static CalculatorLine? Line(LineEntry line, IReadOnlyList<CalculatorInput> inputs, string text, HandbookFindings findings)
    {
        var at = Array.FindIndex(text.Split('\n'), row => row.Contains(line.Quantity, StringComparison.Ordinal)) + 1;
        var source = new Source(File, Math.Max(1, at), 1, line.Quantity);
        try
        {
            var quantity = Quantity.Parse(line.Quantity);
            if (quantity.Inputs().FirstOrDefault(id => inputs.All(input => input.Id != id)) is not { } unknown)
            {
                return new CalculatorLine(line.Group.Text, new LocalText(line.En, line.Fr), line.Unit.Text, quantity, line.Price);
            }

            findings.Error("calculator", source, $"There is no input called {unknown}.", $"Inputs are {string.Join(", ", inputs.Select(input => input.Id))}.");
        }
        catch (FormatException problem)
        {
            findings.Error("calculator", source, problem.Message, "Use numbers, inputs, + - * / ( ) and ceil(…).");
        }

        return null;
    }

    // Groups of three, set apart as each language sets them.
    private static string Number(double value, Language language)
    {
        var text = value.ToString("#,0.##", CultureInfo.InvariantCulture);
        return language == Language.French ? text.Replace(',', '\u202f').Replace('.', ',') : text;
    }

    private sealed class CalculatorEntry
    {
        public List<InputEntry> Inputs { get; set; } = [];
        public List<LineEntry> Lines { get; set; } = [];
    }

    private sealed class InputEntry
    {
        public string Id { get; set; } = "";
        public string En { get; set; } = "";
        public string Fr { get; set; } = "";
        public double Value { get; set; }
    }

    private sealed class LineEntry
    {
        public LocalEntry Group { get; set; } = new();
        public string En { get; set; } = "";
        public string Fr { get; set; } = "";
        public LocalEntry Unit { get; set; } = new();
        public string Quantity { get; set; } = "";
        public double Price { get; set; }
    }
}
