using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

/// <summary>The same case for two teams, run from one room, compared afterwards; and what if one act had been another.</summary>
public sealed class TwoTeamsSideBySide(Browser browser)
{
    [Fact]
    public async Task One_director_runs_two_teams_compares_them_and_asks_what_if()
    {
        await using var server = new RunningServer();
        await server.InitializeAsync();
        await using var context = await browser.OpenAsync();
        var page = await context.DirectAsync(server);
        var shelf = page.Url;
        var card = page.GetByRole(AriaRole.Article).Filter(new() { HasText = "The Harvest – The harvest day" });
        await card.GetByLabel("Name of the exercise").FillAsync("Course");
        await card.GetByLabel("Teams that play the case side by side").SelectOptionAsync("2");
        await card.GetByRole(AriaRole.Button, new() { Name = "Create an exercise" }).ClickAsync();
        await page.WaitForURLAsync("**/parallel/**");
        await Expect(Team(page, "Course B")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(page);

        // One of the teams has machines at its seats, so that something happens there.
        await Team(page, "Course A").GetByText("Enter this control room").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Let the machine play" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All teams" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Course: side by side" })).ToBeVisibleAsync();
        await page.PressAsync("STARTEX");
        await page.GetByLabel("Time scale").SelectOptionAsync("60");
        await Expect(Team(page, "Course A").GetByText("Acts so far")).Not.ToHaveTextAsync("Acts so far 0", new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.GetByText("Nothing can be compared before ENDEX.")).ToBeVisibleAsync();

        // The browser was closed, the server started again: on the shelf both teams are one entry, which leads back to their room.
        await server.KillAndStartAgainAsync();
        await page.GotoAsync(shelf);
        var entry = page.GetByRole(AriaRole.Article, new() { Name = "Course: side by side" });
        await Expect(entry.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Accessibility.CheckAsync(page);

        // ENDEX for both.
        await entry.GetByRole(AriaRole.Link, new() { Name = "Control room", Exact = true }).ClickAsync();
        await page.PressAsync("ENDEX");
        await page.PressAsync("End the exercise");
        await Expect(page.GetByText("All have ended.")).ToBeVisibleAsync();
        await page.GotoAsync(shelf);
        await entry.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "How the case ended" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Course B: identifiable") }).First).ToBeVisibleAsync();
        await Accessibility.CheckAsync(page);

        // What is the same for both is not in the way.
        var rows = page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Rowheader);
        var differ = await rows.CountAsync();
        await page.GetByLabel("Also the measures that are the same").CheckAsync();
        Assert.True(await rows.CountAsync() > differ);

        // Back in one debrief: an act is left out, and the answer sharpens to forty plays of each way.
        await page.GetByRole(AriaRole.Link, new() { Name = "Its debrief" }).First.ClickAsync();
        await page.GoAsync("What if");
        await page.GetByRole(AriaRole.Group, new() { Name = "Choose the act that is left out" }).GetByRole(AriaRole.Radio).First.CheckAsync();
        await page.PressAsync("Play on without it");
        await Expect(page.GetByText("40 plays each way.")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Accessibility.CheckAsync(page);

        // Something else is done on the seat’s own screen, and becomes a question too.
        await page.GetByLabel("Do something else").CheckAsync();
        await page.GetByLabel("Whose screen?").SelectOptionAsync(new SelectOptionValue { Label = "Investigator, Calder" });
        await page.GetByLabel("Which page?").SelectOptionAsync("log");
        await page.GetByLabel("What did you decide?").FillAsync("We wait for the inspectorate.");
        await page.GetByLabel("Why?").FillAsync("They have the power to enter.");
        await page.PressAsync("Write into the log");
        await Expect(page.GetByRole(AriaRole.Article).Filter(new() { HasText = "We wait for the inspectorate." })).ToBeVisibleAsync();
    }

    static ILocator Team(IPage page, string name) => page.GetByRole(AriaRole.Article, new() { Name = name });
}
