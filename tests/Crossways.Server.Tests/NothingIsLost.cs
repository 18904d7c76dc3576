using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Server.Tests;

public class NothingIsLost
{
    static readonly SeatId Investigator = new("investigator");

    static LogDecision Decision(string text) => new(text, "", "Because.") { Id = Guid.NewGuid() };

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart_and_every_feed_is_the_same()
    {
        using var folder = new TemporaryFolder();
        string exercise,
            token;
        List<string> before;
        await using (var server = await AServer.StartAsync(folder.Path))
        {
            await using var director = await server.DirectorAsync();
            exercise = await director.CreateExerciseAsync();
            token = (await director.TokensAsync(exercise))[Investigator];
            var control = await director.OpenAsync(exercise);
            await control.SubmitAsync(new StartExercise { Id = Guid.NewGuid() });
            await using var investigator = await ABrowser.JoinAsync(server.Address, token);
            var desk = await investigator.OpenAsync();
            var receipts = await Task.WhenAll(
                Enumerable.Range(0, 50).Select(n => desk.SubmitAsync(Decision($"Decision {n}")))
            );
            Assert.All(receipts, receipt => Assert.Null(receipt.Refusal));
            await Eventually.TrueAsync(() => desk.View.Decisions.Count == 50);
            before = [.. desk.View.Decisions.Select(logged => logged.Decision.Decision)];
        }

        await using var again = await AServer.StartAsync(folder.Path);
        await using var back = await ABrowser.JoinAsync(again.Address, token);
        var view = (await back.OpenAsync()).View;
        await Eventually.TrueAsync(() => view.Decisions.Count >= 50);
        Assert.Equal(before, view.Decisions.Select(logged => logged.Decision.Decision));
    }

    [Fact]
    public async Task A_command_sent_twice_is_done_once()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        var exercise = await director.CreateExerciseAsync();
        var control = await director.OpenAsync(exercise);
        await control.SubmitAsync(new StartExercise { Id = Guid.NewGuid() });
        await using var investigator = await ABrowser.JoinAsync(
            server.Address,
            (await director.TokensAsync(exercise))[Investigator]
        );
        var desk = await investigator.OpenAsync();
        var command = Decision("Once");

        Assert.Null((await desk.SubmitAsync(command)).Refusal);
        Assert.Null((await desk.SubmitAsync(command)).Refusal);
        Assert.Null((await desk.SubmitAsync(Decision("Then"))).Refusal);

        await Eventually.TrueAsync(() => desk.View.Decisions.Count >= 2);
        Assert.Equal(["Once", "Then"], desk.View.Decisions.Select(logged => logged.Decision.Decision));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_nothing_unwritten_is_acknowledged_or_shown()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        var exercise = await director.CreateExerciseAsync();
        var control = await director.OpenAsync(exercise);
        await control.SubmitAsync(new StartExercise { Id = Guid.NewGuid() });
        await using var investigator = await ABrowser.JoinAsync(
            server.Address,
            (await director.TokensAsync(exercise))[Investigator]
        );
        var desk = await investigator.OpenAsync();

        // SQLite refuses to grow the file, as it does when the disk is full.
        var database = server.Services.GetRequiredService<Database>();
        await database.WriteAsync(connection => Run(connection, "PRAGMA max_page_count=1"));
        var receipt = await desk.SubmitAsync(Decision(new string('x', 7_900)));
        for (var more = 0; receipt.Refusal is null && more < 20; more++)
        {
            receipt = await desk.SubmitAsync(Decision(new string('x', 7_900)));
        }

        Assert.Equal("not-saved", receipt.Refusal?.Code);
        Assert.Contains("full", receipt.Refusal!.Sentence.En, StringComparison.Ordinal);

        await database.WriteAsync(connection => Run(connection, "PRAGMA max_page_count=1073741823"));
        Assert.Null((await desk.SubmitAsync(Decision("There is room again"))).Refusal);
        await Eventually.TrueAsync(() =>
            desk.View.Decisions.Exists(logged => logged.Decision.Decision == "There is room again")
        );
        var onDisk = server
            .Services.GetRequiredService<ExerciseLog>()
            .Read(exercise)
            .SelectMany(act => act.Events)
            .OfType<DecisionLogged>()
            .Count();
        Assert.Equal(onDisk, desk.View.Decisions.Count);
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_told_so_and_does_no_harm()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);

        var refused = await Assert.ThrowsAsync<StorageException>(() => AServer.StartAsync(folder.Path));

        Assert.Contains("Another Crossways server", refused.Message, StringComparison.Ordinal);
        await using var director = await server.DirectorAsync();
        Assert.NotEmpty(await director.CreateExerciseAsync());
    }

    [Theory]
    [InlineData("UPDATE acts SET json = substr(json, 1, 20) WHERE number = 2", "cannot be read")]
    [InlineData("DELETE FROM acts WHERE number = 2", "Line 2 of the log")]
    public async Task A_damaged_log_is_named_and_other_exercises_go_on(string damage, string said)
    {
        using var folder = new TemporaryFolder();
        string broken,
            sound;
        await using (var server = await AServer.StartAsync(folder.Path))
        {
            await using var director = await server.DirectorAsync();
            broken = await director.CreateExerciseAsync();
            sound = await director.CreateExerciseAsync();
            var control = await director.OpenAsync(broken);
            await control.SubmitAsync(new StartExercise { Id = Guid.NewGuid() });
            await server
                .Services.GetRequiredService<Database>()
                .WriteAsync(connection => Run(connection, $"{damage} AND exercise = '{broken}'"));
        }

        await using var again = await AServer.StartAsync(folder.Path);
        await using var back = await again.DirectorAsync();
        var shelf = (await back.Http.GetAsync($"api/{back.Pass.Pass}/shelf")).EnsureSuccessStatusCode();
        var text = await shelf.Content.ReadAsStringAsync();
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.NotNull((await back.OpenAsync(sound)).View.Opening);
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
