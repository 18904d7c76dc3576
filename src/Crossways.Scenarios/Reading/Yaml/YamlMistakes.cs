using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

/// <summary>What an author did where YAML cannot be read.</summary>
/// <param name="Line">From 0, in the text.</param>
/// <param name="Column">From 0.</param>
internal sealed record YamlMistake(int Line, int Column, string Message, string? Suggestion);

/// <summary>
/// Looks for the usual mistakes in a text that is no YAML: a tab, a bracket left open, lines of one entry that start in
/// different columns. YAML's own message speaks of scalars and indicators, and points to where it noticed.
/// </summary>
internal sealed partial class YamlMistakes
{
    private readonly string[] lines;

    // Lines that begin outside brackets, quotation marks and texts after `|`.
    private readonly List<int> outer = [];
    private readonly Stack<(char Bracket, int Line, int Column)> brackets = [];
    private char quote;

    private YamlMistakes(string text) => lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];

    /// <param name="until">The last line, from 0, that YAML came to.</param>
    public static YamlMistake? In(string text, int until)
    {
        var mistakes = new YamlMistakes(text);
        if (mistakes.Tab() is { } tab)
        {
            return tab;
        }

        var bracket = mistakes.OpenBracket();
        return new[] { bracket, Columns.FirstWrong(mistakes.lines, mistakes.outer) }
            .OfType<YamlMistake>()
            .Where(mistake => mistake.Line <= until)
            .MinBy(mistake => mistake.Line);
    }

    private YamlMistake? Tab()
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var column = Indent(lines[i]);
            if (column < lines[i].Length && lines[i][column] == '\t' && !string.IsNullOrWhiteSpace(lines[i]))
            {
                return new YamlMistake(i, column, "This line is indented with a tab.", "Indent with spaces.");
            }
        }

        return null;
    }

    private YamlMistake? OpenBracket()
    {
        int? textIn = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (string.IsNullOrWhiteSpace(line) || Indent(line) > textIn)
            {
                continue;
            }

            textIn = null;
            if (brackets.Count == 0 && quote == '\0' && line[Indent(line)] != '#')
            {
                outer.Add(i);
            }

            if (Follow(i) is { } open)
            {
                return open;
            }

            if (brackets.Count == 0 && quote == '\0' && TextBelow().IsMatch(line))
            {
                textIn = Indent(line);
            }
        }

        return brackets.Count > 0 && quote == '\0' ? Open(brackets.Last()) : null;
    }

    // Brackets and quotation marks count only where a value begins; anywhere else they are part of a text.
    private YamlMistake? Follow(int number)
    {
        var line = lines[number];
        var begins = true;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote != '\0')
            {
                i += c == '\\' && quote == '"' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '#' && (i == 0 || line[i - 1] == ' '))
            {
                return null;
            }
            else if (begins && c is '"' or '\'')
            {
                (quote, begins) = (c, false);
            }
            else if (begins && c is '{' or '[')
            {
                brackets.Push((c, number, i));
            }
            else if (brackets.Count > 0 && c is '}' or ']')
            {
                var open = brackets.Pop();
                if (Closing(open.Bracket) != c)
                {
                    return Open(open);
                }

                begins = false;
            }
            else if (c != ' ')
            {
                var last = i == line.Length - 1 || line[i + 1] == ' ';
                begins = (c == ',' && brackets.Count > 0) || (c == ':' && last) || (c == '-' && begins && last);
            }
        }

        return null;
    }

    private static YamlMistake Open((char Bracket, int Line, int Column) open) =>
        new(open.Line, open.Column, $"The bracket `{open.Bracket}` opened here is not closed.", $"Write `{Closing(open.Bracket)}` where the value ends.");

    private static char Closing(char bracket) => bracket == '{' ? '}' : ']';

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    [GeneratedRegex(@"[:-] +[|>][+-]?\d?\s*$")]
    private static partial Regex TextBelow();

    /// <summary>The columns in which keys and list entries begin, from the outermost to the innermost.</summary>
    private sealed partial class Columns
    {
        private readonly Stack<(int Column, bool IsList)> open = [];
        private List<int> left = [];
        private int last;

        // Where the line below begins: mostly the two belong together.
        private int next;

        // Nothing stood after the colon of the key before, or it was the dash of an entry.
        private bool mayDeepen = true;

        public static YamlMistake? FirstWrong(string[] lines, List<int> outer)
        {
            var columns = new Columns();
            for (var i = 0; i < outer.Count; i++)
            {
                columns.next = i + 1 < outer.Count ? Indent(lines[outer[i + 1]]) : 0;
                if (columns.Take(lines[outer[i]], outer[i], outer[Math.Max(0, i - 1)]) is { } wrong)
                {
                    return wrong;
                }
            }

            return null;
        }

        private YamlMistake? Take(string line, int number, int before)
        {
            var column = Indent(line);
            while (Dash().Match(line, column) is { Success: true } dash)
            {
                if (Enter(column, true, number, before) is { } wrong)
                {
                    return wrong;
                }

                mayDeepen = true;
                column += dash.Length;
            }

            if (Key().Match(line, column) is not { Success: true } key)
            {
                mayDeepen &= column == line.Length;
                return Tight().Match(line, column) is { Success: true } tight && open.Count > 0 && open.Peek() == (column, false)
                    ? new YamlMistake(number, column + tight.Length - 1, "A space is missing after the colon.", null)
                    : null;
            }

            var misplaced = Enter(column, false, number, before);
            mayDeepen = key.Groups[1].Length == 0;
            return misplaced;
        }

        private YamlMistake? Enter(int column, bool isList, int number, int before)
        {
            var (leftBefore, columnBefore) = (left, last);
            (left, last) = ([], column);
            while (open.Count > 0 && (open.Peek().Column > column || (!isList && IsListBesideItsKey(column))))
            {
                var (closed, wasList) = open.Pop();
                if (wasList == isList)
                {
                    left.Add(closed);
                }
            }

            if (open.Count > 0 && open.Peek() == (column, isList))
            {
                return null;
            }

            if (mayDeepen && left.Count == 0 && (open.Count == 0 || open.Peek().Column < column || (isList && open.Peek() == (column, false))))
            {
                open.Push((column, isList));
                return null;
            }

            // A line that stands too far to the left is noticed only when the next one goes on as before.
            return left.Count == 0 && leftBefore.Contains(column) ? Misplaced(before, columnBefore, column)
                : open.Count > 0 ? Misplaced(number, column, Meant([.. left, .. open.Where(one => one.IsList == isList).Select(one => one.Column).Take(1)]) ?? open.Peek().Column)
                : null;

            int? Meant(IReadOnlyList<int> known) =>
                known.Count == 0 ? null : known.Contains(next) ? next : known.MinBy(one => Math.Abs(one - column));
        }

        private static YamlMistake Misplaced(int line, int column, int wanted) =>
            new(line, column, $"Lines of one entry start in the same column: {(wanted == 1 ? "1 space" : $"{wanted} spaces")} here.", null);

        // `- a` may stand right under the key whose list it is.
        private bool IsListBesideItsKey(int column) => open.Peek() == (column, true) && open.Skip(1).FirstOrDefault((-1, false)) == (column, false);

        [GeneratedRegex(@"\G-( +|$)")]
        private static partial Regex Dash();

        [GeneratedRegex(@"\G[\w-]+(?: [\w-]+){0,3}:(?:$| +(?:#.*)?(.*)$)")]
        private static partial Regex Key();

        [GeneratedRegex(@"\G[a-z-]+(?: [a-z-]+){0,3}:[^\s]")]
        private static partial Regex Tight();
    }
}
