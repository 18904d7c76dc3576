using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>Tables of what is drawn, with columns as wide as their texts ask.</summary>
internal static class PartTable
{
    public static Table Of(Language language, IReadOnlyList<LocalText> headings, IEnumerable<IReadOnlyList<string>> rows) =>
        Of(language, headings, rows.Select(row => (IReadOnlyList<IReadOnlyList<Inline>>)[.. row.Select(Inline.Of)]));

    public static Table Of(Language language, IReadOnlyList<LocalText> headings, IEnumerable<IReadOnlyList<IReadOnlyList<Inline>>> rows) =>
        new Table("", [], [.. headings.Select(heading => new Column(Inline.Of(heading.In(language))))], [.. rows]).Weighed();

    /// <summary>A name in bold above what is said of it.</summary>
    public static IReadOnlyList<Inline> Named(string name, string about) =>
        about.Length == 0 ? [new Words(name, Emphasis.Bold)] : [new Words(name, Emphasis.Bold), new LineBreak(), new Words(about)];
}
