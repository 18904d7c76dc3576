using System.Net;
using System.Net.Http.Json;
using Crossways.Debriefing;
using Crossways.Simulation;
using static Crossways.Server.Tests.AnExercise;

namespace Crossways.Server.Tests;

/// <summary>After ENDEX, part by part, by the director.</summary>
public class TheDebriefIsOpened
{
    [Fact]
    public async Task Nobody_reads_it_during_play_not_even_control()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.BrowserAsync(Investigator);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, exercise.Director));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, investigator));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, investigator, "/feeds/" + Prosecutor));
    }

    [Fact]
    public async Task A_participant_reads_the_parts_that_are_open_and_no_others()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.BrowserAsync(Investigator);
        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, investigator));
        var all = await ReportAsync(exercise, exercise.Director);
        Assert.NotNull(all.Victims);

        await exercise.Control.DoAsync(new OpenDebrief(DebriefParts.Timeline | DebriefParts.Cooperation) { Id = Guid.NewGuid() });

        var report = await ReportAsync(exercise, investigator);
        Assert.NotNull(report.Timeline);
        Assert.NotNull(report.Cooperation);
        Assert.Null(report.Victims);
        Assert.Null(report.Evidence);
        Assert.Null(report.Ratings);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, investigator, "/feeds/" + Prosecutor));

        await exercise.Control.DoAsync(new OpenDebrief(DebriefParts.All) { Id = Guid.NewGuid() });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(exercise, investigator, "/feeds/" + Prosecutor));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, investigator, "/feeds/" + Roster.Control));
    }

    static string Of(AnExercise exercise, ABrowser reader) => $"api/{reader.Pass.Pass}/exercises/{exercise.Id}/debrief";

    static async Task<HttpStatusCode> StatusAsync(AnExercise exercise, ABrowser reader, string part = "")
    {
        using var response = await reader.Http.GetAsync(Of(exercise, reader) + part);
        return response.StatusCode;
    }

    static async Task<DebriefReport> ReportAsync(AnExercise exercise, ABrowser reader) =>
        (await reader.Http.GetFromJsonAsync(Of(exercise, reader), DebriefJson.Default.DebriefReport))!;
}
