using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Crossways.EndToEnd;

internal static class Accessibility
{
    /// <summary>Fails on any serious or critical fault that axe finds on the page as it stands.</summary>
    public static async Task CheckAsync(IPage page)
    {
        var result = await page.RunAxe();
        var faults = result.Violations
            .Where(fault => fault.Impact is "serious" or "critical")
            .Select(fault => $"{page.Url} {fault.Id}: {fault.Help} {string.Join(' ', fault.Nodes.Take(3).Select(node => node.Html))}");
        Assert.Empty(faults);
    }
}
