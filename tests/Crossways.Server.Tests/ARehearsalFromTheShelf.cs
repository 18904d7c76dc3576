using System.Net;
using System.Net.Http.Json;
using Crossways.Client;
using Crossways.Rehearsal;
using static Crossways.Server.Tests.AnExercise;

namespace Crossways.Server.Tests;

/// <summary>The director lets simulated teams play a scenario of the shelf; nobody else may even look.</summary>
public class ARehearsalFromTheShelf
{
    const string Place = "/scenarios/car-wash/rehearsal";

    [Fact]
    public async Task Gives_a_report_that_opens_as_a_page_and_as_a_baseline()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await director.Http.GetAsync(Of(director, "/report"))).StatusCode);
        var begun = await BeginAsync(director);
        Assert.True(begun.UnderWay);
        await Eventually.TrueAsync(() => Status(director) is { UnderWay: false, Complete: true });

        using var page = await director.Http.GetAsync(Of(director, "/report?language=fr"));
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("lang=\"fr\"", await page.Content.ReadAsStringAsync());
        var report = RehearsalReport.FromJson(await director.Http.GetStringAsync(Of(director, "/report.json")));
        Assert.Equal("car-wash", report.Scenario.Value);
        Assert.Equal(Status(director).Plays, report.Plays);
    }

    [Fact]
    public async Task Can_be_stopped_and_keeps_what_is_known()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        await BeginAsync(director, thorough: true);
        await Eventually.TrueAsync(() => Status(director).Plays > 0);

        await director.Http.DeleteAsync(Of(director));

        await Eventually.TrueAsync(() => !Status(director).UnderWay);
        Assert.Equal(HttpStatusCode.OK, (await director.Http.GetAsync(Of(director, "/report"))).StatusCode);
    }

    [Fact]
    public async Task Is_the_directors_alone()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.BrowserAsync(Investigator);

        Assert.Equal(HttpStatusCode.Forbidden, (await investigator.Http.GetAsync(Of(investigator))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await investigator.Http.GetAsync(Of(investigator, "/report"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await investigator.Http.PostAsJsonAsync(Of(investigator), new NewRehearsal(Thorough: false))).StatusCode);
    }

    static string Of(ABrowser browser, string part = "") => $"api/{browser.Pass.Pass}{Place}{part}";

    static async Task<RehearsalStatus> BeginAsync(ABrowser director, bool thorough = false)
    {
        using var begun = await director.Http.PostAsJsonAsync(Of(director), new NewRehearsal(thorough));
        return (await begun.Content.ReadFromJsonAsync(Protocol.Default.RehearsalStatus))!;
    }

    static RehearsalStatus Status(ABrowser director) =>
        Task.Run(() => director.Http.GetFromJsonAsync(Of(director), Protocol.Default.RehearsalStatus)).GetAwaiter().GetResult()!;
}
