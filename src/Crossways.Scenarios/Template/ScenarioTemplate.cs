using System.Text;

namespace Crossways.Scenarios;

/// <summary>A small complete case in both languages that passes every check, to start a new one from.</summary>
public static class ScenarioTemplate
{
    private const string Prefix = "Template/";

    /// <summary>The template's files, with the id of the new case in them.</summary>
    /// <param name="id">Lower-case letters, digits and hyphens.</param>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    public static ScenarioPackage Package(ScenarioId id)
    {
        if (!Words.IsId(id.Value))
        {
            throw new ArgumentException($"`{id}` cannot be an id. Write for example `{Words.ToId(id.Value)}`.");
        }

        return ScenarioPackage.Of(Files().Select(file => file.Path == ScenarioFile.Path ? Named(file, id) : file));
    }

    /// <summary>Writes the template into a folder, which is made if need be.</summary>
    /// <param name="folder">Must be empty if it exists.</param>
    /// <param name="id">Lower-case letters, digits and hyphens.</param>
    /// <exception cref="ArgumentException">The id cannot be one.</exception>
    /// <exception cref="IOException">The folder holds files already, or cannot be written.</exception>
    public static void Create(string folder, ScenarioId id) => Package(id).CopyTo(folder);

    private static PackageFile Named(PackageFile file, ScenarioId id)
    {
        var text = Encoding
            .UTF8.GetString(file.Bytes.Span)
            .Replace("scenario: new-case", "scenario: " + id, StringComparison.Ordinal);
        return file with { Bytes = Encoding.UTF8.GetBytes(text) };
    }

    private static IEnumerable<PackageFile> Files()
    {
        var assembly = typeof(ScenarioTemplate).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new PackageFile(name[Prefix.Length..], bytes);
        }
    }
}
