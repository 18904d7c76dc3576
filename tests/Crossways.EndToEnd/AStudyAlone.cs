using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

/// <summary>One person, one browser, no control room: from the start page to the debrief.</summary>
public sealed class AStudyAlone(Browser browser)
{
    [Fact]
    public async Task One_person_plays_a_seat_and_the_machine_all_others()
    {
        await using var server = new RunningServer();
        await server.InitializeAsync();
        await using var context = await browser.OpenAsync();
        var page = await context.DirectAsync(server);
        await page.GotoAsync(server.Url);
        await page.GetByText("Director: shelf and exercises").ClickAsync();

        // A seat and a pace are all there is to choose.
        await page.GetByRole(AriaRole.Button, new() { Name = "Study alone: The Harvest – The harvest day" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Which seat is yours?")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(page);
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Investigator, Calder" }).CheckAsync();
        await dialog.GetByLabel("Pace").SelectOptionAsync("60");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Begin now" }).ClickAsync();
        await page.WaitForURLAsync("**/desk/**");
        var desk = page.Url;

        // The clock runs, and colleagues write who are marked as what they are.
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "Self-study" });
        await Expect(bar.GetByLabel("Pace")).ToHaveValueAsync("60");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Messages" }).GetByText("machine").First).ToBeVisibleAsync();
        await Accessibility.CheckAsync(page);

        // The learner's hand is on the clock.
        await page.PressAsync("Pause");
        await Expect(page.GetByText("Paused", new() { Exact = true })).ToBeVisibleAsync();
        await bar.GetByLabel("Pace").SelectOptionAsync("30");
        await page.PressAsync("Resume");
        await Expect(page.GetByText("Paused", new() { Exact = true })).ToHaveCountAsync(0);

        // Nobody is in the control room, and that is what it says.
        await page.PressAsync("Ask control");
        await page.GetByLabel("What do you do, and why?").FillAsync("We ask the bus company for its film.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.GetByText("Nobody sits in the control room in self-study")).ToBeVisibleAsync();
        await page.PressAsync("No play");
        await page.PressAsync("Stop everything now");
        await page.PressAsync("Lift no play and go on");
        await page.PressAsync("Yes, lift it");
        await Expect(page.GetByText("NO PLAY", new() { Exact = true })).ToHaveCountAsync(0);

        // The end, and all of the debrief at once.
        await page.PressAsync("End");
        await page.PressAsync("End and open the debrief");
        await page.WaitForURLAsync("**/debrief/**");
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link)).ToHaveCountAsync(9);
        await page.GoAsync("Co-operation");
        await Expect(page.GetByText("Load over time").First).ToBeVisibleAsync();

        // The way back to the desk stands on the shelf.
        await page.GotoAsync(server.Url);
        await page.GetByText("Director: shelf and exercises").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Investigator, Calder", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(desk);
        await Expect(page.GetByText("The debrief is open")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Control_lets_the_machine_play_empty_seats_and_a_person_takes_one_over()
    {
        await using var server = new RunningServer();
        await server.InitializeAsync();
        await using var context = await browser.OpenAsync();
        var director = await context.DirectAsync(server);
        var (_, links) = await director.CreateAsync("The Harvest – The harvest day");

        await director.GetByRole(AriaRole.Button, new() { Name = "Let the machine play: Prosecutor, Calder" }).ClickAsync();
        await Expect(director.GetByText("12 empty seats")).ToBeVisibleAsync();
        await director.GetByLabel("How the machine plays").SelectOptionAsync(new SelectOptionValue { Label = "careless" });
        await director.PressAsync("Let the machine play");
        await Expect(director.GetByText("The machine plays 13 seats")).ToBeVisibleAsync();
        await Expect(director.GetByText("careless", new() { Exact = true })).ToHaveCountAsync(12);
        await Accessibility.CheckAsync(director);

        await using var other = await browser.OpenAsync(390, 844, ColorScheme.Dark);
        var prosecutor = await other.JoinAsync(links["prosecutor"]);
        await Expect(director.GetByText("The machine plays 12 seats")).ToBeVisibleAsync();
        await prosecutor.GoAsync("Briefing");
        await prosecutor.PressAsync("Contacts");
        await Expect(prosecutor.GetByText("machine", new() { Exact = true })).ToHaveCountAsync(12);
        await Accessibility.CheckAsync(prosecutor);

        await director.PressAsync("Take all back");
        await Expect(director.GetByText("12 empty seats")).ToBeVisibleAsync();
        await Expect(prosecutor.GetByText("machine", new() { Exact = true })).ToHaveCountAsync(0);
    }
}
