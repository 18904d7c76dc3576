using System.Net;
using System.Net.Http.Json;
using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;
using static Crossways.Server.Tests.AnExercise;

namespace Crossways.Server.Tests;

/// <summary>The replay: whose screens and which truth are open to whom, and that what is kept in memory is what is on disk.</summary>
public class AnyMomentFromAnySeat
{
    [Fact]
    public async Task What_was_so_opens_with_the_victims_and_the_evidence_and_for_control_at_ENDEX()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.BrowserAsync(Investigator);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, exercise.Director, Truth));

        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(exercise, exercise.Director, Truth));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, investigator, Truth));

        await exercise.Control.DoAsync(new OpenDebrief(DebriefParts.Replay | DebriefParts.Victims) { Id = Guid.NewGuid() });
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, investigator, Truth));

        await exercise.Control.DoAsync(new OpenDebrief(DebriefParts.Evidence) { Id = Guid.NewGuid() });
        var then = await exercise.Director.Http.GetFromJsonAsync(Of(exercise, exercise.Director) + Truth, KnowingJson.Default.KnowledgeThen);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(exercise, investigator, Truth));
        Assert.NotEmpty(then!.Facts);
        Assert.NotEmpty(then.People);
    }

    [Fact]
    public async Task An_observers_screen_opens_with_the_ratings_and_a_role_players_with_the_victims()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.BrowserAsync(Investigator);
        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });
        await exercise.Control.DoAsync(new OpenDebrief(DebriefParts.Replay) { Id = Guid.NewGuid() });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(exercise, investigator, "/feeds/" + Prosecutor));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, investigator, "/feeds/observer-town"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, investigator, "/feeds/play-lena"));

        await exercise.Control.DoAsync(new OpenDebrief(DebriefParts.Ratings | DebriefParts.Victims) { Id = Guid.NewGuid() });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(exercise, investigator, "/feeds/observer-town"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(exercise, investigator, "/feeds/play-lena"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(exercise, investigator, "/feeds/nobody"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(exercise, investigator, "/feeds/" + Roster.Control));
    }

    [Fact]
    public async Task What_is_noted_after_the_debrief_was_first_read_is_in_it_the_next_time()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var observer = await exercise.SomebodyAtAsync(new SeatId("observer-town"));
        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });
        Assert.DoesNotContain("Asked before visiting", await TextAsync(exercise, ""), StringComparison.Ordinal);

        await observer.DoAsync(new Observe(observer.View.Objectives[0].Id, Investigator, Rating.Performed, "Asked before visiting", "", null) { Id = Guid.NewGuid() });
        await observer.DoAsync(new MarkMoment(null, Investigator, "Asked") { Id = Guid.NewGuid() });

        Assert.Contains("Asked before visiting", await TextAsync(exercise, ""), StringComparison.Ordinal);
        Assert.Contains("\"bookmark\"", await TextAsync(exercise, "/feeds/" + Roster.Control), StringComparison.Ordinal);
        Assert.DoesNotContain("\"bookmark\"", await TextAsync(exercise, "/feeds/" + Investigator), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_moments_survive_a_restart_and_are_the_same_for_every_controller()
    {
        using var folder = new TemporaryFolder();
        Uri address;
        string id;
        await using (var server = await AServer.StartAsync(folder.Path))
        {
            await using var exercise = await StartAsync(server);
            (address, id) = (server.Address, exercise.Id);
            await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });
            var moment = new PlenaryMoment(exercise.Control.View.Opening!.Starts, "The call", "Who knew?", "", [new PlenaryScreen.Desk(Investigator, "inbox")]);
            await exercise.Control.DoAsync(new PreparePlenaryMoment(null, moment) { Id = Guid.NewGuid() });
            await exercise.Control.DoAsync(new PreparePlenaryMoment(null, moment with { Title = "The visit" }) { Id = Guid.NewGuid() });
            await exercise.Control.DoAsync(new ArrangePlenary([2, 1], [1, 2]) { Id = Guid.NewGuid() });
        }

        await using var again = await AServer.StartAsync(folder.Path, address);
        await using var director = await again.DirectorAsync();
        var other = await director.OpenAsync(id);
        await Eventually.TrueAsync(() => other.View.PlenaryOrder.Count == 2);
        Assert.Equal(["The visit", "The call"], other.View.PlenaryOrder.Select(number => other.View.PlenaryMoments[number].Title));
    }

    const string Truth = "/truth?at=30000";

    static string Of(AnExercise exercise, ABrowser reader) => $"api/{reader.Pass.Pass}/exercises/{exercise.Id}/debrief";

    static async Task<HttpStatusCode> StatusAsync(AnExercise exercise, ABrowser reader, string part)
    {
        using var response = await reader.Http.GetAsync(Of(exercise, reader) + part);
        return response.StatusCode;
    }

    static Task<string> TextAsync(AnExercise exercise, string part) => exercise.Director.Http.GetStringAsync(Of(exercise, exercise.Director) + part);
}
