using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Crossways.Publishing.Documents;

/// <summary>Names that fields lead to. Word keeps names that begin with an underscore out of its reader's sight.</summary>
internal sealed class DocxBookmarks(Outline outline)
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private int made;

    /// <summary>Of what has this id in the document.</summary>
    public string Of(string id)
    {
        if (!names.TryGetValue(id, out var name))
        {
            names[id] = name = string.Create(CultureInfo.InvariantCulture, $"_Ref{names.Count + 100001}");
        }

        return name;
    }

    /// <summary>Of a heading in the table of contents.</summary>
    public string OfEntry(Block heading) =>
        string.Create(CultureInfo.InvariantCulture, $"_Toc{outline.Headings.TakeWhile(other => !ReferenceEquals(other, heading)).Count() + 100001}");

    /// <summary>Puts a bookmark around what a paragraph holds.</summary>
    public IEnumerable<OpenXmlElement> Around(string name, IEnumerable<OpenXmlElement> inner)
    {
        var id = (++made).ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = name }, .. inner, new BookmarkEnd { Id = id }];
    }
}
