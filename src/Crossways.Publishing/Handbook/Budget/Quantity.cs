using System.Globalization;

namespace Crossways.Publishing.Handbook;

/// <summary>How much of something is needed, reckoned from inputs: numbers, names of inputs, + - * / ( ) and ceil(…).</summary>
internal abstract record Quantity
{
    public sealed record Number(double Value) : Quantity;

    public sealed record Input(string Id) : Quantity;

    public sealed record Operation(char Sign, Quantity Left, Quantity Right) : Quantity;

    /// <summary>Rounded up: there is no half a room.</summary>
    public sealed record Ceiling(Quantity Of) : Quantity;

    public double Reckon(Func<string, double> input) =>
        this switch
        {
            Number number => number.Value,
            Input named => input(named.Id),
            Ceiling up => Math.Ceiling(Math.Round(up.Of.Reckon(input), 9)),
            Operation { Sign: '+' } sum => sum.Left.Reckon(input) + sum.Right.Reckon(input),
            Operation { Sign: '-' } rest => rest.Left.Reckon(input) - rest.Right.Reckon(input),
            Operation { Sign: '*' } product => product.Left.Reckon(input) * product.Right.Reckon(input),
            Operation part => part.Left.Reckon(input) / part.Right.Reckon(input),
            _ => throw new InvalidOperationException(),
        };

    /// <summary>The same as a spreadsheet says it.</summary>
    /// <param name="cell">Where an input stands.</param>
    public string Formula(Func<string, string> cell) =>
        this switch
        {
            Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            Input named => cell(named.Id),
            Ceiling up => $"ROUNDUP({up.Of.Formula(cell)},0)",
            Operation operation => $"({operation.Left.Formula(cell)}{operation.Sign}{operation.Right.Formula(cell)})",
            _ => throw new InvalidOperationException(),
        };

    public IEnumerable<string> Inputs() =>
        this switch
        {
            Input named => [named.Id],
            Ceiling up => up.Of.Inputs(),
            Operation operation => operation.Left.Inputs().Concat(operation.Right.Inputs()),
            _ => [],
        };

    /// <exception cref="FormatException">It is none; the message says where it breaks off.</exception>
    public static Quantity Parse(string text)
    {
        var reader = new Reader(text);
        var quantity = reader.Sum();
        return reader.AtEnd ? quantity : throw new FormatException($"“{text}” cannot be read from “{reader.Rest}” on.");
    }

    private sealed class Reader(string text)
    {
        private int at;

        public bool AtEnd => Next() == '\0';

        public string Rest => text[Math.Min(at, text.Length)..];

        public Quantity Sum() => Chain(Product, "+-");

        private Quantity Product() => Chain(Atom, "*/");

        private Quantity Chain(Func<Quantity> part, string signs)
        {
            var left = part();
            while (signs.Contains(Next(), StringComparison.Ordinal) && Next() is var sign)
            {
                at++;
                left = new Operation(sign, left, part());
            }

            return left;
        }

        private Quantity Atom()
        {
            var first = Next();
            if (first == '(')
            {
                return Inner();
            }

            var start = at;
            // A name may hold hyphens, so that a minus needs blanks around it.
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '.' || (text[at] == '-' && at > start && char.IsAsciiLetter(first))))
            {
                at++;
            }

            var word = text[start..at];
            return word.Length == 0 ? throw new FormatException($"“{text}” cannot be read from “{Rest}” on.")
                : word == "ceil" && Next() == '(' ? new Ceiling(Inner())
                : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new Number(number)
                : new Input(word);
        }

        private Quantity Inner()
        {
            at++;
            var inner = Sum();
            if (Next() != ')')
            {
                throw new FormatException($"In “{text}” a ) is missing.");
            }

            at++;
            return inner;
        }

        private char Next()
        {
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            return at < text.Length ? text[at] : '\0';
        }
    }
}
