namespace Crossways.Scenarios;

/// <summary>What <c>scenario.yaml</c> gives an id and a name only: teams and storylines.</summary>
internal static class NameEntries
{
    public static IEnumerable<(string Id, LocalText Name)> Read<TId>(Draft draft, Mapping? entries, IdKind kind)
        where TId : struct, IId<TId>
    {
        foreach (var (key, node) in entries?.Entries ?? [])
        {
            if (Entries.IsId(draft, key, kind) && draft.Declare(kind, key.Value, key.Source))
            {
                Texts.Short.Read(draft, node, out var name);
                draft.Sources.Add(TId.Of(key.Value), "", key.Source);
                yield return (key.Value, name);
            }
        }
    }
}
