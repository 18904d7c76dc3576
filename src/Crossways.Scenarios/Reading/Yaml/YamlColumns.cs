using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

/// <summary>The columns in which keys and list entries begin, from the outermost to the innermost.</summary>
internal sealed partial class YamlColumns
{
    private readonly Stack<(int Column, bool IsList)> open = [];

    // Columns that the line before came back from, and where it began itself.
    private List<int> left = [];
    private int last;

    // Where the line below begins: mostly the two belong together.
    private int next;

    // Nothing stood after the colon of the key before, or it was the dash of an entry.
    private bool mayDeepen = true;

    public static YamlMistake? FirstWrong(string[] lines, List<int> outer)
    {
        var columns = new YamlColumns();
        for (var i = 0; i < outer.Count; i++)
        {
            columns.next = i + 1 < outer.Count ? YamlMistakes.Indent(lines[outer[i + 1]]) : 0;
            if (columns.Take(lines[outer[i]], outer[i], outer[Math.Max(0, i - 1)]) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private YamlMistake? Take(string line, int number, int before)
    {
        var column = YamlMistakes.Indent(line);
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
