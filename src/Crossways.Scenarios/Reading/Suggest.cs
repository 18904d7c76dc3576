namespace Crossways.Scenarios;

/// <summary>Guesses what an author meant.</summary>
internal static class Suggest
{
    /// <summary>"Did you mean `orchard`?", or null when nothing is near enough.</summary>
    public static string? DidYouMean(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } near ? $"Did you mean `{near}`?" : null;

    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > 80)
        {
            return null;
        }

        if (known.Order(StringComparer.Ordinal).FirstOrDefault(candidate => IsInItsFolder(word, candidate)) is { } whole)
        {
            return whole;
        }

        var farthest = Math.Max(1, (word.Length + 1) / 3);
        string? best = null;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - word.Length) > farthest)
            {
                continue;
            }

            var distance = Distance(word, candidate);
            if (distance <= farthest && (best is null || distance < farthest))
            {
                (best, farthest) = (candidate, distance);
            }
        }

        return best ?? known.Order(StringComparer.Ordinal).FirstOrDefault(candidate => IsPartOf(word, candidate));
    }

    // `police-north` for `north-police-desk`: the same words, some of them missing.
    private static bool IsPartOf(string word, string candidate) =>
        word.Length >= 4
        && (
            candidate.StartsWith(word + "-", StringComparison.Ordinal)
            || candidate.EndsWith("-" + word, StringComparison.Ordinal)
            || candidate.EndsWith("/" + word, StringComparison.Ordinal)
        );

    // `deceptive-recruitment/education` for `deceptive-recruitment/access-to-education`.
    private static bool IsInItsFolder(string word, string candidate) =>
        word.LastIndexOf('/') is > 0 and var slash
        && candidate.StartsWith(word[..(slash + 1)], StringComparison.Ordinal)
        && word[(slash + 1)..].Split('-').All(candidate[(slash + 1)..].Split('-').Contains);

    // Letters to insert, delete, change or swap with their neighbour, small or capital (Damerau and Levenshtein, restricted).
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var now = new int[b.Length + 1];
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                now[j] = Math.Min(change, Math.Min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            (before, last) = (last, now);
        }

        return last[b.Length];
    }
}
