using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Crossways.EndToEnd.Browser))]

namespace Crossways.EndToEnd;

/// <summary>One Chromium for all tests; each test opens a context of its own, which shares nothing with the others.</summary>
public sealed class Browser : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        // On a busy machine a page that starts anew after a kill or a reload takes longer than Playwright's five seconds.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CROSSWAYS_CHROMIUM") ?? "/usr/bin/chromium",
                // Chromium's own sandbox cannot start as root or in most containers.
                Args = ["--no-sandbox"],
            }
        );
    }

    /// <summary>A browser of its own for one person: nothing is shared with the others.</summary>
    public Task<IBrowserContext> OpenAsync(int width = 1366, int height = 768, ColorScheme look = ColorScheme.Light) =>
        chromium!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = look,
                Locale = "en-GB",
            }
        );

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}
