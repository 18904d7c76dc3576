using System.Diagnostics;

namespace Crossways.Publishing.Documents;

/// <summary>
/// The browser that prints. One that is installed anyway is used, as a child process with a profile of its own and
/// without network; see docs/decisions/0007-printing-with-an-installed-browser.md.
/// </summary>
/// <param name="Path">Of the program.</param>
public sealed record Chromium(string Path)
{
    /// <summary>Names the program where none is found, or another is wanted.</summary>
    public const string Variable = "CROSSWAYS_CHROMIUM";

    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(3);

    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable",
        "chrome.exe", "msedge.exe",
    ];

    private static readonly string[] Elsewhere =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser of this machine; null where there is none.</summary>
    public static Chromium? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? new Chromium(named) : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = (from name in Names from folder in folders select System.IO.Path.Combine(folder, name)).Concat(Elsewhere).FirstOrDefault(File.Exists);
        return found is null ? null : new Chromium(found);
    }

    /// <summary>Prints a page that needs nothing else.</summary>
    /// <exception cref="PrintException">It did not come to paper.</exception>
    public async Task<byte[]> Print(string html, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("crossways-print-").FullName;
        try
        {
            var (page, pdf) = (System.IO.Path.Combine(folder, "page.html"), System.IO.Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(page, html, stop);
            var said = await Run(folder, page, pdf, stop);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, stop) : throw new PrintException($"{Path} printed nothing. It said: {said}");
        }
        finally
        {
            Remove(folder);
        }
    }

    private async Task<string> Run(string folder, string page, string pdf, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Path) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in Arguments(folder, page, pdf))
        {
            start.ArgumentList.Add(argument);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(MostTime);
        using var process = Process.Start(start) ?? throw new PrintException($"{Path} does not start.");
        try
        {
            var said = process.StandardError.ReadToEndAsync(limit.Token);
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await output;
            return (await said).Trim() is { Length: > 600 } tail ? tail[^600..] : await said;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new PrintException($"{Path} had not printed after {MostTime.TotalMinutes:0} minutes.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static IEnumerable<string> Arguments(string folder, string page, string pdf)
    {
        // Inside a container, and for root, the browser's own sandbox cannot be set up. It opens nothing but the page that
        // this program wrote, which holds no script and may load nothing.
        if (OperatingSystem.IsLinux())
        {
            yield return "--no-sandbox";
            yield return "--disable-dev-shm-usage";
        }

        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--no-first-run";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return $"--user-data-dir={System.IO.Path.Combine(folder, "profile")}";
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return "--export-tagged-pdf";
        yield return $"--print-to-pdf={pdf}";
        yield return new Uri(page).AbsoluteUri;
    }

    // The browser may still be writing to its profile for a moment after its end.
    private static void Remove(string folder)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException)
            {
                Thread.Sleep(100);
            }
        }
    }
}

/// <summary>A document could not be printed; the message says why.</summary>
public sealed class PrintException(string message) : IOException(message);
