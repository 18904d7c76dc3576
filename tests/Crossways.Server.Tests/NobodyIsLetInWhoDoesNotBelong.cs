using System.Net;
using System.Net.Http.Json;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Api;
using Crossways.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Server.Tests;

public class NobodyIsLetInWhoDoesNotBelong
{
    static readonly SeatId Investigator = new("investigator");

    [Fact]
    public async Task A_directors_link_works_once()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var token = await server.Services.GetRequiredService<JoinLinks>().NewDirectorLinkAsync();
        await using var first = await ABrowser.JoinAsync(server.Address, token);

        await using var second = ABrowser.Of(server.Address);
        using var answer = await second.Http.PostAsJsonAsync("api/join", new JoinRequest(token, ""), Cards.Json);

        Assert.True(first.Pass.Director);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_pass_is_worth_nothing_without_its_cookie()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        await using var stranger = ABrowser.Of(server.Address);

        using var answer = await stranger.Http.GetAsync($"api/{director.Pass.Pass}/shelf");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_participant_cannot_do_what_only_control_may()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        var exercise = await director.CreateExerciseAsync();
        await using var investigator = await ABrowser.JoinAsync(
            server.Address,
            (await director.TokensAsync(exercise))[Investigator]
        );
        var desk = await investigator.OpenAsync();

        var receipt = await desk.SubmitAsync(new StartExercise { Id = Guid.NewGuid() });

        Assert.Equal("not-for-this-desk", receipt.Refusal?.Code);
        using var links = await investigator.Http.GetAsync($"api/{investigator.Pass.Pass}/exercises/{exercise}/links");
        Assert.Equal(HttpStatusCode.Forbidden, links.StatusCode);
        using var shelf = await investigator.Http.GetAsync($"api/{investigator.Pass.Pass}/shelf");
        Assert.Equal(HttpStatusCode.Forbidden, shelf.StatusCode);
    }

    [Fact]
    public async Task A_renewed_link_closes_the_old_one_and_sends_away_who_came_by_it()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        var exercise = await director.CreateExerciseAsync();
        var old = (await director.TokensAsync(exercise))[Investigator];
        await using var investigator = await ABrowser.JoinAsync(server.Address, old);
        var desk = await investigator.OpenAsync();

        using var renewed = await director.Http.PostAsync(
            $"api/{director.Pass.Pass}/exercises/{exercise}/links/investigator/renew",
            null
        );
        renewed.EnsureSuccessStatusCode();

        await Eventually.TrueAsync(() => desk.Gone is not null);
        await using var late = ABrowser.Of(server.Address);
        using var refused = await late.Http.PostAsJsonAsync("api/join", new JoinRequest(old, ""), Cards.Json);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var pass = await investigator.Http.GetAsync($"api/passes/{investigator.Pass.Pass}");
        Assert.Equal(HttpStatusCode.Forbidden, pass.StatusCode);
        await using var anew = await ABrowser.JoinAsync(
            server.Address,
            (await director.TokensAsync(exercise))[Investigator]
        );
        Assert.Equal(Investigator, anew.Pass.Desk);
    }

    [Fact]
    public async Task A_page_of_another_site_gets_nothing_with_this_browsers_cookies()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        director.Http.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");

        using var answer = await director.Http.GetAsync($"api/{director.Pass.Pass}/shelf");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Secrets_are_stored_as_hashes_only()
    {
        using var folder = new TemporaryFolder();
        string token;
        await using (var server = await AServer.StartAsync(folder.Path))
        {
            await using var director = await server.DirectorAsync();
            token = (await director.TokensAsync(await director.CreateExerciseAsync()))[Investigator];
        }

        foreach (var file in Directory.EnumerateFiles(folder.Path, "crossways.db*"))
        {
            Assert.DoesNotContain(token, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }
    }
}
