using Crossways.Scenarios;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Crossways.Publishing.Handbook;

/// <summary><c>book.yaml</c>: what stands on the cover, and the order of the chapters.</summary>
internal sealed record BookPlan(LocalText Title, LocalText Subtitle, IReadOnlyList<PlannedPart> Parts)
{
    public const string File = "book.yaml";

    /// <summary>Null: it is missing or cannot be read, which has then been reported.</summary>
    public static BookPlan? Read(HandbookFiles files, HandbookFindings findings)
    {
        if (files[File] is not { } text)
        {
            findings.Error("missing-file", Source.Of(File), "The handbook has no book.yaml.", "Write one with its title, parts and chapters.");
            return null;
        }

        try
        {
            var book = HandbookYaml.Read<BookEntry>(text);
            return new BookPlan(book.Title.Text, book.Subtitle.Text, [.. book.Parts.Select(part => new PlannedPart(part.Title.Text, part.Chapters))]);
        }
        catch (YamlException problem)
        {
            findings.Error("yaml", new Source(File, (int)problem.Start.Line, (int)problem.Start.Column, ""), problem.InnerException?.Message ?? problem.Message);
            return null;
        }
    }

    private sealed class BookEntry
    {
        public LocalEntry Title { get; set; } = new();
        public LocalEntry Subtitle { get; set; } = new();
        public List<PartEntry> Parts { get; set; } = [];
    }

    private sealed class PartEntry
    {
        public LocalEntry Title { get; set; } = new();
        public List<string> Chapters { get; set; } = [];
    }
}

/// <param name="Chapters">Names of files, without language and ending.</param>
internal sealed record PlannedPart(LocalText Title, IReadOnlyList<string> Chapters);

/// <summary>A text in both languages, as YAML has it.</summary>
internal sealed class LocalEntry
{
    public string En { get; set; } = "";
    public string Fr { get; set; } = "";

    [YamlIgnore]
    public LocalText Text => new(En, Fr);
}

internal static class HandbookYaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    /// <exception cref="YamlException">It is no YAML, or has a key that nobody knows.</exception>
    public static T Read<T>(string text)
        where T : new() =>
        Reader.Deserialize<T>(text) ?? new T();
}
