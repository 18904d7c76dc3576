using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

/// <summary>
/// A programme from its first line to a certificate that a stranger checks: the organiser on a large screen, two invited
/// people on phones.
/// </summary>
public sealed partial class AProgrammeFromInvitationToCertificate(Browser browser) : IAsyncDisposable
{
    const string People = """
        name;e-mail;profession;state;institution;languages
        Amina Haddad;amina@people.example;Criminal investigator;Italy;Harbour Police;French C2, English B2
        Bo Lindqvist;bo@people.example;Judge;Sweden;City Court;English C2
        Cem Yilmaz;cem@people.example;Wizard;Atlantis;Nowhere;Klingon
        """;

    readonly List<IBrowserContext> contexts = [];

    [Fact]
    public async Task Somebody_is_invited_comes_and_goes_home_with_a_certificate()
    {
        await using var server = new RunningServer();
        await server.InitializeAsync();
        var organiser = await (await OpenAsync()).DirectAsync(server);
        await organiser.GetByRole(AriaRole.Link, new() { Name = "Programmes" }).ClickAsync();
        await organiser.GetByLabel("Title").FillAsync("Simulation weeks");
        await organiser.GetByLabel("Who organises it").FillAsync("The Academy");
        await organiser.PressAsync("Create the programme");

        // An exercise that begins today.
        await organiser.PressAsync("Add an exercise");
        var form = organiser.GetByRole(AriaRole.Dialog);
        var carWash = form.Locator("option[value=car-wash]");
        // On a busy machine the first reading of the whole shelf takes its time.
        await Expect(carWash).ToHaveCountAsync(1, new() { Timeout = 120_000 });
        await form.GetByLabel("Case").SelectOptionAsync("car-wash");
        await form.GetByLabel("Title, as on the certificate").FillAsync("One car wash, two states");
        await form.Locator("input[type=date]").Nth(0).FillAsync($"{DateTime.Now:yyyy-MM-dd}");
        await form.Locator("input[type=date]").Nth(1).FillAsync($"{DateTime.Now.AddDays(1):yyyy-MM-dd}");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await organiser.PressAsync("Make it on this server");
        await Expect(organiser.GetByRole(AriaRole.Link, new() { Name = "Control room" })).ToBeVisibleAsync();
        await Accessibility.CheckAsync(organiser);

        // What is to be done next is the first thing one sees, and leads there.
        await organiser.GetByRole(AriaRole.Link, new() { Name = "Read in the list of people to invite" }).ClickAsync();

        // A list is read in; a bad row is named and left out.
        await organiser.GoAsync("People");
        await organiser.PressAsync("Read in a list");
        await organiser.GetByLabel("Or paste the rows here").FillAsync(People);
        await organiser.PressAsync("Check the list");
        await Expect(organiser.GetByText("Unknown profession “Wizard”")).ToBeVisibleAsync();
        await organiser.PressAsync("Add 2 people");
        await Expect(organiser.Locator("td.who").GetByText("Amina Haddad")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(organiser);
        await organiser.GoAsync("Invitations");
        await Expect(organiser.Locator("[data-url]")).ToHaveCountAsync(2);
        await Accessibility.CheckAsync(organiser);
        var links = new List<string>();
        foreach (var slip in await organiser.Locator("[data-url]").AllAsync())
        {
            links.Add((await slip.GetAttributeAsync("data-url"))!);
        }

        // Amina comes; Bo declines with one tap.
        var amina = await (await OpenAsync(390, 844)).NewPageAsync();
        amina.SetDefaultTimeout(30_000);
        await amina.GotoAsync(links[0]);
        await amina.WaitForURLAsync("**/me/**");
        Assert.DoesNotContain(links[0][(links[0].LastIndexOf('/') + 1)..], amina.Url, StringComparison.Ordinal);
        await amina.GetByLabel("I agree to this use of my data").CheckAsync();
        await amina.GetByLabel("Whoever checks my certificate").CheckAsync();
        await Accessibility.CheckAsync(amina);
        await amina.PressAsync("I come");
        await Expect(amina.GetByText("You have a place.")).ToBeVisibleAsync();
        var bo = await (await OpenAsync(390, 844, ColorScheme.Dark)).NewPageAsync();
        await bo.GotoAsync(links[1]);
        await bo.PressAsync("I cannot come");
        await Expect(bo.GetByText("You do not come.").First).ToBeVisibleAsync();
        await Accessibility.CheckAsync(bo);

        // She is proposed a seat of her profession, moved by keyboard, and moved back.
        await organiser.GoAsync("Seats");
        await organiser.PressAsync("Propose who sits where");
        var seat = organiser.Locator("[data-seat=investigator]");
        await Expect(seat.GetByText("Amina Haddad")).ToBeVisibleAsync();
        await Expect(seat.GetByText("Own profession, works in French.")).ToBeVisibleAsync();
        await seat.Locator("button.person").FocusAsync();
        await organiser.Keyboard.PressAsync("Enter");
        await organiser.GetByRole(AriaRole.Button, new() { NameRegex = SeatAt() }).First.PressAsync("Enter");
        await Expect(seat.GetByText("Amina Haddad")).ToHaveCountAsync(0);
        await organiser.PressAsync("Undo");
        await Expect(seat.GetByText("Amina Haddad")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(organiser);

        // The day has come: she takes her seat from her own page.
        await amina.ReloadAsync();
        await amina.PressAsync("Take your seat");
        await amina.WaitForURLAsync("**/desk/**");
        await Expect(amina.GetByRole(AriaRole.Navigation, new() { Name = "Pages" })).ToBeVisibleAsync();

        // That was attendance; the certificate follows, and a stranger checks it.
        await organiser.GoAsync("Attendance");
        await Expect(organiser.Locator("button.tick[aria-pressed=true]")).ToHaveCountAsync(1);
        await organiser.PressAsync("Issue certificates");
        var certificate = organiser.GetByRole(AriaRole.Link, new() { Name = "PDF" });
        await Expect(certificate).ToBeVisibleAsync();
        await Accessibility.CheckAsync(organiser);
        var address = (await certificate.GetAttributeAsync("href"))!;
        var pdf = await organiser.Context.APIRequest.GetAsync($"{server.Url}/{address}");
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString((await pdf.BodyAsync())[..4]));
        var stranger = await (await OpenAsync(390, 844)).NewPageAsync();
        await stranger.GotoAsync($"{server.Url}/verify/{CodeIn().Match(address).Value}");
        await Expect(stranger.GetByText("This certificate is valid.")).ToBeVisibleAsync();
        await Expect(stranger.GetByText("Amina Haddad")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(stranger);

        // She answers, takes something on and tells a story; the organiser finds all of it without her name.
        await amina.GoBackAsync();
        await amina.PressAsync("Begin");
        await amina.Locator("form fieldset.question input[type=radio]").First.CheckAsync();
        await amina.GetByRole(AriaRole.Button, new() { NameRegex = HandIn() }).ClickAsync();
        await Expect(amina.Locator("ol.steps li.done").GetByText("Before the exercise")).ToBeVisibleAsync();
        await amina.GetByLabel("What will be done").FillAsync("Call the shelter before every search");
        await amina.PressAsync("Take it on");
        await Expect(amina.GetByText("Call the shelter before every search").First).ToBeVisibleAsync();
        await amina.GetByText("A sentence for the final event").First.ClickAsync();
        await amina.GetByLabel("What has changed since?").FillAsync("We called the shelter first.");
        await amina.GetByLabel("It may be quoted, without my name.").CheckAsync();
        await amina.PressAsync("Save");
        await Expect(amina.GetByText("The organiser will read it")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(amina);
        await organiser.GoAsync("Follow-up");
        await organiser.GetByRole(AriaRole.Button, new() { Name = "Say how it stands: Call the shelter before every search" }).ClickAsync();
        await organiser.GetByLabel("It is").SelectOptionAsync("Begun");
        await Expect(organiser.Locator("article[data-status=Begun]").GetByText("Call the shelter before every search")).ToBeVisibleAsync();
        await Expect(organiser.GetByText("Amina")).ToHaveCountAsync(0);
        await Accessibility.CheckAsync(organiser);
        await organiser.GoAsync("Final event");
        await organiser.GetByLabel("We called the shelter first.").CheckAsync();
        await organiser.PressAsync("Open the page");
        await Expect(organiser.Locator(".link .address")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(organiser);
        await organiser.GoAsync("Results");
        await Expect(organiser.GetByRole(AriaRole.Link, new() { Name = "Report for Word" })).ToBeVisibleAsync();
        await Accessibility.CheckAsync(organiser);
        var download = await organiser.RunAndWaitForDownloadAsync(() => organiser.GetByRole(AriaRole.Link, new() { Name = "Report for Word" }).ClickAsync());
        Assert.True(new FileInfo((await download.PathAsync())!).Length > 5_000);

        // She erases everything, and it can no longer be confirmed.
        await amina.GetByText("What is known of you").ClickAsync();
        await Expect(amina.GetByText("Who looked at your data")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(amina);
        await amina.PressAsync("Erase everything");
        await amina.PressAsync("Erase everything for good");
        await Expect(amina.GetByText("Everything about you has been erased.")).ToBeVisibleAsync();
        await stranger.ReloadAsync();
        await Expect(stranger.GetByText("it can no longer be confirmed")).ToBeVisibleAsync();
        await organiser.GoAsync("Data protection");
        await Expect(organiser.GetByText("Erased so far, kept as numbers only")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(organiser);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }
    }

    async Task<IBrowserContext> OpenAsync(int width = 1366, int height = 768, ColorScheme look = ColorScheme.Light)
    {
        var context = await browser.OpenAsync(width, height, look);
        contexts.Add(context);
        return context;
    }

    [GeneratedRegex("^Hand in")]
    private static partial Regex HandIn();

    [GeneratedRegex("^Seat .* at ")]
    private static partial Regex SeatAt();

    [GeneratedRegex("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}")]
    private static partial Regex CodeIn();
}
