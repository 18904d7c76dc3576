namespace Crossways.Publishing.Tables;

/// <summary>Rows of text under headings, as table programs read and write them.</summary>
/// <param name="Name">Of the sheet; up to 31 letters.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Places of the columns whose cells are numbers, written with a point; a workbook can reckon with them.</summary>
    public IReadOnlySet<int> Numbers { get; init; } = new HashSet<int>();
}
