using System.Net;
using System.Net.Http.Json;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Api;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using static Crossways.Server.Tests.AnExercise;

namespace Crossways.Server.Tests;

/// <summary>Seats that the machine plays in a live exercise, with real time and a real database.</summary>
public class TheMachineAtItsSeats
{
    const double Fast = 120;
    static readonly SeatId NgoCaseWorker = new("ngo-case-worker");

    static LetMachinePlay Let(string? policy, params IEnumerable<SeatId> seats) => new([.. seats], policy) { Id = Guid.NewGuid() };

    static SetTimeScale Scale(double scale) => new(scale) { Id = Guid.NewGuid() };

    static PauseExercise Pause() => new() { Id = Guid.NewGuid() };

    static IReadOnlyList<Act> LogOf(AServer server, string exercise) => server.Services.GetRequiredService<ExerciseLog>().Read(exercise);

    static int Done(AServer server, string exercise, params IEnumerable<SeatId> seats) =>
        LogOf(server, exercise).Count(act => act.By is { } by && seats.Contains(by) && act.Command is not TakeDesk);

    /// <summary>The Harvest with the machine at every seat, running as fast as it can.</summary>
    static async Task<(AnExercise Exercise, IReadOnlyList<SeatId> Seats)> MannedByTheMachineAsync(AServer server)
    {
        server.HasTheHarvest();
        var exercise = await StartAsync(server, "harvest-one-day");
        List<SeatId> seats = [.. exercise.Control.View.Opening!.Directory.Where(card => card.Kind == DeskKinds.Participant).Select(card => card.Id)];
        await exercise.Control.DoAsync(Let("by-the-book", seats));
        await exercise.Control.DoAsync(Scale(Fast));
        return (exercise, seats);
    }

    static Task ActsAsync(AServer server, string exercise, int times, params IEnumerable<SeatId> seats) =>
        Eventually.TrueAsync(() => Done(server, exercise, seats) >= times);

    [Fact]
    public async Task It_acts_like_a_person_and_everybody_sees_that_it_is_none()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var (exercise, seats) = await MannedByTheMachineAsync(server);
        await using var _ = exercise;
        var prosecutor = await exercise.SomebodyAtAsync(Prosecutor);

        await ActsAsync(server, exercise.Id, 8, seats.Except([Prosecutor]));

