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
        return new[] { bracket, YamlColumns.FirstWrong(mistakes.lines, mistakes.outer) }
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

    /// <summary>Spaces at the beginning of a line.</summary>
    internal static int Indent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    [GeneratedRegex(@"[:-] +[|>][+-]?\d?\s*$")]
    private static partial Regex TextBelow();
}
