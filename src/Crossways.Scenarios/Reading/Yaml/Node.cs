namespace Crossways.Scenarios;

/// <summary>A piece of YAML, with its place in the file.</summary>
internal abstract class Node(Source source)
{
    public Source Source { get; } = source;
}

/// <summary>A word, a number or a text.</summary>
/// <param name="source">Where its first character stands, after any quotation mark.</param>
/// <param name="value">What it says, after YAML's folding and escapes.</param>
/// <param name="raw">Its characters in the file, from <paramref name="source"/> on.</param>
internal sealed class Scalar(Source source, string value, ReadOnlyMemory<char> raw) : Node(source)
{
    public string Value { get; } = value;

    /// <summary>Where a part of the value stands in the file.</summary>
    public Source At(int offset, int length)
    {
        var (line, column) = (Source.Line, Source.Column);
        var text = raw.Span;
        var at = 0;
        for (var i = 0; i < Math.Min(offset, Value.Length) && at < text.Length; i++)
        {
            // Folding turns a line break and its indentation into one space; everything else stands there as it is.
            at = char.IsWhiteSpace(Value[i]) ? at : SkipSpace(text, at);
            at = at < text.Length ? at + 1 : at;
        }

        at = offset < Value.Length && !char.IsWhiteSpace(Value[offset]) ? SkipSpace(text, at) : at;
        foreach (var c in text[..at])
        {
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        var part = Value.Substring(
            Math.Min(offset, Value.Length),
            Math.Clamp(length, 0, Math.Max(0, Value.Length - offset))
        );
        return new Source(Source.File, line, column, Source.Shorten(part));
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}

internal sealed class Sequence(Source source, IReadOnlyList<Node> items) : Node(source)
{
    public IReadOnlyList<Node> Items { get; } = items;
}

/// <summary>Keys and values, in the author's order.</summary>
internal sealed class Mapping(Source source, IReadOnlyList<KeyValuePair<Scalar, Node>> entries) : Node(source)
{
    public IReadOnlyList<KeyValuePair<Scalar, Node>> Entries { get; } = entries;
}
