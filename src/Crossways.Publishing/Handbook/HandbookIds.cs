using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>What can be referred to, and what is referred to, in one language.</summary>
internal sealed class HandbookIds(HandbookFindings findings)
{
    private readonly Dictionary<string, Source> known = new(StringComparer.Ordinal);
    private readonly List<(string Id, Source Source)> references = [];

    public void Know(string id, Source source)
    {
        if (id.Length > 0 && !known.TryAdd(id, source))
        {
            findings.Error("id-twice", source, $"The id {id} stands twice in the book, first at {known[id]}.", "Give one of them another id, in both languages.");
        }
    }

    public void Refer(string id, Source source) => references.Add((id, source));

    public void CheckReferences()
    {
        foreach (var (id, source) in references.Where(reference => !known.ContainsKey(reference.Id)))
        {
            var near = known.Keys.OrderBy(other => Distance(id, other)).FirstOrDefault();
            findings.Error("dangling", source, $"Nothing in the book has the id {id}.", near is not null && Distance(id, near) <= 4 ? $"Did you mean {near}?" : "Correct it, or give what is meant this id.");
        }
    }

    // Levenshtein.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
