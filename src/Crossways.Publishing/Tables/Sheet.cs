namespace Crossways.Publishing.Tables;

/// <summary>Rows of text under headings, as table programs read and write them.</summary>
/// <param name="Name">Of the sheet; up to 31 letters.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
