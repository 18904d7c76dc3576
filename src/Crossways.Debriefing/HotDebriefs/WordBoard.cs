using System.Text;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>A word that recurs in answers.</summary>
/// <param name="Text">As it is written most often.</param>
/// <param name="Answers">Numbers of the answers that hold it; a word said twice in one answer counts once.</param>
public sealed record RecurringWord(string Text, IReadOnlyList<int> Answers);

/// <summary>A theme that the machine proposes, for control to take or leave.</summary>
/// <param name="Name">The word its answers share.</param>
public sealed record ProposedTheme(string Name, IReadOnlyList<int> Answers);

/// <summary>
/// What recurs in the answers of a hot debrief. It counts words and knows no more of what they mean: an upper or a lower
/// case letter, an accent and a final s make no difference, and words that every sentence has are passed over.
/// </summary>
public static class WordBoard
{
    private const int ShortestWord = 3;

    /// <summary>Words that at least two answers share, the most frequent first.</summary>
    public static IReadOnlyList<RecurringWord> Of(IEnumerable<BoardAnswer> answers)
    {
        var uses = new Dictionary<string, (Dictionary<string, int> Spelt, SortedSet<int> In)>(StringComparer.Ordinal);
        foreach (var answer in answers.Where(answer => !answer.Aside))
        {
            foreach (var word in WordsOf(answer.Text))
            {
                var key = KeyOf(word);
                if (key.Length < ShortestWord || StopWords.All.Contains(key))
                {
                    continue;
                }

                if (!uses.TryGetValue(key, out var use))
                {
                    uses[key] = use = (new(StringComparer.Ordinal), []);
                }

                var spelt = word.ToLowerInvariant();
                use.Spelt[spelt] = use.Spelt.GetValueOrDefault(spelt) + 1;
                use.In.Add(answer.Number);
            }
        }

        return
        [
            .. uses.Where(use => use.Value.In.Count > 1)
                .OrderByDescending(use => use.Value.In.Count)
                .ThenBy(use => use.Key, StringComparer.Ordinal)
                .Select(use => new RecurringWord(
                    use.Value.Spelt.OrderByDescending(spelt => spelt.Value).ThenBy(spelt => spelt.Key, StringComparer.Ordinal).First().Key,
                    [.. use.Value.In])),
        ];
    }

    /// <summary>Themes for the answers that are under none: again and again the word that most of those left share.</summary>
    public static IReadOnlyList<ProposedTheme> Propose(IEnumerable<BoardAnswer> answers)
    {
        var left = answers.Where(answer => answer is { Theme: "", Aside: false }).ToList();
        var themes = new List<ProposedTheme>();
        while (Of(left) is [var first, ..])
        {
            themes.Add(new ProposedTheme(Capital(first.Text), first.Answers));
            left.RemoveAll(answer => first.Answers.Contains(answer.Number));
        }

        return themes;
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.Append(' '))
        {
            if (char.IsLetter(letter) || (letter == '-' && word.Length > 0))
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString().TrimEnd('-');
                word.Clear();
            }
        }
    }

    // Without accents and case; "files" and "file" are one. A word on -ss is no plural.
    private static string KeyOf(string word)
    {
        var plain = new string(
        [
            .. word.ToLowerInvariant().Normalize(NormalizationForm.FormD)
                .Where(letter => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark),
        ]);
        return plain.Length > ShortestWord && plain.EndsWith('s') && !plain.EndsWith("ss", StringComparison.Ordinal) ? plain[..^1] : plain;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
