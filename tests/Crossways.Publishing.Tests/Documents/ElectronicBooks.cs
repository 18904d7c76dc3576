using System.Diagnostics;
using System.IO.Compression;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Tests;

/// <summary>A document as an e-book, looked at by the inspector that libraries and shops use.</summary>
public class ElectronicBooks
{
    private static readonly DateTime Made = new(2026, 11, 27, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public async Task An_electronic_book_passes_epubcheck(Language language) =>
        await Check(Epub.Bytes(SmallBook.Of(language), "urn:crossways:test", Made), $"book-{language}.epub");

    [Fact]
    public async Task So_does_a_sheet_without_chapters() =>
        await Check(Epub.Bytes(new Document("A sheet", Language.English, [new Paragraph(Inline.Of("One line."))]) { HasContents = false }, "urn:crossways:sheet", Made), "sheet.epub");

    [Fact]
    public void The_first_bytes_say_what_it_is()
    {
        var bytes = Epub.Bytes(SmallBook.Of(Language.English), "urn:crossways:test", Made);

        Assert.Equal("mimetypeapplication/epub+zip"u8, bytes.AsSpan(30, 28));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal("mimetype", zip.Entries[0].FullName);
    }

    internal static async Task Check(byte[] bytes, string name)
    {
        PrintedPages.Keep(name, bytes);
        var file = Path.Combine(Directory.CreateTempSubdirectory("crossways-epub-").FullName, name);
        await File.WriteAllBytesAsync(file, bytes);
        // Debian’s epubcheck is a jar, which the kernel starts by itself only where jarwrapper is set up.
        using var process = Process.Start(new ProcessStartInfo("java", ["-jar", "/usr/bin/epubcheck", "--failonwarnings", "--quiet", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var says = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, string.Concat(says));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
