using Crossways.Publishing.Documents;

namespace Crossways.Publishing.Handbook;

/// <summary>How wide a column should be, by what stands in it: no word broken, and long texts not in narrow columns.</summary>
internal static class TableWeights
{
    public static double Of(IReadOnlyList<IReadOnlyList<Inline>> cells)
    {
        var texts = cells.Select(Flow.Plain).ToList();
        var longest = texts.SelectMany(text => text.Split(' ', '\u00a0')).Max(word => word.Length) + 2.5;
        var usual = texts.Select(text => (double)text.Length).OrderDescending().Take(Math.Max(1, texts.Count / 2)).Average();
        return Math.Clamp(Math.Max(longest, Math.Pow(usual, 0.72) * 1.9), 6, 46);
    }

    /// <summary>The same table with columns as wide as their texts ask.</summary>
    public static Table Weighed(this Table table) =>
        table with { Columns = [.. table.Columns.Select((column, at) => column with { Weight = Of([column.Heading, .. table.Rows.Select(row => row[at])]) })] };
}
