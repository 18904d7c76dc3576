using System.IO.Compression;
using System.Text;
using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>Writes a document as an e-book (EPUB 3.3, with the metadata of EPUB Accessibility 1.1): a file for each chapter.</summary>
public static class Epub
{
    // The first file, uncompressed, so that anybody who reads the first bytes knows what this is (EPUB OCF 3.3, 4.2.2).
    private const string MimeType = "application/epub+zip";

    private const string Container = """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>
        """;

    /// <param name="identifier">A URI that stays the same for all editions in this language, such as <c>urn:crossways:handbook:en</c>.</param>
    /// <param name="modified">When this edition was made, in UTC. Given from outside: documents are made without a clock.</param>
    public static byte[] Bytes(Document document, string identifier, DateTime modified)
    {
        var book = new EpubBook(document);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", Encoding.ASCII.GetBytes(MimeType), CompressionLevel.NoCompression);
            Add(zip, "META-INF/container.xml", Utf8(Container));
            Add(zip, "EPUB/book.opf", Utf8(EpubPackage.Of(book, identifier, modified)));
            Add(zip, "EPUB/nav.xhtml", Utf8(EpubNavigation.Of(book)));
            Add(zip, "EPUB/look.css", Utf8(HouseFont.Faces(file => file.Name) + HtmlLook.Document + OwnResource.Text("Html/Epub.css")));
            Add(zip, "EPUB/cover.svg", Utf8(EpubCover.Of(document)));
            foreach (var file in HouseFont.Files)
            {
                Add(zip, $"EPUB/{file.Name}", file.Bytes);
            }

            foreach (var page in book.Pages)
            {
                Add(zip, $"EPUB/{page.File}", Utf8(page.Xhtml));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static void Add(ZipArchive zip, string name, byte[] bytes, CompressionLevel level = CompressionLevel.SmallestSize)
    {
        using var entry = zip.CreateEntry(name, level).Open();
        entry.Write(bytes);
    }
}
