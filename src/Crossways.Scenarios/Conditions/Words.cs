using System.Collections.Frozen;
using System.Globalization;

namespace Crossways.Scenarios;

/// <summary>The words of the notation: ids, times and durations.</summary>
internal static class Words
{
    /// <summary>Words with a meaning of their own in conditions, which therefore cannot be ids.</summary>
    public static readonly FrozenSet<string> Reserved = new[]
    {
        "after",
        "all",
        "and",
        "anyone",
        "anything",
        "at",
        "before",
        "by",
        "control",
        "day",
        "done",
        "every",
        "everyone",
        "fear",
        "hand",
        "hearing",
        "if",
        "in",
        "inject",
        "interview",
        "is",
        "not",
        "of",
        "operation",
        "or",
        "started",
        "state",
        "target",
        "team",
        "trust",
        "unless",
        "when",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What becomes of accounts, and of nothing else.</summary>
    public const string Frozen = "frozen";

    private const int LongestId = 100;

    /// <summary>Lower-case letters, digits and single hyphens between them; an indicator has one slash.</summary>
    public static bool IsId(string word, IdKind kind = IdKind.Subject)
    {
        var slashes = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var inside = i > 0 && i < word.Length - 1 && word[i - 1] is not ('-' or '/');
            var fits =
                char.IsAsciiLetterLower(c)
                || char.IsAsciiDigit(c)
                || (c == '-' && inside)
                || (c == '/' && inside && kind == IdKind.Indicator && ++slashes == 1);
            if (!fits)
            {
                return false;
            }
        }

        return word.Length is > 0 and <= LongestId && (kind != IdKind.Indicator || slashes == 1);
    }

    public static bool CouldBeId(string word, IdKind kind) =>
        IsId(word, kind) && (!Reserved.Contains(word) || word == Effect.Target.Value);

    /// <summary>The nearest id to what was written: <c>Packing Plant</c> gives <c>packing-plant</c>.</summary>
    public static string ToId(string text)
    {
        var letters = text.Trim()
            .Normalize(System.Text.NormalizationForm.FormD)
            .ToLowerInvariant()
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-');
        return string.Join('-', new string([.. letters]).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    public static string OneOf(ReadOnlySpan<string> words) => Listed(words.ToArray(), "or");

    public static string AllOf(IEnumerable<string> words) => Listed(words, "and");

    private static string Listed(IEnumerable<string> words, string last)
    {
        var quoted = words.Select(word => $"`{word}`").ToList();
        return quoted.Count switch
        {
            0 => "nothing more",
            1 => quoted[0],
            _ => string.Join(", ", quoted.SkipLast(1)) + $" {last} " + quoted[^1],
        };
    }

    /// <summary>A duration such as <c>30m</c>, <c>2h</c>, <c>1h30m</c> or <c>1d</c>.</summary>
    public static ExerciseSpan? ReadSpan(string word)
    {
        long seconds = 0;
        var (digits, lastUnit) = (0, int.MaxValue);
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiDigit(word[i]))
            {
                digits++;
                continue;
            }

            var unit = word[i] switch
            {
                'd' => 86_400,
                'h' => 3_600,
                'm' => 60,
                _ => 0,
            };
            if (unit == 0 || unit >= lastUnit || digits is 0 or > 5)
            {
                return null;
            }

            seconds += long.Parse(word.AsSpan(i - digits, digits), CultureInfo.InvariantCulture) * unit;
            (digits, lastUnit) = (0, unit);
        }

        return digits == 0 && lastUnit != int.MaxValue ? new ExerciseSpan(seconds) : null;
    }

    public static string Write(ExerciseSpan span)
    {
        var (hours, minutes) = (span.Seconds / 3_600, span.Seconds / 60 % 60);
        return (hours, minutes) switch
        {
            (0, _) => $"{minutes}m",
            (_, 0) => hours % 24 == 0 ? $"{hours / 24}d" : $"{hours}h",
            _ => $"{hours}h{minutes}m",
        };
    }
}
