using System.Net.Http.Json;
using Crossways.Client;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Scenarios;
using Crossways.Server.Api;
using Crossways.Server.Programmes;
using Crossways.Server.Tests.Programmes;
using Crossways.Simulation;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Server.Tests;

/// <summary>Several teams play one case, each in an exercise of its own; the server knows that they belong together.</summary>
public class TeamsSideBySideBelongTogether
{
    static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_shelf_finds_them_again_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        var teams = await MakeAsync(director, 3);
        var alone = await director.CreateExerciseAsync();
        await server.DisposeAsync();

        await using var again = await AServer.StartAsync(folder.Path, server.Address);
        var parallel = Assert.Single((await ShelfAsync(director)).Parallels);

        Assert.Equal("Course", parallel.Name);
        Assert.Equal(teams, parallel.Exercises);

        // In the control room of one of them the director is led to the others; an exercise alone has none beside it.
        Assert.Equal(parallel.Id, (await EnterAsync(director, teams[1])).Parallel!.Id);
        Assert.Null((await EnterAsync(director, alone)).Parallel);
    }

    [Fact]
    public async Task When_one_team_is_left_it_plays_alone()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        var teams = await MakeAsync(director, 3);

        await DeleteAsync(director, teams[0]);
        Assert.Equal(teams.Skip(1), Assert.Single((await ShelfAsync(director)).Parallels).Exercises);

        await DeleteAsync(director, teams[1]);
        Assert.Empty((await ShelfAsync(director)).Parallels);
        Assert.Equal([teams[2]], (await ShelfAsync(director)).Exercises.Select(exercise => exercise.Id));
    }

    [Fact]
    public async Task Those_of_an_older_database_belong_together_too()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        var teams = await MakeAsync(director, 2);
        await director.CreateExerciseAsync();
        await server.DisposeAsync();
        BecomeOld(Path.Combine(folder.Path, "crossways.db"));

        await using var again = await AServer.StartAsync(folder.Path, server.Address);
        var shelf = await ShelfAsync(director);

        Assert.Equal(3, shelf.Exercises.Count);
        var parallel = Assert.Single(shelf.Parallels);
        Assert.Equal("Course", parallel.Name);
        Assert.Equal(teams, parallel.Exercises);
    }

    [Fact]
    public async Task A_programme_that_takes_one_of_them_from_the_shelf_counts_every_team()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        var teams = await MakeAsync(programme.Organiser, 2);
        var taken = programme.Programme with { Exercises = [.. programme.Programme.Exercises.Select(exercise => exercise with { Exercise = teams[0] })] };
        await programme.Organiser.SendAsync<Programme>(HttpMethod.Put, programme.Address, taken);
        foreach (var team in teams)
        {
            var control = await programme.Organiser.OpenAsync(team);
            await control.DoAsync(new StartExercise { Id = Guid.NewGuid() });
            await control.DoAsync(new EndExercise { Id = Guid.NewGuid() });
        }

        var card = await programme.Organiser.SendAsync<ProgrammeCard>(HttpMethod.Get, programme.Address);
        Assert.Equal(teams, Assert.Single(card.Parallels).Exercises);
        var happened = Assert.Single((await server.Services.GetRequiredService<ProgrammeRecords>().OfAsync(taken, Language.English)).Happened);
        Assert.Equal(["Course A", "Course B"], happened.Teams.Select(team => team.Name));
    }

    // As it was before the server remembered which teams play side by side.
    static void BecomeOld(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE parallels; DROP TABLE parallel_teams; DROP TABLE what_ifs; DROP TABLE organiser_links; ALTER TABLE passes DROP COLUMN programme; PRAGMA user_version = 7;";
        command.ExecuteNonQuery();
    }

    static async Task<IReadOnlyList<string>> MakeAsync(ABrowser director, int teams)
    {
        using var response = await director.Http.PostAsJsonAsync($"api/{director.Pass.Pass}/exercises", new NewExercise(new ScenarioId("car-wash"), "Course", teams), Cards.Json, Cancel);
        return (await response.Content.ReadFromJsonAsync<ExerciseMade>(Cards.Json, Cancel))!.Ids;
    }

    static async Task<Client.Shelf> ShelfAsync(ABrowser director) => (await director.Http.GetFromJsonAsync<Client.Shelf>($"api/{director.Pass.Pass}/shelf", Cards.Json, Cancel))!;

    static async Task<PassInfo> EnterAsync(ABrowser director, string exercise) =>
        (await director.Http.GetFromJsonAsync<PassInfo>($"api/passes/{director.Pass.Pass}?exercise={exercise}", Cards.Json, Cancel))!;

    static async Task DeleteAsync(ABrowser director, string exercise) =>
        (await director.Http.DeleteAsync($"api/{director.Pass.Pass}/exercises/{exercise}", Cancel)).EnsureSuccessStatusCode();
}
