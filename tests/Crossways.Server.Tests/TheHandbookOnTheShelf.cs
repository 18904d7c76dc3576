using System.Net;

namespace Crossways.Server.Tests;

/// <summary>The handbook, read in the browser by the director; its examples tell what cases hide.</summary>
public class TheHandbookOnTheShelf
{
    [Fact]
    public async Task Is_read_page_by_page_and_taken_home_as_a_file()
    {
        using var folder = new TemporaryFolder();
        Write(folder.Path);
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();

        using var page = await director.Http.GetAsync(Of(director, "web/fr/ch-why.html"));
        using var book = await director.Http.GetAsync(Of(director, "handbook.docx"));

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("Pourquoi jouer", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("PK", await book.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await director.Http.GetAsync(Of(director, "../../secret"))).StatusCode);
    }

    [Fact]
    public async Task Is_not_for_those_who_play()
    {
        using var folder = new TemporaryFolder();
        Write(folder.Path);
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        await using var stranger = ABrowser.Of(server.Address);

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Http.GetAsync(Of(director, "web/en/index.html"))).StatusCode);
    }

    private static string Of(ABrowser browser, string path) => $"api/{browser.Pass.Pass}/handbook/{path}";

    private static void Write(string data)
    {
        File("book.yaml", "title: { en: A handbook, fr: Un manuel }\nsubtitle: { en: For tests, fr: Pour essais }\nparts:\n  - title: { en: One, fr: Un }\n    chapters: [01-why]\n");
        File("en/01-why.md", "# Why play {#ch-why}\n\nBecause.\n");
        File("fr/01-why.md", "# Pourquoi jouer {#ch-why}\n\nParce que.\n");

        void File(string path, string text)
        {
            var file = Path.Combine(data, "handbook", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllText(file, text);
        }
    }
}
