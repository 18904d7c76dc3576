using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

/// <summary>
/// A version with ten desks, played by the machine for an hour and a half; then every page of control, of desks, of a role
/// player, of an observer and of the debrief is opened, on large screens and on phones, in both themes.
/// </summary>
public sealed class EveryPageOfEveryDesk(Browser browser)
{
    [Fact]
    public async Task No_page_fails_and_each_can_be_used_by_everybody()
    {
        await using var server = new RunningServer();
        await server.InitializeAsync();
        await using var context = await browser.OpenAsync();
        var director = await context.DirectAsync(server);
        await Accessibility.CheckAsync(director);
        var (_, links) = await director.CreateAsync("Seven Beds – The first day");

        await director.PressAsync("Let the machine play");
        await director.PressAsync("STARTEX");
        await director.GetByLabel("Time scale").SelectOptionAsync("60");
        await Expect(director.GetByTestId("clock").First).ToHaveTextAsync(new Regex("^(09:[3-5]|1)"), new() { Timeout = 240_000 });
        await director.PressAsync("Pause");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        await OpenEveryPageAsync(director, seen);
        await OpenEveryPageAsync(links["fen-missing"], 1366, 768, ColorScheme.Dark, seen);
        await OpenEveryPageAsync(links["city-prosecutor"], 390, 844, ColorScheme.Light, seen);
        await OpenEveryPageAsync(links["city-lawyer"], 1024, 768, ColorScheme.Light, seen);
        await OpenEveryPageAsync(links.First(link => link.Key.StartsWith("play-", StringComparison.Ordinal)).Value, 390, 844, ColorScheme.Light, seen);
        await OpenEveryPageAsync(links.First(link => link.Key.StartsWith("observer-", StringComparison.Ordinal)).Value, 820, 1180, ColorScheme.Dark, seen);

        await director.PressAsync("ENDEX");
        await director.PressAsync("End the exercise");
        await director.GetByRole(AriaRole.Link, new() { Name = "Debrief", Exact = true }).First.ClickAsync();
        await director.WaitForURLAsync("**/debrief/**");
        await OpenEveryPageAsync(director, seen);
    }

    private async Task OpenEveryPageAsync(string link, int width, int height, ColorScheme look, HashSet<string> seen)
    {
        await using var context = await browser.OpenAsync(width, height, look);
        await OpenEveryPageAsync(await context.JoinAsync(link), seen);
    }

    // What is laid out alike for several desks is looked at by the checker of accessibility once.
    private static async Task OpenEveryPageAsync(IPage desk, HashSet<string> seen)
    {
        var failures = new List<string>();
        void Failed(object? sender, string error) => failures.Add(error);
        desk.PageError += Failed;
        var pages = desk.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link);
        await Expect(pages.First).ToBeVisibleAsync();
        for (var page = 0; page < await pages.CountAsync(); page++)
        {
            await pages.Nth(page).ClickAsync();
            await Expect(pages.Nth(page)).ToHaveAttributeAsync("aria-current", "page");
            await Expect(desk.Locator("#blazor-error-ui")).ToBeHiddenAsync();
            var wide = await desk.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(wide <= 1, $"{desk.Url} scrolls sideways by {wide} px");
            if (seen.Add(string.Join('/', new Uri(desk.Url).Segments.Where((_, index) => index is 1 or > 2))))
            {
                await Accessibility.CheckAsync(desk);
            }
        }

        desk.PageError -= Failed;
        Assert.Empty(failures);
    }
}
