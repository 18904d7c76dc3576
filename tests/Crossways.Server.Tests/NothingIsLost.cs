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
    static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

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
    public async Task A_full_disk_is_said_and_what_was_sent_waits_in_its_order_until_there_is_room()
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
        string[] decisions = [.. Enumerable.Range(0, 20).Select(n => $"{n} {new string('x', 7_900)}")];
        var receipts = Task.WhenAll(decisions.Select(text => desk.SubmitAsync(Decision(text))));
        await Eventually.TrueAsync(() => desk.Trouble?.Code == "not-saved");
        Assert.Contains("full", desk.Trouble!.Sentence.En, StringComparison.Ordinal);
        Assert.False(receipts.IsCompleted);

        await database.WriteAsync(connection => Run(connection, "PRAGMA max_page_count=1073741823"));
        Assert.All(await receipts.WaitAsync(Long), receipt => Assert.Null(receipt.Refusal));
        Assert.Null(desk.Trouble);
        await Eventually.TrueAsync(() => desk.View.Decisions.Count >= decisions.Length);
        Assert.Equal(decisions, desk.View.Decisions.Select(logged => logged.Decision.Decision));
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
    [InlineData("UPDATE acts SET json = replace(json, '\"event\":', '\"evnt\":') WHERE number = 2", "Line 2 of the log")]
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

    [Fact]
    public async Task A_desk_waits_while_its_exercise_is_unreadable_and_opens_once_it_is_put_right()
    {
        using var folder = new TemporaryFolder();
        string id;
        await using (var server = await AServer.StartAsync(folder.Path))
        {
            await using var exercise = await AnExercise.StartAsync(server);
            id = exercise.Id;
            await server
                .Services.GetRequiredService<Database>()
                .WriteAsync(connection => Run(connection, "UPDATE acts SET json = '?' || json WHERE number = 2"));
        }

        await using var again = await AServer.StartAsync(folder.Path);
        await using var director = await again.DirectorAsync();
        var control = director.Knock(id);
        await Eventually.TrueAsync(() => control.Trouble?.Code == "damaged");
        Assert.Contains("Line 2 of the log", control.Trouble!.Sentence.En, StringComparison.Ordinal);
        Assert.Null(control.Gone);
        var note = control.SubmitAsync(new PauseExercise { Id = Guid.NewGuid() });

        await again
            .Services.GetRequiredService<Database>()
            .WriteAsync(connection => Run(connection, "UPDATE acts SET json = substr(json, 2) WHERE number = 2"));
        await Eventually.TrueAsync(() => control.Connected);
        Assert.Null(control.Trouble);
        Assert.Null((await note.WaitAsync(Long)).Refusal);
    }

    [Fact]
    public async Task What_was_done_while_the_server_was_down_is_done_in_its_order()
    {
        using var folder = new TemporaryFolder();
        var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await AnExercise.StartAsync(server);
        var desk = await exercise.SomebodyAtAsync(Investigator);
        await server.DisposeAsync();

        var decided = Enumerable.Range(0, 30).Select(n => desk.SubmitAsync(Decision($"Decision {n}"))).ToList();
        var refused = desk.SubmitAsync(new EndExercise { Id = Guid.NewGuid() });
        decided.AddRange(Enumerable.Range(30, 30).Select(n => desk.SubmitAsync(Decision($"Decision {n}"))));
        Assert.Equal(61, desk.Waiting);
        await using var again = await AServer.StartAsync(folder.Path, server.Address);

        Assert.All(await Task.WhenAll(decided).WaitAsync(Long), receipt => Assert.Null(receipt.Refusal));
        Assert.Equal("not-for-this-desk", (await refused).Refusal?.Code);
        await Eventually.TrueAsync(() => desk.View.Decisions.Count >= 60);
        Assert.Equal(
            Enumerable.Range(0, 60).Select(n => $"Decision {n}"),
            desk.View.Decisions.Select(logged => logged.Decision.Decision)
        );
    }

    [Fact]
    public async Task Who_is_too_quick_for_the_server_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await AnExercise.StartAsync(server);
        var desk = await exercise.SomebodyAtAsync(Investigator);

        // Twice of what one connection may ask for at once.
        var receipts = await Task.WhenAll(Enumerable.Range(0, 120).Select(n => desk.SubmitAsync(Decision($"{n}"))))
            .WaitAsync(Long);

        Assert.All(receipts, receipt => Assert.Null(receipt.Refusal));
        await Eventually.TrueAsync(() => desk.View.Decisions.Count >= 120);
        Assert.Equal(
            Enumerable.Range(0, 120).Select(n => $"{n}"),
            desk.View.Decisions.Select(logged => logged.Decision.Decision)
        );
    }

    [Fact]
    public async Task A_desk_of_an_exercise_that_does_not_exist_is_told_so_for_good()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();

        var line = director.Knock("nowhere");

        await Eventually.TrueAsync(() => line.Gone?.Code == "no-such-exercise");
    }

    [Fact]
    public async Task A_state_that_was_never_written_is_not_held_against_the_log()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await AnExercise.StartAsync(server);
        var log = server.Services.GetRequiredService<ExerciseLog>();
        var last = log.Read(exercise.Id).Count;

        await log.RememberAsync(exercise.Id, ExerciseTime.Zero, last, "of what is there");
        await log.RememberAsync(exercise.Id, ExerciseTime.Zero, last + 1_000, "of what failed");

        Assert.Equal("of what is there", Assert.Single(log.Hashes(exercise.Id)).Value);
    }

    [Fact]
    public async Task Only_what_is_in_play_goes_on_by_itself_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await AnExercise.StartAsync(server);
        await exercise.Director.CreateExerciseAsync();
        var log = server.Services.GetRequiredService<ExerciseLog>();

        Assert.Equal([exercise.Id], log.InPlay());
        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });
        Assert.Empty(log.InPlay());
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
