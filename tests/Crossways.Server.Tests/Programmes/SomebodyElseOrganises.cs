using System.Net;
using Crossways.Client;
using Crossways.Client.Programmes;
using Crossways.Programmes;

namespace Crossways.Server.Tests.Programmes;

public class SomebodyElseOrganises
{
    [Fact]
    public async Task An_organiser_does_everything_for_the_people_and_opens_no_exercise()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var director = programme.Organiser;
        var other = await director.SendAsync<Programme>(HttpMethod.Post, $"api/{director.Pass.Pass}/programmes", new NewProgramme("Other weeks", "To seat you.", "The Academy", 6));
        var made = await director.SendAsync<Programme>(HttpMethod.Post, $"{programme.Address}/exercises/first/make");
        await using var grace = await ComesAsync(programme, await HandOutAsync(programme));
        Assert.Equal((false, programme.Programme.Id.Value), (grace.Pass.Director, grace.Pass.Programme));
        var (pass, exercise) = (grace.Pass.Pass, made.Exercises[0].Exercise!);
        var hers = programme with { Organiser = grace };

        await using var amina = await hers.AttendedByAsync("Amina Haddad");
        Assert.Equal("Amina Haddad", (await hers.RowAsync(amina.Id))!.Name);
        Assert.NotEmpty(await grace.SendAsync<List<CaseToPlay>>(HttpMethod.Get, $"{hers.Address}/cases"));
        foreach (var path in new[] { "", "/next", "/invitations", "/exercises/first/seats", "/exercises/first/attendance", "/results", "/follow-up", "/final", "/records", "/retention", "/looks" })
        {
            using var answer = await grace.AskAsync(HttpMethod.Get, hers.Address + path);
            Assert.True(answer.IsSuccessStatusCode, path);
        }

        // She changes days and goals; which exercise of the server it is stays as the director said.
        var elsewhere = await director.CreateExerciseAsync();
        var changed = made with { Title = "Three weeks in May", Exercises = [made.Exercises[0] with { Exercise = elsewhere, Venue = "Hall 3" }, made.Exercises[0] with { Id = "hers", Exercise = elsewhere }] };
        var kept = await grace.SendAsync<Programme>(HttpMethod.Put, hers.Address, changed);
        Assert.Equal(("Three weeks in May", "Hall 3", exercise, null), (kept.Title, kept.Exercises[0].Venue, kept.Exercises[0].Exercise, kept.Exercises[1].Exercise));

        (HttpMethod Method, string Address)[] closed =
        [
            (HttpMethod.Get, $"api/{pass}/shelf"),
            (HttpMethod.Get, $"api/{pass}/programmes"),
            (HttpMethod.Get, $"api/{pass}/programmes/{other.Id}"),
            (HttpMethod.Get, $"api/{pass}/programmes/{other.Id}/people"),
            (HttpMethod.Get, $"api/{pass}/exercises/{exercise}/links"),
            (HttpMethod.Get, $"api/{pass}/exercises/{exercise}/debrief"),
            (HttpMethod.Get, $"api/{pass}/exercises/{exercise}/statements.json"),
            (HttpMethod.Get, $"api/{pass}/scenarios/car-wash/papers"),
            (HttpMethod.Delete, $"api/{pass}/exercises/{exercise}"),
            (HttpMethod.Post, $"{hers.Address}/exercises/first/make"),
            (HttpMethod.Get, $"{hers.Address}/organiser"),
            (HttpMethod.Post, $"{hers.Address}/organiser"),
            (HttpMethod.Delete, hers.Address),
        ];
        foreach (var (method, address) in closed)
        {
            using var answer = await grace.AskAsync(method, address);
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, answer.StatusCode));
        }

        // Who she is stands beside what she looked at, and everybody concerned reads that.
        Assert.Contains(await director.SendAsync<List<LookLine>>(HttpMethod.Get, $"{programme.Address}/looks"), look => look is { What: LookKind.Board, Who: "Grace Hill" });
        Assert.Contains((await amina.PageAsync()).Looks, look => look is { What: LookKind.Board, Who: "Grace Hill" });
        Assert.Contains((await amina.PageAsync()).Looks, look => look.What == LookKind.AccessGiven);
    }

    [Fact]
    public async Task A_link_that_is_closed_or_renewed_lets_nobody_in_and_whoever_came_is_out()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var director = programme.Organiser;
        var first = await HandOutAsync(programme);
        await using var grace = await ComesAsync(programme, first);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(programme, grace));

        var second = await HandOutAsync(programme);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(programme, grace));
        await using var hugo = await ComesAsync(programme, second);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(programme, hugo));

        await director.SendAsync<object?>(HttpMethod.Delete, $"{programme.Address}/organiser");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(programme, hugo));
        await using var late = ABrowser.Of(server.Address);
        foreach (var token in new[] { first, second })
        {
            using var refused = await late.AskAsync(HttpMethod.Post, "api/join", new JoinRequest(token, "Late"));
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        Assert.Null((await director.SendAsync<OrganiserLink>(HttpMethod.Get, $"{programme.Address}/organiser")).Url);
    }

    static async Task<string> HandOutAsync(AProgramme programme)
    {
        var link = await programme.Organiser.SendAsync<OrganiserLink>(HttpMethod.Post, $"{programme.Address}/organiser");
        return link.Url![(link.Url!.LastIndexOf('/') + 1)..];
    }

    static Task<ABrowser> ComesAsync(AProgramme programme, string token) => ABrowser.JoinAsync(programme.Server.Address, token, "Grace Hill");

    static async Task<HttpStatusCode> StatusAsync(AProgramme programme, ABrowser organiser)
    {
        using var answer = await organiser.AskAsync(HttpMethod.Get, $"{(programme with { Organiser = organiser }).Address}/people");
        return answer.StatusCode;
    }
}
