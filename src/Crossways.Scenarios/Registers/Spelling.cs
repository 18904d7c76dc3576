using System.Text;

namespace Crossways.Scenarios;

/// <summary>
/// How a search compares what is written: letters without their marks, names as they sound in any romanisation,
/// numbers without what stands between their digits.
/// </summary>
/// <remarks>
/// Our own table rather than a library's: it must give the same on every machine for as long as logs are replayed, is
/// loaded by browsers too, and names in registers are written in Latin letters.
/// </remarks>
internal static class Spelling
{
    // What follows é in Latin-1 and Latin Extended-A, letter by letter, as far as it is more than its own base letter.
    private static readonly Dictionary<char, string> Folded = Fold(
        "aàáâãäåāăą cçćĉċč dďđð eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭįı jĵ kķ lĺļľŀł nñńņň oòóôõöøōŏő rŕŗř sśŝşšș tţťŧț uùúûüũūŭůűų wŵ yýÿŷ zźżž",
        ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"));

    // Ways of writing one sound, longest first.
    private static readonly (string Written, string Heard)[] Sounds =
    [
        ("tsch", "k"), ("sch", "s"), ("tch", "k"), ("zh", "s"), ("sh", "s"), ("sz", "s"), ("ts", "s"), ("tz", "s"),
        ("cz", "k"), ("ch", "k"), ("ck", "k"), ("kh", "k"), ("qu", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"),
        ("dj", "i"), ("ou", "u"), ("oe", "e"), ("ae", "e"), ("ie", "i"), ("x", "ks"), ("q", "k"), ("c", "k"),
        ("w", "v"), ("y", "i"), ("j", "i"), ("z", "s"),
    ];

    /// <summary>Lower-case letters and digits without marks; a space for whatever stands between them.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var low = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterLower(low) || char.IsAsciiDigit(low))
            {
                plain.Append(low);
            }
            else if (Folded.TryGetValue(low, out var folded))
            {
                plain.Append(folded);
            }
            else if (low is not ('’' or '\'') && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Letters and digits alone: a plate or number however it is grouped.</summary>
    public static string Code(string text) => Plain(text).Replace(" ", "", StringComparison.Ordinal);

    public static string[] Words(string text) => Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A plain word as it may sound: <c>yurij</c>, <c>jurii</c> and <c>iuri</c> are one.</summary>
    public static string Sound(string word)
    {
        var heard = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var sound = Array.Find(Sounds, one => word.AsSpan(at).StartsWith(one.Written, StringComparison.Ordinal));
            var letters = sound.Heard ?? word.Substring(at, 1);
            at += sound.Written?.Length ?? 1;
            foreach (var letter in letters)
            {
                // A letter doubled, and an h inside a word, are seldom heard.
                if ((heard.Length == 0 || heard[^1] != letter) && (letter != 'h' || heard.Length == 0))
                {
                    heard.Append(letter);
                }
            }
        }

        return heard.ToString();
    }

    /// <summary>Two words as they sound are near: the same, or one slip apart; two in long ones.</summary>
    public static bool AreNear(string sound, string other)
    {
        var slips = Math.Min(sound.Length, other.Length) switch { < 5 => 0, < 8 => 1, _ => 2 };
        return Math.Abs(sound.Length - other.Length) <= slips && AreWithin(slips, sound, other);
    }

    /// <summary>Two numbers are near: one sign was misread, left out or put twice.</summary>
    public static bool AreNearCodes(string code, string other) =>
        code.Length >= 5 && Math.Abs(code.Length - other.Length) <= 1 && AreWithin(1, code, other);

    // Distance of Damerau and Levenshtein, adjacent letters exchanged counting once, no further than asked.
    private static bool AreWithin(int slips, ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        if (a.IsEmpty || b.IsEmpty || slips == 0)
        {
            return a.Length + b.Length <= slips;
        }

        return AreWithin(slips - 1, a[1..], b[1..])
            || AreWithin(slips - 1, a[1..], b)
            || AreWithin(slips - 1, a, b[1..])
            || (a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] && AreWithin(slips - 1, a[2..], b[2..]));
    }

    private static Dictionary<char, string> Fold(string families, params ReadOnlySpan<(string Written, string Plain)> ligatures)
    {
        var folded = families.Split(' ').SelectMany(family => family[1..].Select(letter => (letter, Plain: family[..1]))).ToDictionary(pair => pair.letter, pair => pair.Plain);
        foreach (var (written, plain) in ligatures)
        {
            folded[written[0]] = plain;
        }

        return folded;
    }
}
