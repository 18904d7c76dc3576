using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

/// <summary>
/// The ready-made exercise of the first start, with ten people of five kinds of desk in two states; one of them loses
/// the network, and the server is killed once.
/// </summary>
public sealed class TheHarvestWithTenBrowsers(Browser browser)
{
    [Fact]
    public async Task Two_states_work_the_case_and_read_their_debrief()
    {
        await using var server = new RunningServer();
        await server.InitializeAsync();
        var contexts = new List<IBrowserContext>();
        async Task<IPage> OpenAsync(string link, int width = 1366, int height = 768, ColorScheme look = ColorScheme.Light)
        {
            contexts.Add(await browser.OpenAsync(width, height, look));
            return await contexts[^1].JoinAsync(link);
        }

        // The Harvest is on the shelf of a first start.
        var director = await OpenAsync(server.DirectorLink, 1440, 900);
        await director.WaitForURLAsync("**/shelf/**");
        var (control, links) = await director.CreateAsync("The Harvest – The harvest day", "Calder, autumn course");

        var investigator = await OpenAsync(links["investigator"], 1440, 900);
        var prosecutor = await OpenAsync(links["prosecutor"]);
        var inspector = await OpenAsync(links["inspector"], 1280, 800, ColorScheme.Dark);
        var analyst = await OpenAsync(links["financial-analyst"]);
        var caseWorker = await OpenAsync(links["ngo-case-worker"], 390, 844);
        var family = await OpenAsync(links["family-officer-brekka"]);
        var brekka = await OpenAsync(links["prosecutor-brekka"]);
        var sela = await OpenAsync(links["play-sela-quint"], 390, 844);
        var observer = await OpenAsync(links["observer-harvest-team"], 820, 1180);
        IPage[] desks = [investigator, prosecutor, inspector, analyst, caseWorker, family, brekka, sela, observer];

        await director.PressAsync("Comms check");
        await Task.WhenAll(desks.Select(desk => desk.PressAsync("I am reachable")));
        await Expect(director.GetByText("reachable", new() { Exact = true })).ToHaveCountAsync(desks.Length);
        await director.PressAsync("STARTEX");
        await Expect(inspector.GetByText("Exercise", new() { Exact = false }).First).ToBeVisibleAsync();

        // Each side begins with what it holds: nobody else holds it.
        await family.GoAsync("Case file");
        await Expect(family.GetByText("Letter from Brekka School about an absent pupil").First).ToBeVisibleAsync();
        await inspector.GoAsync("Case file");
        await Expect(inspector.GetByText("Payroll of Morvale Fruit").First).ToBeVisibleAsync();
        await Expect(inspector.GetByText("Letter from Brekka School")).ToHaveCountAsync(0);

        // The quiet letter, the account, the shelter: three agencies at once.
        await inspector.TakeMeasureAsync("Payroll records", "Morvale Fruit Ltd", "Twenty-four people with the same 160.0 hours.");
        await analyst.TakeMeasureAsync("Account information", "VM10 0001 0003", "Two transfers just under the threshold.");
        await prosecutor.GrantAsync("Two transfers under the threshold; limited to September.");
        await caseWorker.TakeMeasureAsync("Reservation of shelter places", "Aster House", "Before anybody knocks on a door.");
        await investigator.WriteAsync("Labour inspector", "Ferrin", "A neighbour counts eighteen people. Who works where?");
        for (var jump = 0; jump < 14; jump++)
        {
            await director.PressAsync("Jump to next event");
            await Task.Delay(120);
        }

        await inspector.GoAsync("Case file");
        await Expect(inspector.GetByText("Pay slips of August as filed").First).ToBeVisibleAsync();
        await analyst.GoAsync("Case file");
        await analyst.GetByText("Statement of account VM10 0001 0003").First.ClickAsync();
        await Expect(analyst.GetByText("27,878.40").First).ToBeVisibleAsync();
        await Accessibility.CheckAsync(analyst);
        await caseWorker.GoAsync("Measures");
        await Expect(caseWorker.GetByText("Six places at Aster House").First).ToBeVisibleAsync();
        await Accessibility.CheckAsync(caseWorker);

        // The network of one goes away in the middle of a sentence; meanwhile the server dies and comes back.
        await prosecutor.GoAsync("Decision log");
        await prosecutor.GetByLabel("What did you decide?").FillAsync("No visible step before the six places are");
        await prosecutor.Context.SetOfflineAsync(true);
        await observer.Context.SetOfflineAsync(true);
        await observer.GetByLabel("Note").First.FillAsync("The bed came before the door.");
        await observer.GetByRole(AriaRole.Button, new() { Name = "P performed" }).First.ClickAsync();
        await caseWorker.LogDecisionAsync("Six places first", "A rescue without a bed is a raid.");
        await server.KillAndStartAgainAsync();
        await caseWorker.LogDecisionAsync("The flat is for the youngest", "A child is not housed with adults.");
        await prosecutor.Context.SetOfflineAsync(false);
        await observer.Context.SetOfflineAsync(false);
        foreach (var desk in desks)
        {
            await Expect(desk.GetByText("Reconnecting")).ToHaveCountAsync(0);
        }

        await Expect(caseWorker.GetByText("Six places first")).ToHaveCountAsync(1);
        await Expect(prosecutor.GetByLabel("What did you decide?")).ToHaveValueAsync("No visible step before the six places are");
        await prosecutor.ReloadAsync();
        await Expect(prosecutor.GetByLabel("What did you decide?")).ToHaveValueAsync("No visible step before the six places are");

        await observer.GoAsync("My notes");
        await Expect(observer.GetByText("The bed came before the door.")).ToHaveCountAsync(1);
        await observer.GoAsync("Objectives");

        // One tap of the role player; what was told is a statement in the inspector's file.
        await Accessibility.CheckAsync(sela);
        await sela.GetByLabel("I am telling this to").SelectOptionAsync("inspector");
        await sela.PressAsync("I told them");
        await Expect(inspector.GetByText("Statement of Sela Quint").First).ToBeVisibleAsync();

        // Every room of a desk and of control, as it looks in the middle of play.
        foreach (var room in new[] { "Messages", "Case file", "Measures", "People", "Map", "Decision log", "Briefing" })
        {
            await investigator.GoAsync(room);
            await Accessibility.CheckAsync(investigator);
        }

        foreach (var room in new[] { "Board", "MSEL", "To decide", "All that happens", "Truth", "The story" })
        {
            await director.GoAsync(room);
            await Accessibility.CheckAsync(director);
        }

        await Accessibility.CheckAsync(observer);

        // ENDEX, and what became of the five.
        await director.PressAsync("ENDEX");
        await director.PressAsync("End the exercise");
        await director.PressAsync("Debrief for all");
        await director.PressAsync("Open for all");
        await brekka.GoAsync("Debrief");
        foreach (var (part, seen) in new[] { ("Timeline", "Payroll records"), ("Victims", "Ilo Maren"), ("Evidence", "Corven Hald"), ("Co-operation", "Load over time") })
        {
            await brekka.GoAsync(part);
            await Expect(brekka.GetByText(seen).First).ToBeVisibleAsync();
            await Accessibility.CheckAsync(brekka);
        }

        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }
    }
}