        Assert.Equal(seats.Except([Prosecutor]).ToHashSet(), prosecutor.View.Machine.Keys.ToHashSet());
        // What it did stands in the log as its seat's, and control sees it as any other's.
        // Counted, not gone through: the line to the server goes on writing into the view.
        await Eventually.TrueAsync(() => exercise.Control.View.Measures.Count > 0);
    }

    [Fact]
    public async Task A_pause_holds_it_too()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var (exercise, seats) = await MannedByTheMachineAsync(server);
        await using var _ = exercise;
        await ActsAsync(server, exercise.Id, 3, seats);

        await exercise.Control.DoAsync(Pause());
        var before = LogOf(server, exercise.Id).Count;
        await Task.Delay(3000);

        Assert.Equal(before, LogOf(server, exercise.Id).Count);
    }

    [Fact]
    public async Task A_restart_neither_loses_nor_repeats_what_it_did()
    {
        using var folder = new TemporaryFolder();
        string id;
        IReadOnlyList<SeatId> seats;
        List<string> before;
        await using (var server = await AServer.StartAsync(folder.Path))
        {
            (var exercise, seats) = await MannedByTheMachineAsync(server);
            await using var _ = exercise;
            id = exercise.Id;
            await ActsAsync(server, id, 25, seats);
            await exercise.Control.DoAsync(Pause());
            before = [.. LogOf(server, id).Select(Wire.Write)];
        }

        await using var again = await AServer.StartAsync(folder.Path);
        await using var director = await again.DirectorAsync();
        var control = await director.OpenAsync(id);
        await Eventually.TrueAsync(() => control.View.Machine.Count == seats.Count);
        Assert.Equal(before, LogOf(again, id).Select(Wire.Write));

        var done = Done(again, id, seats);
        await control.DoAsync(new ResumeExercise { Id = Guid.NewGuid() });
        await ActsAsync(again, id, done + 15, seats);
        await control.DoAsync(Pause());

        Assert.Equal(before, LogOf(again, id).Take(before.Count).Select(Wire.Write));
        // Help alone is offered again, to people who said no at first.
        var help = control.View.Opening!.Measures.Where(kind => kind.Family == MeasureFamily.Protection).Select(kind => kind.Id).ToHashSet();
        var asked = LogOf(again, id)
            .Select(act => (act.By, What: act.Command switch
            {
                RequestMeasure measure when !help.Contains(measure.Kind) => $"{measure.Kind} {measure.Target}",
                AssessIndicator assessed => $"{assessed.Person} {assessed.Indicator}",
                SendMessage sent => $"{sent.Subject} {string.Join(' ', sent.To)}",
                _ => null,
            }))
            .Where(act => act.What is not null)
            .ToList();
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public async Task A_full_disk_holds_it_and_it_goes_on_from_what_was_kept()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var (exercise, seats) = await MannedByTheMachineAsync(server);
        await using var _ = exercise;
        await ActsAsync(server, exercise.Id, 3, seats);

        var database = server.Services.GetRequiredService<Database>();
        await database.WriteAsync(connection => Run(connection, "PRAGMA max_page_count=1"));
        await Task.Delay(4000);
        var kept = LogOf(server, exercise.Id).Count;
        await database.WriteAsync(connection => Run(connection, "PRAGMA max_page_count=1073741823"));

        await Eventually.TrueAsync(() => LogOf(server, exercise.Id).Count > kept + 10);
        var ids = LogOf(server, exercise.Id).Select(act => act.Command?.Id).OfType<Guid>().ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task It_steps_back_when_a_person_comes()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var (exercise, seats) = await MannedByTheMachineAsync(server);
        await using var _ = exercise;
        await ActsAsync(server, exercise.Id, 1, NgoCaseWorker);

        var person = await exercise.SomebodyAtAsync(NgoCaseWorker);

        await Eventually.TrueAsync(() => !person.View.Machine.ContainsKey(NgoCaseWorker));
        var (acts, others) = (Done(server, exercise.Id, NgoCaseWorker), Done(server, exercise.Id, seats));
        await ActsAsync(server, exercise.Id, others + 12, seats);
        Assert.Equal(acts, Done(server, exercise.Id, NgoCaseWorker));

        // Given to the machine while the person is away from the keyboard: the next thing they do takes it back.
        await exercise.Control.DoAsync(Let("by-the-book", NgoCaseWorker));
        await person.DoAsync(Doing.Decision("I am still here."));
        await Eventually.TrueAsync(() => !exercise.Control.View.Machine.ContainsKey(NgoCaseWorker));
    }

    [Fact]
    public async Task Somebody_who_studies_alone_plays_from_startex_to_the_debrief_without_a_control_room()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        await using var learner = await director.StudyAsync(Prosecutor, 30);
        var desk = await learner.OpenAsync();

        await Eventually.TrueAsync(() => desk.View is { IsSelfStudy: true, Clock: { Phase: Phases.Running, Scale: 30 } });
        Assert.Equal([CaseWorker, Roster.Control, Investigator], desk.View.Machine.Keys.OrderBy(seat => seat.Value));
        await desk.DoAsync(new AskControl("Is there a duty lawyer?") { Id = Guid.NewGuid() });
        await Eventually.TrueAsync(() => desk.View.Requests.Values.Any(request => request.Outcome?.Outcome.Text == SelfStudy.NobodyInControl.En));
        await desk.DoAsync(new PauseExercise { Id = Guid.NewGuid() });
        await desk.DoAsync(Scale(Fast));
        await desk.DoAsync(new ResumeExercise { Id = Guid.NewGuid() });
        await desk.DoAsync(new EndExercise { Id = Guid.NewGuid() });

        await Eventually.TrueAsync(() => desk.View.Debrief == DebriefParts.All);
        using var debrief = await learner.Http.GetAsync($"api/{learner.Pass.Pass}/exercises/{learner.Pass.Exercise}/debrief");
        Assert.Equal(HttpStatusCode.OK, debrief.StatusCode);
    }

    [Fact]
    public async Task Only_the_director_begins_a_self_study_and_only_at_a_seat_that_there_is()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        await using var participant = await exercise.BrowserAsync(Investigator);

        using var refused = await participant.AskToStudyAsync(Prosecutor);
        using var nowhere = await exercise.Director.AskToStudyAsync(new SeatId("nobody"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.Single(server.Services.GetRequiredService<ExerciseLog>().All());
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
