using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

/// <summary>An observer marks a moment while it happens; the plenary looks at it together.</summary>
public sealed partial class AMarkedMomentInThePlenary(Browser browser) : IAsyncDisposable
{
    // The link that makes a director works once: a server of its own.
    readonly RunningServer server = new();
    readonly List<IBrowserContext> contexts = [];

    [Fact]
    public async Task From_one_tap_on_a_phone_to_the_big_screen()
    {
        await server.InitializeAsync();
        var director = await (await OpenAsync()).DirectAsync(server);
        var (_, links) = await director.CreateAsync("The Car Wash", "Plenary course");
        var investigator = await (await OpenAsync()).JoinAsync(links["investigator"]);
        var observer = await (await OpenAsync(width: 390, height: 844)).JoinAsync(links["observer-town"]);
        await director.PressAsync("STARTEX");

        // Something happens, and the observer taps once; the words come afterwards.
        await investigator.LogDecisionAsync("Look before we knock", "A visible visit would warn the owner.");
        await observer.PressAsync("Mark this moment");
        await observer.GetByLabel("A few words").FillAsync("They look before they knock");
        await observer.GetByLabel("Whom it is about").SelectOptionAsync("investigator");
        await Accessibility.CheckAsync(observer);
        await investigator.WriteAsync("Case worker", "Mill Road", "Do you know the young woman at the car wash?");
        await director.PressAsync("Jump to next event");
        await director.PressAsync("ENDEX");
        await director.PressAsync("End the exercise");

        // Two seats side by side, by keyboard.
        await director.GoAsync("Debrief");
        await director.GoAsync("Replay");
        await director.GetByLabel("Whose screen?").SelectOptionAsync("investigator");
        await director.GetByRole(AriaRole.Button, new() { Name = "Two seats" }).PressAsync("Enter");
        await Expect(director.GetByLabel("Whose screen?")).ToHaveCountAsync(2);
        await director.GetByLabel("Whose screen?").Nth(1).SelectOptionAsync("case-worker");
        await director.GetByLabel("Which page?").Nth(1).SelectOptionAsync("inbox");
        var slider = director.GetByRole(AriaRole.Slider);
        await slider.FocusAsync();
        await slider.PressAsync("End");
        await Expect(director.Locator(".screens > section").Nth(1).GetByText("Mill Road").First).ToBeVisibleAsync();
        await slider.PressAsync("Home");
        await Expect(director.GetByTestId("moment")).ToHaveTextAsync("08:00");
        await slider.PressAsync("End");
        await slider.PressAsync("ArrowLeft");
        await Expect(director).ToHaveURLAsync(AtAndSeats());
        await Accessibility.CheckAsync(director);

        // The link opens the same moment on the same screens.
        var moment = await director.GetByTestId("moment").InnerTextAsync();
        var other = await director.Context.NewPageAsync();
        await other.GotoAsync(director.Url);
        await Expect(other.GetByTestId("moment")).ToHaveTextAsync(moment);
        await Expect(other.GetByLabel("Whose screen?").Nth(1)).ToHaveValueAsync("case-worker");
        await other.CloseAsync();

        // What was so, and who knew it.
        await director.PressAsync("Truth and who knew it");
        await Expect(director.GetByText("Could be known").First).ToBeVisibleAsync();
        await Accessibility.CheckAsync(director);
        await director.PressAsync("Two seats");

        // Chosen for the plenary: this moment, and the observer's; the observer's first.
        await director.PressAsync("Choose for the plenary");
        await director.GetByLabel("Title").FillAsync("Two desks, one question");
        await director.GetByLabel("Question to the plenary").FillAsync("What would you have sent along?");
        await director.GetByLabel("Speaker’s notes").FillAsync("Wait for three answers.");
        await director.PressAsync("Add");
        await director.GoAsync("For the plenary");
        await Expect(director.GetByText("They look before they knock")).ToBeVisibleAsync();
        await director.PressAsync("Add");
        await director.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        var titles = director.Locator("ol.moments h2");
        await Expect(titles).ToHaveTextAsync(["Two desks, one question", "They look before they knock"]);
        await director.GetByRole(AriaRole.Button, new() { Name = "Earlier: They look before they knock" }).PressAsync("Enter");
        await Expect(titles).ToHaveTextAsync(["They look before they knock", "Two desks, one question"]);
        await director.PressAsync("Undo");
        await Expect(titles).ToHaveTextAsync(["Two desks, one question", "They look before they knock"]);
        await Accessibility.CheckAsync(director);

        // The clicker goes on and back; the notes are nowhere on the big screen.
        await director.PressAsync("Present");
        var stage = director.GetByRole(AriaRole.Dialog, new() { Name = "Presentation" });
        await Expect(stage.GetByText("What would you have sent along?")).ToBeVisibleAsync();
        await Expect(stage.GetByText("EXERCISE").First).ToBeVisibleAsync();
        await Expect(stage.GetByText("Wait for three answers.")).ToHaveCountAsync(0);
        await Accessibility.CheckAsync(director);
        await director.Keyboard.PressAsync("PageDown");
        await Expect(stage.GetByRole(AriaRole.Heading, new() { Name = "They look before they knock" })).ToBeVisibleAsync();
        await director.Keyboard.PressAsync("PageUp");
        await Expect(stage.GetByRole(AriaRole.Heading, new() { Name = "Two desks, one question" })).ToBeVisibleAsync();
        await director.Keyboard.PressAsync("End");
        await Expect(stage.GetByRole(AriaRole.Heading, new() { Name = "They look before they knock" })).ToBeVisibleAsync();

        // The screen goes dark while somebody speaks; Escape shows it again before it leaves.
        await director.Keyboard.PressAsync("b");
        await Expect(stage.GetByRole(AriaRole.Status)).ToHaveTextAsync("The big screen is dark. B shows it again.");
        await Expect(stage.GetByRole(AriaRole.Heading)).ToHaveCountAsync(0);
        await director.Keyboard.PressAsync("Escape");
        await Expect(stage.GetByRole(AriaRole.Heading, new() { Name = "They look before they knock" })).ToBeVisibleAsync();

        // The window with the notes follows, and steers: a clicker speaks to whichever window was touched last.
        var notes = await director.Context.NewPageAsync();
        await notes.GotoAsync(director.Url + "?notes");
        await Expect(notes.GetByRole(AriaRole.Heading, new() { Name = "They look before they knock" })).ToBeVisibleAsync();
        await notes.Keyboard.PressAsync("Home");
        await Expect(notes.GetByText("Wait for three answers.")).ToBeVisibleAsync();
        await Expect(stage.GetByRole(AriaRole.Heading, new() { Name = "Two desks, one question" })).ToBeVisibleAsync();
        await Accessibility.CheckAsync(notes);
        await notes.CloseAsync();
        await director.Keyboard.PressAsync("Escape");
        await Expect(stage).ToHaveCountAsync(0);

        // What was chosen outlives the server.
        await server.KillAndStartAgainAsync();
        await director.ReloadAsync();
        await Expect(titles).ToHaveTextAsync(["Two desks, one question", "They look before they knock"]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        await server.DisposeAsync();
    }

    async Task<IBrowserContext> OpenAsync(int width = 1366, int height = 768)
    {
        var context = await browser.OpenAsync(width, height);
        contexts.Add(context);
        return context;
    }

    [GeneratedRegex(@"at=\d+&seats=investigator:[a-z-]+,case-worker:inbox")]
    private static partial Regex AtAndSeats();
}
