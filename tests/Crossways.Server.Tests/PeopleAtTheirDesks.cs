using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Simulation;
using static Crossways.Server.Tests.AnExercise;

namespace Crossways.Server.Tests;

public class PeopleAtTheirDesks
{
    [Fact]
    public async Task A_message_reaches_the_colleague_and_nobody_else()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.SomebodyAtAsync(Investigator);
        var heard = Listen(await exercise.SomebodyAtAsync(Prosecutor));
        var caseWorker = await exercise.SomebodyAtAsync(CaseWorker);
        var overheard = Listen(caseWorker);

        await investigator.DoAsync(Doing.Message(Prosecutor, "May we search the flat?"));

        await Eventually.TrueAsync(() =>
            heard.Exists(entry => entry.Contains("search the flat", StringComparison.Ordinal))
        );
        await caseWorker.DoAsync(Doing.Decision("We wait."));
        await Eventually.TrueAsync(() => caseWorker.View.Decisions.Count == 1);
        Assert.DoesNotContain(overheard, entry => entry.Contains("search the flat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_comes_back_after_a_break_gets_what_they_missed()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.SomebodyAtAsync(Investigator);
        var prosecutor = await exercise.BrowserAsync(Prosecutor);
        await prosecutor.CloseAsync(await prosecutor.OpenAsync());

        await investigator.DoAsync(Doing.Message(Prosecutor, "You missed this."));

        var heard = new List<string>();
        await prosecutor.OpenAsync(arrived: entry => heard.Add(Wire.Write(entry)));
        await Eventually.TrueAsync(() =>
            heard.Exists(entry => entry.Contains("You missed this", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task People_who_sit_down_while_others_write_get_every_entry_once_and_in_order()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var browser = await exercise.BrowserAsync(Investigator);
        using var written = new CancellationTokenSource();

        var writing = Task.Run(async () =>
        {
            for (var number = 0; number < 55; number++)
            {
                await exercise.Control.DoAsync(Doing.Message(Investigator, $"Message {number}"));
            }

            await written.CancelAsync();
        });
        var comers = new List<(ExerciseConnection Desk, List<int> Numbers)>();
        while (!written.IsCancellationRequested)
        {
            var numbers = new List<int>();
            comers.Add((await browser.OpenAsync(arrived: entry => numbers.Add(entry.Number)), numbers));
        }

        await writing;
        var last = (await browser.OpenAsync()).View.Last;
        foreach (var (desk, numbers) in comers)
        {
            await Eventually.TrueAsync(() => desk.View.Last == last);
            Assert.Equal(Enumerable.Range(1, last), numbers);
        }
    }

    [Fact]
    public async Task A_command_that_is_sent_again_while_it_is_on_its_way_is_done_once()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var here = await exercise.SomebodyAtAsync(Investigator);
        var there = await exercise.SomebodyAtAsync(Investigator);
        var decision = Doing.Decision("We go in tonight.");

        await Task.WhenAll(here.DoAsync(decision), there.DoAsync(decision));
        await here.DoAsync(Doing.Decision("Then we rest."));

        await Eventually.TrueAsync(() => here.View.Decisions.Count >= 2);
        Assert.Equal(2, here.View.Decisions.Count);
    }

    [Fact]
    public async Task Control_sees_who_is_there_and_who_has_left()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.BrowserAsync(Investigator, "Amina");
        var desk = await investigator.OpenAsync();

        await Eventually.TrueAsync(() =>
            exercise.Control.Presence.Any(here => here.Desk == Investigator && here.Names.Contains("Amina"))
        );
        Assert.Contains(Investigator, exercise.Control.View.Taken);

        await investigator.CloseAsync(desk);
        await Eventually.TrueAsync(() => exercise.Control.Presence.All(here => here.Desk != Investigator));
    }

    [Fact]
    public async Task The_clock_runs_on_every_desk_and_stands_still_when_control_pauses()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.SomebodyAtAsync(Investigator);
        var early = investigator.Now;
        await Eventually.TrueAsync(() => investigator.Now > early);

        await exercise.Control.DoAsync(new PauseExercise { Id = Guid.NewGuid() });
        await Eventually.TrueAsync(() => investigator.View.Clock.Phase == Phases.Paused);
        await Task.Delay(200);
        var paused = investigator.Now;
        await Task.Delay(1200);

        Assert.Equal(paused, investigator.Now);
        Assert.Equal("paused", (await investigator.FailAsync(Doing.Decision("On."))).Code);
    }

    [Fact]
    public async Task A_deleted_exercise_is_gone_for_everybody_in_it()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.SomebodyAtAsync(Investigator);

        using var deleted = await exercise.Director.Http.DeleteAsync(
            $"api/{exercise.Director.Pass.Pass}/exercises/{exercise.Id}"
        );

        Assert.True(deleted.IsSuccessStatusCode);
        await Eventually.TrueAsync(() => investigator.Gone?.Code == "exercise-deleted");
    }

    private static List<string> Listen(ExerciseConnection desk)
    {
        var heard = new List<string>();
        desk.Arrived += entry => heard.Add(Wire.Write(entry));
        return heard;
    }
}
