using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

/// <summary>A name that was read becomes an extract in the file; by the keyboard, and on a phone.</summary>
public sealed class ARegisterIsSearched(Browser browser)
{
    [Fact]
    public async Task From_a_name_to_an_extract_in_the_case_file()
    {
        await using var server = new RunningServer();
        await server.InitializeAsync();
        await using var context = await browser.OpenAsync();
        var page = await context.DirectAsync(server);
        await page.GotoAsync(server.Url);
        await page.GetByText("Director: shelf and exercises").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Study alone: The Car Wash" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Investigator" }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Begin now" }).ClickAsync();
        await page.WaitForURLAsync("**/desk/**");

        // Nothing yet: the page says what to do.
        await page.GoAsync("Registers");
        await Expect(page.GetByText("Search for what you have read")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(page);

        // A misspelt name, typed and sent without a mouse.
        await page.GetByLabel("What do you look for?").FillAsync("Viktor Brant");
        await page.GetByLabel("Reason").FillAsync("Named by the neighbour.");
        await page.Keyboard.PressAsync("Enter");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Shine Ltd" });
        await Expect(row).ToBeVisibleAsync();
        await Accessibility.CheckAsync(page);

        // Many: by page, and in the order of a column.
        await page.GetByLabel("What do you look for?").FillAsync("street");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Page 1 of", new() { Exact = false })).ToBeVisibleAsync();
        await page.PressAsync("Registered");
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Registered" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await page.PressAsync("Next");
        await Expect(page.GetByText("Page 2 of", new() { Exact = false })).ToBeVisibleAsync();

        // On a phone, too.
        await page.SetViewportSizeAsync(390, 844);
        await page.GetByLabel("What do you look for?").FillAsync("shine ltd");
        await page.Keyboard.PressAsync("Enter");
        await Expect(row).ToBeVisibleAsync();
        await Accessibility.CheckAsync(page);
        await row.GetByRole(AriaRole.Checkbox).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.PressAsync("Take into the case file");
        await row.GetByRole(AriaRole.Link, new() { Name = "In the file" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Company register, Valdora: Shine Ltd" })).ToBeVisibleAsync();
    }
}
