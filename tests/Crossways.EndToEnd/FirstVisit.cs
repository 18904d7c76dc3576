using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

public class FirstVisit(RunningServer server, Browser browser)
{
    [Fact]
    public async Task A_visitor_sees_the_start_page_without_a_complaint_from_the_browser()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(server.Url);

        await Expect(page.Locator("h1")).ToHaveTextAsync("Crossways", new() { Timeout = 30_000 });
        Assert.Empty(complaints);
        await Accessibility.CheckAsync(page);
    }
}
