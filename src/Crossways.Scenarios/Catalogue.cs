using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Crossways.Scenarios;

/// <summary>Something of a scenario that has an id.</summary>
public interface INamed<out TId>
{
    TId Id { get; }
}

/// <summary>Things of one sort, in the author's order, found by id.</summary>
public sealed class Catalogue<TId, T>(IEnumerable<T> items) : IReadOnlyCollection<T>
    where TId : struct
    where T : INamed<TId>
{
    private readonly T[] all = [.. items];
    private FrozenDictionary<TId, T>? found;

    public static readonly Catalogue<TId, T> Empty = new([]);

    private FrozenDictionary<TId, T> ById => found ??= all.ToFrozenDictionary(item => item.Id);

    public int Count => all.Length;

    public T this[TId id] => ById[id];

    public bool Has(TId id) => ById.ContainsKey(id);

    public bool TryGet(TId id, [MaybeNullWhen(false)] out T item) => ById.TryGetValue(id, out item);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => all.GetEnumerator();
}
