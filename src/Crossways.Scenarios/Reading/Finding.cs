using System.Globalization;

namespace Crossways.Scenarios;

/// <summary>Where something stands in a scenario's files.</summary>
/// <param name="File">Path inside the package, with <c>/</c> between folders.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Text">What stands there, shortened; empty where something is missing.</param>
public sealed record Source(string File, int Line, int Column, string Text)
{
    private const int MostText = 80;

    /// <summary>The beginning of a whole file.</summary>
    public static Source Of(string file) => new(file, 1, 1, "");

    internal static string Shorten(string text)
    {
        var line = text.AsSpan().TrimStart();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Length <= MostText ? line.ToString() : string.Concat(line[..MostText], "…");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}

public enum Severity
{
    /// <summary>The scenario cannot be played.</summary>
    Error,

    /// <summary>The scenario can be played; its author should look at this.</summary>
    Warning,
}

/// <summary>Something a scenario's author should mend.</summary>
/// <param name="Code">A word for the sort of fault, stable between versions, for example <c>dangling</c>.</param>
/// <param name="Severity">Whether the scenario can be played all the same.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Message">A sentence that says what is wrong.</param>
/// <param name="Suggestion">A sentence that says what to do, if the machine can guess.</param>
public sealed record Finding(string Code, Severity Severity, Source Source, string Message, string? Suggestion = null)
{
    public string File => Source.File;

    /// <summary>From 1.</summary>
    public int Line => Source.Line;

    /// <summary>From 1, in characters.</summary>
    public int Column => Source.Column;

    /// <summary>The offending text, shortened.</summary>
    public string Text => Source.Text;

    /// <summary>One line as compilers write them, so that editors can jump to it.</summary>
    public override string ToString()
    {
        var severity = Severity == Severity.Error ? "error" : "warning";
        var suggestion = Suggestion is null ? "" : " " + Suggestion;
        return $"{Source}: {severity} {Code}: {Message}{suggestion}";
    }
}
