using System.Text;

namespace Crossways.Scenarios.Tests;

/// <summary>
/// The template's case with edits. A <c>‹</c> in a new text marks where a finding is expected, and is taken out before
/// reading.
/// </summary>
internal sealed class EditedCase
{
    private const char Marker = '‹';
    private readonly Dictionary<string, string> files = ScenarioTemplate
        .Package(new ScenarioId("new-case"))
        .Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));

    /// <summary>Where the marker stood.</summary>
    public (string File, int Line, int Column) Marked { get; private set; }

    public IReadOnlyDictionary<string, string> Files => files;

    public EditedCase Replace(string path, string old, string replacement)
    {
        Assert.Contains(old, files[path], StringComparison.Ordinal);
        var at = files[path].IndexOf(old, StringComparison.Ordinal);
        return Write(path, files[path][..at] + replacement + files[path][(at + old.Length)..]);
    }

    public EditedCase Write(string path, string text)
    {
        var at = text.IndexOf(Marker, StringComparison.Ordinal);
        if (at >= 0)
        {
            text = text.Remove(at, 1);
            var before = text[..at];
            Marked = (path, before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n'));
        }

        files[path] = text;
        return this;
    }

    public EditedCase Delete(params string[] paths)
    {
        foreach (var path in paths)
        {
            Assert.True(files.Remove(path), path);
        }

        return this;
    }

    public EditedCase ExpectAt(string path, int line, int column)
    {
        Marked = (path, line, column);
        return this;
    }

    public ScenarioPackage Package() =>
        ScenarioPackage.Of(files.Select(file => new PackageFile(file.Key, Encoding.UTF8.GetBytes(file.Value))));

    public ScenarioReading Read() => ScenarioReader.Read(Package());
}
