using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>The forms a handbook is published in.</summary>
[Flags]
public enum HandbookFormats
{
    None = 0,
    Web = 1,
    Pdf = 2,
    Epub = 4,
    Docx = 8,

    /// <summary>Templates, checklists and workbooks, each as a file of its own.</summary>
    Files = 16,
    All = Web | Pdf | Epub | Docx | Files,
}

/// <summary>A file of an edition, to be made.</summary>
/// <param name="Path">Inside the folder of the edition, with <c>/</c> between folders.</param>
public sealed record EditionFile(string Path, Func<CancellationToken, Task<byte[]>> Make)
{
    /// <summary>A file that needs no waiting.</summary>
    public static EditionFile Of(string path, Func<byte[]> make) => new(path, _ => Task.FromResult(make()));
}

/// <summary>An edition of a handbook: the same text in every form that was asked for.</summary>
/// <param name="Books">One for each language.</param>
/// <param name="Made">When, in UTC. Given from outside: documents are made without a clock.</param>
public sealed record HandbookEdition(IReadOnlyList<Document> Books, HandbookFiles Source, Func<string, Scenario?> Cases, DateTime Made)
{
    /// <summary>What the file of a whole book is called, before its ending.</summary>
    private static string Name(Document book) => book.Language == Language.French ? "manuel" : "handbook";

    /// <param name="browser">Prints PDF; null where PDF is not asked for.</param>
    public IReadOnlyList<EditionFile> Files(HandbookFormats formats, Chromium? browser) =>
        [.. Books.SelectMany(book => Of(book, formats, browser)), .. formats.HasFlag(HandbookFormats.Web) ? Website.Files(Books, Downloads(formats)) : []];

    private IEnumerable<EditionFile> Of(Document book, HandbookFormats formats, Chromium? browser)
    {
        var language = book.Language.Tag();
        if (formats.HasFlag(HandbookFormats.Pdf) && browser is not null)
        {
            yield return new EditionFile($"{Name(book)}.pdf", stop => Pdf.Print(book, browser, stop));
        }

        if (formats.HasFlag(HandbookFormats.Epub))
        {
            yield return EditionFile.Of($"{Name(book)}.epub", () => Epub.Bytes(book, $"urn:crossways:handbook:{language}", Made));
        }

        if (formats.HasFlag(HandbookFormats.Docx))
        {
            yield return EditionFile.Of($"{Name(book)}.docx", () => Docx.Bytes(book));
        }

        if (formats.HasFlag(HandbookFormats.Files))
        {
            foreach (var (id, piece) in Pieces.Of(book))
            {
                yield return EditionFile.Of($"files/{language}/{id}.docx", () => Docx.Bytes(piece));
                if (browser is not null)
                {
                    yield return new EditionFile($"files/{language}/{id}.pdf", stop => Pdf.Print(piece, browser, stop));
                }
            }

            foreach (var workbook in Workbooks(book.Language))
            {
                yield return workbook;
            }
        }
    }

    private IEnumerable<EditionFile> Workbooks(Language language)
    {
        if (Calculator.Read(Source, new HandbookFindings()) is { } calculator)
        {
            yield return EditionFile.Of($"files/{language.Tag()}/calculator.xlsx", () => CalculatorWorkbook.Bytes(calculator, language));
        }

        foreach (var name in new[] { "harvest", "two-shores", "seven-beds" })
        {
            if (Cases(name) is { } scenario)
            {
                yield return EditionFile.Of($"files/{language.Tag()}/msel-{name}.xlsx", () => EventsWorkbook.Bytes(scenario, language));
            }
        }
    }

    // Beside the pages of a language stand links to what else was made of it.
    private static Func<Document, IReadOnlyList<(string Path, string Name)>> Downloads(HandbookFormats formats) =>
        book =>
        [
            .. formats.HasFlag(HandbookFormats.Pdf) ? [($"{Name(book)}.pdf", "PDF")] : Array.Empty<(string, string)>(),
            .. formats.HasFlag(HandbookFormats.Epub) ? [($"{Name(book)}.epub", "EPUB")] : Array.Empty<(string, string)>(),
            .. formats.HasFlag(HandbookFormats.Docx) ? [($"{Name(book)}.docx", "DOCX")] : Array.Empty<(string, string)>(),
        ];
}
