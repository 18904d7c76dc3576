using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

/// <summary>What a person does at a desk, in the words of the screen.</summary>
internal static class Hands
{
    /// <summary>Opens a join link and takes the seat.</summary>
    public static async Task<IPage> JoinAsync(this IBrowserContext context, string link)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        await page.GotoAsync(link);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        return page;
    }

    /// <summary>Uses the first start's link: a director in front of the shelf.</summary>
    public static async Task<IPage> DirectAsync(this IBrowserContext context, RunningServer server)
    {
        var page = await context.JoinAsync(server.DirectorLink);
        await page.WaitForURLAsync("**/shelf/**");
        return page;
    }

    /// <summary>On the shelf: makes an exercise, and stays in its control room.</summary>
    /// <param name="name">Empty: the case's own.</param>
    /// <returns>The address of the control room, and the join link of every desk.</returns>
    public static async Task<(string Control, Dictionary<string, string> Links)> CreateAsync(this IPage director, string scenario, string name = "")
    {
        var card = director.GetByRole(AriaRole.Article).Filter(new() { HasText = scenario });
        await card.GetByRole(AriaRole.Textbox).FillAsync(name);
        await card.GetByRole(AriaRole.Button, new() { Name = "Create an exercise" }).ClickAsync();
        await director.WaitForURLAsync("**/control/**");
        var control = director.Url;
        await director.GetByRole(AriaRole.Link, new() { Name = "Join links" }).First.ClickAsync();
        await director.WaitForURLAsync("**/sheet/**");
        await Expect(director.Locator("[data-desk=control]")).ToBeVisibleAsync();
        var links = await director.LinksAsync();
        await director.GotoAsync(control);
        return (control, links);
    }

    /// <summary>The join link of every desk, from the sheet of links.</summary>
    public static async Task<Dictionary<string, string>> LinksAsync(this IPage sheet)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slip in await sheet.Locator("[data-desk]").AllAsync())
        {
            links.Add((await slip.GetAttributeAsync("data-desk"))!, (await slip.GetAttributeAsync("data-url"))!);
        }

        return links;
    }

    /// <summary>Goes to another page of the desk.</summary>
    public static Task GoAsync(this IPage desk, string page) =>
        desk.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = page }).ClickAsync();

    public static Task PressAsync(this IPage desk, string button) =>
        desk.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Writes to one seat.</summary>
    public static async Task WriteAsync(this IPage desk, string to, string subject, string body)
    {
        await desk.GoAsync("Messages");
        await desk.PressAsync("New message");
        var dialog = desk.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = to }).First.CheckAsync();
        await dialog.GetByLabel("Subject").FillAsync(subject);
        await dialog.GetByLabel("Message", new() { Exact = true }).FillAsync(body);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Takes a measure, or asks for its authorisation.</summary>
    public static async Task TakeMeasureAsync(this IPage desk, string measure, string target, string grounds)
    {
        await desk.GoAsync("Measures");
        await desk.PressAsync("Take a measure");
        var dialog = desk.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Which measure?").SelectOptionAsync(new SelectOptionValue { Label = measure });
        await dialog.GetByLabel("Directed at").SelectOptionAsync(new SelectOptionValue { Label = target });
        await dialog.GetByLabel("Grounds").FillAsync(grounds);
        await dialog.Locator("button.primary").ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Grants the first request that waits for this desk.</summary>
    public static async Task GrantAsync(this IPage desk, string reasons)
    {
        await desk.GoAsync("Measures");
        await desk.GetByLabel("Your reasons").First.FillAsync(reasons);
        await desk.PressAsync("Grant");
    }

    /// <summary>As if the page had been left before the server had these commands; they are numbered as given.</summary>
    public static Task LeaveOnTheDeviceAsync(this IPage desk, params (int Number, string Command)[] outbox) =>
        desk.EvaluateAsync(
            """
            async (outbox) => {
              const pass = location.pathname.split("/")[2];
              const { exercise } = await (await fetch(`/api/passes/${pass}`)).json();
              for (const [number, command] of outbox)
                localStorage.setItem(`crossways/outbox/${pass}/${exercise}/${number}/${crypto.randomUUID()}`, command);
            }
            """,
            outbox.Select(kept => new object[] { kept.Number, kept.Command })
        );

    public static async Task LogDecisionAsync(this IPage desk, string decision, string reasons)
    {
        await desk.GoAsync("Decision log");
        await desk.GetByLabel("What did you decide?").FillAsync(decision);
        await desk.GetByLabel("Why?").FillAsync(reasons);
        await desk.PressAsync("Write into the log");
        await Expect(desk.GetByText(decision)).ToBeVisibleAsync();
    }
}
