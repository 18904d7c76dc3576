using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Crossways.EndToEnd;

internal static class Accessibility
{
    static readonly string? Pictures = Environment.GetEnvironmentVariable("CROSSWAYS_PICTURES");
    static int taken;

    /// <summary>
    /// Fails on any serious or critical fault that axe finds on the page as it stands. With CROSSWAYS_PICTURES naming
    /// a folder, keeps a picture of each page checked.
    /// </summary>
    public static async Task CheckAsync(IPage page)
    {
        if (Pictures is not null)
        {
            var name = $"{Interlocked.Increment(ref taken):00}-{string.Join('-', new Uri(page.Url).Segments.Select(s => s.Trim('/')).Where(s => s.Length is > 0 and < 12))}.png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name) });
        }

        // Not inside of frames: the report's preview runs no scripts, and axe would wait for it for ever.
        var result = await page.RunAxe(new AxeRunOptions { Iframes = false });
        var faults = result.Violations
            .Where(fault => fault.Impact is "serious" or "critical")
            .Select(fault => $"{page.Url} {fault.Id}: {fault.Help} {string.Join(' ', fault.Nodes.Take(3).Select(node => node.Html))}");
        Assert.Empty(faults);
    }
}
