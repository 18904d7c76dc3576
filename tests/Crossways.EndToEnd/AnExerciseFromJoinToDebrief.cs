using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

/// <summary>People in browsers of their own play a case together; one loses the network, the server is killed once.</summary>
public sealed partial class AnExerciseFromJoinToDebrief(RunningServer server, Browser browser) : IAsyncDisposable
{
    readonly List<IBrowserContext> contexts = [];

    static readonly (string Part, string Seen)[] DebriefPages =
    [
        ("Timeline", "The world of the case"),
        ("Victims", "Lena Moraru"),
        ("Evidence", "Choose an offence"),
        ("Co-operation", "Load over time"),
        ("Ratings", "Asked before visiting"),
    ];

    [Fact]
    public async Task Nothing_is_lost_between_joining_and_the_debrief()
    {
        // The director creates an exercise and hands out the links.
        var director = await (await OpenAsync()).DirectAsync(server);
        var shelf = director.GetByRole(AriaRole.Article).Filter(new() { HasText = "The Car Wash" });
        await shelf.GetByRole(AriaRole.Textbox).FillAsync("Autumn course");
        await shelf.GetByRole(AriaRole.Button, new() { Name = "Create an exercise" }).ClickAsync();
        await director.WaitForURLAsync("**/control/**");
        await Accessibility.CheckAsync(director);
        var control = director.Url;
        await director.GetByRole(AriaRole.Link, new() { Name = "Join links" }).First.ClickAsync();
        await director.WaitForURLAsync("**/sheet/**");
        await Expect(director.Locator("[data-desk=control]")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(director);
        var links = await director.LinksAsync();
        await director.GotoAsync(control);

        // Everybody takes a seat, on a laptop, a phone or a tablet.
        var investigator = await (await OpenAsync()).JoinAsync(links["investigator"]);
        var prosecutor = await (await OpenAsync()).JoinAsync(links["prosecutor"]);
        var caseWorker = await (await OpenAsync(width: 390, height: 844, ColorScheme.Dark)).JoinAsync(links["case-worker"]);
        var lena = await (await OpenAsync(width: 390, height: 844)).JoinAsync(links["play-lena"]);
        var observer = await (await OpenAsync(width: 820, height: 1180)).JoinAsync(links["observer-town"]);
        IPage[] desks = [investigator, prosecutor, caseWorker, lena, observer];
        foreach (var desk in desks)
        {
            await Expect(desk.GetByTestId("clock")).ToHaveTextAsync("08:00");
            await Accessibility.CheckAsync(desk);
            await NothingWiderThanTheScreenAsync(desk);
        }

        // Comms check, then STARTEX.
        await director.PressAsync("Comms check");
        foreach (var desk in desks)
        {
            await desk.PressAsync("I am reachable");
        }

        await Expect(director.GetByText("reachable", new() { Exact = true })).ToHaveCountAsync(desks.Length);
        await director.PressAsync("STARTEX");
        await Expect(investigator.GetByRole(AriaRole.Button, new() { Name = "No play" })).ToBeVisibleAsync();

        // Colleagues write to each other; the case worker writes in French.
        await investigator.WriteAsync("Case worker", "Mill Road", "Do you know the young woman at the car wash?");
        await caseWorker.PressAsync("Français");
        await caseWorker.GetByText("Mill Road").ClickAsync();
        await Expect(caseWorker.GetByText("Do you know the young woman at the car wash?")).ToBeVisibleAsync();
        await caseWorker.PressAsync("English");

        // The network of one goes away in the middle of a sentence, and the server dies.
        await prosecutor.GoAsync("Decision log");
        await prosecutor.GetByLabel("What did you decide?").FillAsync("Wait for the shelter before");
        await prosecutor.Context.SetOfflineAsync(true);
        await investigator.LogDecisionAsync("Look before we knock", "A visible visit would warn the owner.");
        await server.KillAndStartAgainAsync();
        await prosecutor.Context.SetOfflineAsync(false);
        await prosecutor.LeaveOnTheDeviceAsync(
            (10, Decision("Then ask for the bed")),
            (9, Decision("First ask the shelter")),
            (8, """{"act":"of-a-version-long-gone"}""")
        );
        await prosecutor.ReloadAsync();
        // What waited on the device goes out in its order; what this version cannot read is said, and stops nothing.
        await Expect(prosecutor.GetByText("was on its way when Crossways was updated")).ToBeVisibleAsync();
        await Expect(prosecutor.Locator("ol.timeline strong")).ToHaveTextAsync(["Then ask for the bed", "First ask the shelter"]);
        await Expect(prosecutor.GetByLabel("What did you decide?")).ToHaveValueAsync("Wait for the shelter before");
        await Expect(investigator.GetByText("Reconnecting")).ToHaveCountAsync(0);
        await Expect(investigator.GetByText("Look before we knock")).ToHaveCountAsync(1);

        // A measure that needs a prosecutor.
        await investigator.TakeMeasureAsync("Covert surveillance", "Mill Road car wash", "A caller counted fourteen hours a day.");
        await prosecutor.GrantAsync("Proportionate; the caller is credible.");
        await Expect(investigator.GetByText("Proportionate; the caller is credible.")).ToBeVisibleAsync();
        await director.PressAsync("Jump to next event");

        // The role player says something with one tap.
        await lena.GetByLabel("I am telling this to").SelectOptionAsync("case-worker");
        await lena.PressAsync("I told them");
        await caseWorker.GoAsync("Case file");
        await caseWorker.GetByText("Statement of").First.ClickAsync();
        await Expect(caseWorker.GetByText("Provenance and chain of custody")).ToBeVisibleAsync();

        // The observer rates and gives feedback at once.
        await observer.GetByLabel("Note").First.FillAsync("Asked before visiting");
        await observer.GetByRole(AriaRole.Button, new() { NameRegex = PerformedRegex() }).First.ClickAsync();
        await observer.GoAsync("Feedback");
        await observer.GetByRole(AriaRole.Checkbox, new() { Name = "Investigator" }).CheckAsync();
        await observer.GetByLabel("What you saw, and what it could lead to").FillAsync("Good: you asked who knows her first.");
        await observer.PressAsync("Send");
        await investigator.GoAsync("Messages");
        await Expect(investigator.GetByText("Good: you asked who knows her first.")).ToBeVisibleAsync();

        // Anyone can stop everything.
        await lena.PressAsync("No play");
        await lena.PressAsync("Stop everything now");
        foreach (var desk in desks)
        {
            await Expect(desk.GetByText("NO PLAY", new() { Exact = true })).ToBeVisibleAsync();
        }

        await director.PressAsync("Lift no play and go on");
        await director.PressAsync("Yes, lift it");
        await Expect(lena.GetByText("NO PLAY", new() { Exact = true })).ToHaveCountAsync(0);

        // A free request, adjudicated.
        await investigator.PressAsync("Ask control");
        await investigator.GetByLabel("What do you do, and why?").FillAsync("We ask the bus company for its camera.");
        await investigator.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await director.GoAsync("To decide");
        await director.GetByLabel("What comes of it").FillAsync("The company has nothing older than a week.");
        await director.GetByLabel("After exercise minutes").FillAsync("0");
        await director.PressAsync("Decide");
        await Expect(investigator.GetByText("The company has nothing older than a week.")).ToBeVisibleAsync();

        // ENDEX; every desk knows.
        await director.PressAsync("ENDEX");
        await director.PressAsync("End the exercise");
        foreach (var desk in desks)
        {
            await Expect(desk.GetByText("Ended", new() { Exact = true })).ToBeVisibleAsync();
        }

        // The director opens the debrief; everybody can go back to any moment from any seat.
        await director.PressAsync("Debrief for all");
        await director.PressAsync("Open for all");
        await investigator.GoAsync("Debrief");
        await Expect(investigator.GetByRole(AriaRole.Link, new() { Name = "How it ended" })).ToBeVisibleAsync();
        await Expect(investigator.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link)).ToHaveCountAsync(9);
        foreach (var (part, seen) in DebriefPages)
        {
            await investigator.GoAsync(part);
            await Expect(investigator.GetByText(seen).First).ToBeVisibleAsync();
            await Accessibility.CheckAsync(investigator);
        }

        await investigator.GoAsync("Replay");
        await investigator.GetByLabel("Whose screen?").SelectOptionAsync(new SelectOptionValue { Label = "Case worker" });
        await investigator.GetByLabel("Which page?").SelectOptionAsync("case-file");
        await Expect(investigator.Locator(".seat-then").GetByText("Statement of").First).ToBeVisibleAsync();
        await investigator.GetByRole(AriaRole.Slider).PressAsync("Home");
        await Expect(investigator.Locator(".seat-then").GetByText("Statement of")).ToHaveCountAsync(0);
        await Accessibility.CheckAsync(investigator);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }
    }

    static string Decision(string decision) =>
        $$"""{"act":"log-decision","id":"{{Guid.NewGuid()}}","decision":"{{decision}}","options":"","reasons":"She asked."}""";

    static async Task NothingWiderThanTheScreenAsync(IPage page) =>
        Assert.True(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
            $"{page.Url} is wider than its screen."
        );

    async Task<IBrowserContext> OpenAsync(int width = 1366, int height = 768, ColorScheme look = ColorScheme.Light)
    {
        var context = await browser.OpenAsync(width, height, look);
        contexts.Add(context);
        return context;
    }

    [GeneratedRegex("^P")]
    private static partial Regex PerformedRegex();
}
