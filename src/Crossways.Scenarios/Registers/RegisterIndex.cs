using System.Collections.Concurrent;

namespace Crossways.Scenarios;

/// <summary>Finds rows by the words in them. Looks through every different word once rather than through every row.</summary>
internal sealed class RegisterIndex
{
    private const byte Just = 2;
    private const byte Near = 1;

    private const int MostTermsKept = 1_000;

    // The same few names and numbers are asked for again and again, in a rehearsal by every team.
    private readonly ConcurrentDictionary<string, byte[]> graded = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<BookRow> rows;
    private readonly (string Plain, string Sound, int[] Rows)[] words;
    private readonly (string Code, int[] Rows)[] codes;

    public RegisterIndex(IReadOnlyList<BookRow> rows)
    {
        this.rows = rows;
        var read = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var byCode = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var number = 0; number < rows.Count; number++)
        {
            foreach (var text in rows[number].Cells.SelectMany(cell => cell.En == cell.Fr ? new[] { cell.En } : [cell.En, cell.Fr]))
            {
                // Most texts stand in many rows.
                if (!read.TryGetValue(text, out var known))
                {
                    read[text] = known = [.. Spelling.Words(text).Where(word => !HasDigit(word))];
                }

                foreach (var word in known)
                {
                    Add(byWord, word, number);
                }

                if (HasDigit(text))
                {
                    Add(byCode, Spelling.Code(text), number);
                }
            }
        }

        words = [.. byWord.Select(entry => (entry.Key, Spelling.Sound(entry.Key), entry.Value.ToArray()))];
        codes = [.. byCode.Select(entry => (entry.Key, entry.Value.ToArray()))];
    }

    public IReadOnlyList<Hit> Find(RegisterQuery query)
    {
        var found = Graded(query.Words);
        var hits = new List<Hit>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (found[row] > 0 && query.Filters.All(filter => Holds(rows[row].Cells[filter.Column], filter.Text)))
            {
                hits.Add(new Hit(row, found[row] == Near));
            }
        }

        return Sorted(hits, query);
    }

    private List<Hit> Sorted(List<Hit> hits, RegisterQuery query)
    {
        if (query.SortBy is not { } column)
        {
            return [.. hits.OrderBy(hit => hit.Near)];
        }

        var by = hits.Select(hit => (Hit: hit, Key: Key(rows[hit.Row].Cells[column].En)));
        return
        [
            .. (query.Descending ? by.OrderByDescending(hit => hit.Key, StringComparer.Ordinal) : by.OrderBy(hit => hit.Key, StringComparer.Ordinal))
                .Select(hit => hit.Hit),
        ];
    }

    // Numbers by their size, all else by its letters.
    private static string Key(string text) =>
        text.Length < 12 && text.Length > 0 && text.All(char.IsAsciiDigit) ? text.PadLeft(12, '0') : Spelling.Plain(text);

    // Each word must be in the row; or all of them together are one number.
    private byte[] Graded(string query)
    {
        var terms = Spelling.Words(query);
        var all = new byte[rows.Count];
        Array.Fill(all, Just);
        foreach (var term in terms)
        {
            var one = GradesOf(term);
            for (var row = 0; row < all.Length; row++)
            {
                all[row] = Math.Min(all[row], one[row]);
            }
        }

        if (terms.Length > 1 && HasDigit(query))
        {
            var one = GradesOf(string.Concat(terms));
            for (var row = 0; row < all.Length; row++)
            {
                all[row] = Math.Max(all[row], one[row]);
            }
        }

        return all;
    }

    private byte[] GradesOf(string term)
    {
        if (graded.TryGetValue(term, out var known))
        {
            return known;
        }

        var grades = HasDigit(term) ? GradedCode(term) : GradedWord(term);
        return graded.Count < MostTermsKept ? graded.GetOrAdd(term, grades) : grades;
    }

    private byte[] GradedWord(string term)
    {
        var grades = new byte[rows.Count];
        var sound = Spelling.Sound(term);
        foreach (var (plain, heard, at) in words)
        {
            if (plain.StartsWith(term, StringComparison.Ordinal))
            {
                Grade(grades, at, Just);
            }
            else if (at.Length <= Math.Max(20, rows.Count / 20) && Spelling.AreNear(sound, heard)) // no name stands in every twentieth row
            {
                Grade(grades, at, Near);
            }
        }

        return grades;
    }

    private byte[] GradedCode(string term)
    {
        var grades = new byte[rows.Count];
        foreach (var (code, at) in codes)
        {
            if (code.Contains(term, StringComparison.Ordinal))
            {
                Grade(grades, at, Just);
            }
            else if (Spelling.AreNearCodes(term, code))
            {
                Grade(grades, at, Near);
            }
        }

        return grades;
    }

    private static void Grade(byte[] grades, int[] at, byte grade)
    {
        foreach (var row in at)
        {
            grades[row] = Math.Max(grades[row], grade);
        }
    }

    private static bool Holds(LocalText cell, string text)
    {
        var (plain, code) = (Spelling.Plain(text), Spelling.Code(text));
        return new[] { cell.En, cell.Fr }.Any(written =>
            Spelling.Plain(written).Contains(plain, StringComparison.Ordinal) || (HasDigit(text) && Spelling.Code(written).Contains(code, StringComparison.Ordinal)));
    }

    private static bool HasDigit(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static void Add(Dictionary<string, List<int>> byKey, string key, int row)
    {
        if (!byKey.TryGetValue(key, out var at))
        {
            byKey[key] = at = [];
        }

        if (at.Count == 0 || at[^1] != row)
        {
            at.Add(row);
        }
    }
}
