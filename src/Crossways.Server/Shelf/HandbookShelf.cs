using System.Collections.Concurrent;
using Crossways.Publishing.Documents;
using Crossways.Publishing.Handbook;
using Crossways.Scenarios;
using Crossways.Server.Storage;

namespace Crossways.Server.Shelf;

/// <summary>The handbook: the organiser’s own, or the one that came with the program. Made when somebody asks for it, and kept from then on.</summary>
public sealed class HandbookShelf(ScenarioShelf scenarios, DataFolder data)
{
    private readonly Lazy<IReadOnlyDictionary<string, EditionFile>> edition = new(() => Edition(Directory.Exists(data.Handbook) ? data.Handbook : Shipped, scenarios));
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> made = new(StringComparer.Ordinal);

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "handbook");

    /// <summary>A file of the edition, such as <c>web/en/index.html</c>; null: it has no such file.</summary>
    /// <exception cref="PrintException">A PDF was asked for, and did not come to paper; it can be asked for again.</exception>
    public async Task<byte[]?> File(string path)
    {
        if (!edition.Value.TryGetValue(path, out var file))
        {
            return null;
        }

        try
        {
            // Whoever asks first may go away; the others still wait for it.
            return await made.GetOrAdd(path, _ => new Lazy<Task<byte[]>>(() => Task.Run(() => file.Make(CancellationToken.None)))).Value;
        }
        catch (PrintException)
        {
            made.TryRemove(path, out _);
            throw;
        }
    }

    private static IReadOnlyDictionary<string, EditionFile> Edition(string folder, ScenarioShelf scenarios)
    {
        if (!Directory.Exists(folder))
        {
            return new Dictionary<string, EditionFile>();
        }

        var (files, made) = (HandbookFiles.Read(folder), Directory.GetLastWriteTimeUtc(folder));
        var cases = scenarios.All();
        var reader = new HandbookReader(files, Case);
        var books = new[] { Language.English, Language.French }.Select(language => reader.Read(language, DateOnly.FromDateTime(made)).Document).OfType<Document>().ToList();
        var browser = Chromium.Find();
        var formats = browser is null ? HandbookFormats.All & ~HandbookFormats.Pdf : HandbookFormats.All;
        return books.Count == 0
            ? new Dictionary<string, EditionFile>()
            : new HandbookEdition(books, files, Case, made).Files(formats, browser).ToDictionary(file => file.Path, StringComparer.Ordinal);

        Scenario? Case(string name) => cases.FirstOrDefault(entry => entry.Reading.Scenario?.Id.Value == name)?.Reading.Scenario;
    }
}
