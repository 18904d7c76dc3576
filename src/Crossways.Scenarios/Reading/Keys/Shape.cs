using System.Text.Json.Nodes;

namespace Crossways.Scenarios;

/// <summary>Reads one value. False if it cannot be read, which has then been reported.</summary>
internal delegate bool Reads<T>(Draft draft, Node node, out T value);

/// <summary>What the value of a key looks like: how it is read, described and offered by editors.</summary>
internal abstract record Shape
{
    /// <summary>For the format reference: "a time", "one or several facts".</summary>
    public required string Words { get; init; }

    /// <summary>JSON Schema of the value.</summary>
    public required Func<JsonObject> Schema { get; init; }

    /// <summary>The keys of the blocks inside, if there are any.</summary>
    public KeyTable? Inside { get; init; }

    /// <summary>A name, in which no comma can stand.</summary>
    public bool IsName { get; init; }

    /// <summary>A text that a French companion file may give.</summary>
    public bool IsText { get; init; }
}

/// <inheritdoc/>
internal sealed record Shape<T> : Shape
{
    public required Reads<T> Read { get; init; }
}

/// <summary>A key that authors may write.</summary>
/// <param name="About">One line for the format reference.</param>
internal abstract record Key(string Name, string About, bool Required, Shape Shaped);

/// <inheritdoc/>
internal sealed record Key<T>(string Name, Shape<T> Shape, string About, bool Required = false)
    : Key(Name, About, Required, Shape);

/// <summary>All keys of one sort of file or block, in the order of the format reference.</summary>
internal sealed record KeyTable(params IReadOnlyList<Key> Keys);
