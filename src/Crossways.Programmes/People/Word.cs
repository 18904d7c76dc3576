using System.Globalization;
using System.Text;

namespace Crossways.Programmes.People;

/// <summary>Words as people write them into lists: with or without accents, hyphens and capitals.</summary>
internal static class Word
{
    public static bool Same(string one, string other) => Bare(one) == Bare(other);

    /// <summary>Small letters and digits alone.</summary>
    public static string Bare(string word) =>
        string.Concat(
            word.Normalize(NormalizationForm.FormD)
                .Where(char.IsLetterOrDigit)
                .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                .Select(char.ToLowerInvariant)
        );
}
