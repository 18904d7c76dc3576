using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Crossways.EndToEnd;

/// <summary>ENDEX, a hot debrief on phones, a lesson, a report edited by two people at once, and files to take home.</summary>
public sealed class FromEndexToAPrintedReport(Browser browser) : IAsyncDisposable
{
    // The link that makes a director works once: a server of its own.
    readonly RunningServer server = new();
    readonly List<IBrowserContext> contexts = [];

    [Fact]
    public async Task What_people_say_after_ENDEX_is_in_the_report_that_is_printed()
    {
        await server.InitializeAsync();
        var director = await (await OpenAsync()).DirectAsync(server);
        var (control, links) = await director.CreateAsync("The Car Wash", "Course to report on");
        var investigator = await (await OpenAsync(390, 844)).JoinAsync(links["investigator"]);
        var caseWorker = await (await OpenAsync(390, 844, ColorScheme.Dark)).JoinAsync(links["case-worker"]);
        var observer = await (await OpenAsync(820, 1180)).JoinAsync(links["observer-town"]);
        await director.PressAsync("STARTEX");
        await director.PressAsync("ENDEX");
        await director.PressAsync("End the exercise");

        // Control asks the usual three; every phone is called.
        await director.GetByRole(AriaRole.Link, new() { Name = "Hot debrief" }).ClickAsync();
        await director.PressAsync("Open the hot debrief");
        await Expect(director.GetByText("Answers appear here once three desks have answered")).ToBeVisibleAsync();
        await Accessibility.CheckAsync(director);
        await AnswerAsync(investigator, "Sharing the file at once", "The shelter heard last", leaveInBetween: true);
        await AnswerAsync(caseWorker, "Sharing with the town", "Nobody told the shelter");
        await AnswerAsync(observer, "Calm voices", "");

        // The board has words, and no names; control sorts it by the machine's proposal and by hand.
        await Expect(director.GetByText("3 desks have answered")).ToBeVisibleAsync();
        await director.PressAsync("Propose themes by shared words");
        await Expect(director.GetByLabel("Name of the theme")).ToHaveCountAsync(2);
        await director.GetByLabel("Theme of: Calm voices").SelectOptionAsync("Sharing");
        await Expect(director.GetByRole(AriaRole.Region, new() { Name = "Sharing" }).GetByRole(AriaRole.Article)).ToHaveCountAsync(3);
        await director.PressAsync("Undo");
        await Expect(director.GetByRole(AriaRole.Region, new() { Name = "Sharing" }).GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await Accessibility.CheckAsync(director);
        await director.PressAsync("Show on every desk");
        await Expect(caseWorker.GetByText("Sharing the file at once")).ToBeVisibleAsync();
        await NothingWiderThanTheScreenAsync(caseWorker);
        await Accessibility.CheckAsync(caseWorker);

        // A lesson of a theme.
        await director.GetByRole(AriaRole.Button, new() { Name = "Make a lesson of it: Shelter" }).ClickAsync();
        await director.GetByLabel("Lesson", new() { Exact = true }).FillAsync("Ring the shelter before the door.");
        await director.GetByLabel("Who takes it on").FillAsync("Investigation unit");
        await director.PressAsync("Save");
        await Expect(director.GetByText("The lesson is kept.")).ToBeVisibleAsync();

        // The report has it; two people edit the same section.
        await director.GotoAsync(control.Replace("/control/", "/debrief/", StringComparison.Ordinal) + "/report");
        await director.GetByRole(AriaRole.Button, new() { Name = "Recommendations" }).ClickAsync();
        await Expect(director.GetByLabel("Recommendation", new() { Exact = true })).ToHaveValueAsync("Ring the shelter before the door.");
        await Accessibility.CheckAsync(director);
        var second = await director.Context.NewPageAsync();
        await second.GotoAsync(director.Url);
        // Both have read the section before either writes, and the first has been saved before the second begins.
        await Expect(second.GetByRole(AriaRole.Button, new() { Name = "Summary" })).ToBeVisibleAsync();
        await WriteAsync(director, "A quiet day, **well** used.");
        await Expect(director.FrameLocator("iframe").GetByText("A quiet day, well used.")).ToBeVisibleAsync();
        await WriteAsync(second, "Written at the same time.");
        await Expect(second.GetByText("Somebody else has changed this section meanwhile.")).ToBeVisibleAsync();
        await Expect(second.GetByText("A quiet day, **well** used.")).ToBeVisibleAsync();
        await second.PressAsync("Go on with theirs");
        await second.PressAsync("Undo");
        await Expect(second.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("Written at the same time.");
        await second.PressAsync("Redo");
        await Expect(second.GetByText("All is saved.")).ToBeVisibleAsync();
        await Expect(director.FrameLocator("iframe").GetByText("A quiet day, well used.")).ToBeVisibleAsync();
        await second.CloseAsync();

        // To take home.
        var docx = await DownloadAsync(director, "DOCX");
        using (var file = ZipFile.OpenRead(docx))
        using (var body = new StreamReader(file.GetEntry("word/document.xml")!.Open()))
        {
            var text = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Contains("A quiet day, ", text, StringComparison.Ordinal);
            Assert.Contains("Ring the shelter before the door.", text, StringComparison.Ordinal);
        }

        var pdf = await File.ReadAllBytesAsync(await DownloadAsync(director, "PDF"), TestContext.Current.CancellationToken);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5));
        Assert.True(pdf.Length > 20_000, $"{pdf.Length} bytes are no report.");
    }

    static async Task AnswerAsync(IPage phone, string worked, string not, bool leaveInBetween = false)
    {
        await phone.GetByRole(AriaRole.Link, new() { Name = "Answer" }).ClickAsync();
        await phone.GetByLabel("What worked?").FillAsync(worked);
        if (leaveInBetween)
        {
            await phone.ReloadAsync();
            await Expect(phone.GetByLabel("What worked?")).ToHaveValueAsync(worked);
        }

        await phone.GetByLabel("What did not work?").FillAsync(not);
        await NothingWiderThanTheScreenAsync(phone);
        await Accessibility.CheckAsync(phone);
        await phone.PressAsync("Send without name");
        await Expect(phone.GetByText("Thank you")).ToBeVisibleAsync();
    }

    static async Task WriteAsync(IPage editor, string text)
    {
        await editor.GetByRole(AriaRole.Button, new() { Name = "Summary" }).ClickAsync();
        await editor.GetByLabel("Text", new() { Exact = true }).FillAsync(text);
    }

    static async Task<string> DownloadAsync(IPage page, string format)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.PressAsync(format), new() { Timeout = 120_000 });
        return (await download.PathAsync())!;
    }

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

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        await server.DisposeAsync();
    }
}
