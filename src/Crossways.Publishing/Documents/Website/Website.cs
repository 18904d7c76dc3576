using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Crossways.Publishing.Handbook;
using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>
/// Writes books as a small website: a page for each chapter, its contents beside it, and a search that needs no server.
/// It may lie on any server, or on a stick, or be opened as files.
/// </summary>
internal static class Website
{
    /// <summary>Where its pages lie in an edition.</summary>
    public const string Folder = "web";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="books">The same book in each language.</param>
    /// <param name="downloads">What else was made of a book: path in the edition, and name.</param>
    public static IEnumerable<EditionFile> Files(IReadOnlyList<Document> books, Func<Document, IReadOnlyList<(string Path, string Name)>> downloads)
    {
        yield return EditionFile.Of($"{Folder}/look.css", () => Utf8(HouseFont.Faces(file => $"fonts/{file.Name}") + HtmlLook.Document + OwnResource.Text("Website/Website.css")));
        yield return EditionFile.Of($"{Folder}/search.js", () => OwnResource.Bytes("Website/search.js"));
        yield return EditionFile.Of($"{Folder}/index.html", () => Utf8(WebsiteFrame.Door(books)));
        foreach (var file in HouseFont.Files)
        {
            yield return EditionFile.Of($"{Folder}/fonts/{file.Name}", () => file.Bytes);
        }

        foreach (var book in books)
        {
            var folder = $"{Folder}/{book.Language.Tag()}";
            var pages = new WebsitePages(book);
            var frame = new WebsiteFrame(book, pages, [.. books.Where(other => other != book)]);
            yield return EditionFile.Of($"{folder}/index.html", () => Utf8(frame.Home([.. downloads(book).Select(file => ($"../../{file.Path}", file.Name))])));
            foreach (var chapter in pages.Chapters)
            {
                yield return EditionFile.Of($"{folder}/{chapter.Id}.html", () => Utf8(frame.Page(chapter)));
            }

            yield return EditionFile.Of($"{folder}/search-index.js", () => Utf8($"window.searchIndex = {JsonSerializer.Serialize(SearchIndex.Of(pages), Plain)};\n"));
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
