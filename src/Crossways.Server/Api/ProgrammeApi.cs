using Crossways.Client;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Programmes;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>Programmes and their exercises, for their organiser.</summary>
internal static class ProgrammeApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/{pass}/programmes", All);
        app.MapPost("/api/{pass}/programmes", AddAsync);
        var programme = Organised.Group(app);
        programme.MapGet("", One);
        programme.MapPut("", ChangeAsync);
        programme.MapGet("/cases", Cases);
        var director = Organised.ForDirector(app);
        director.MapDelete("", DeleteAsync);
        director.MapPost("/exercises/{word}/make", MakeExerciseAsync);
    }

    private static IResult All(Visitor visitor, ProgrammeStore programmes, Participants participants, ScenarioShelf shelf, ParallelExercises parallels) =>
        visitor.IsDirector
            ? Results.Json([.. programmes.All().Select(programme => Card(programme, visitor.Pass!, participants, shelf, parallels))], ProgrammeProtocol.Default.IReadOnlyListProgrammeCard)
            : Answers.NoEntry;

    private static IResult One(Organised asked, Participants participants, ScenarioShelf shelf, ParallelExercises parallels) =>
        Results.Json(Card(asked.Programme, asked.Organiser, participants, shelf, parallels), ProgrammeProtocol.Default.ProgrammeCard);

    /// <summary>What an exercise can play: titles and seats, nothing of what happens in a case.</summary>
    private static IResult Cases(Organised asked, ScenarioShelf shelf) =>
        Results.Json(
            [.. shelf.All().Select(entry => entry.Reading.Scenario).OfType<Scenario>().Select(one => new CaseToPlay(one.Id, one.Title, one.Seats.Count))],
            ProgrammeProtocol.Default.IReadOnlyListCaseToPlay
        );

    private static async Task<IResult> AddAsync(Visitor visitor, NewProgramme wanted, ProgrammeStore programmes, TimeProvider time)
    {
        if (!visitor.IsDirector)
        {
            return Answers.NoEntry;
        }

        var programme = new Programme(new(Secrets.NewId()), wanted.Title.Trim(), wanted.Purpose.Trim(), wanted.KeepMonths, [], []) { Organiser = wanted.Organiser.Trim() };
        if (!IsWhole(programme))
        {
            return ProgrammeAnswers.Incomplete;
        }

        await programmes.AddAsync(programme, time.GetUtcNow());
        return Results.Json(programme, ProgrammeProtocol.Default.Programme);
    }

    private static async Task<IResult> ChangeAsync(Organised asked, Programme wanted, ProgrammeStore programmes, Participants participants, Attendance attendance)
    {
        var programme = asked.Organiser.IsDirector ? wanted : KeepingExercises(wanted, asked.Programme);
        if (programme.Id != asked.Programme.Id || !IsWhole(programme))
        {
            return ProgrammeAnswers.Incomplete;
        }

        // A slip in a year must not erase everybody within the hour.
        if (programme.ErasedOn <= attendance.Today && programme.ErasedOn != asked.Programme.ErasedOn && participants.Of(programme.Id).Count > 0)
        {
            return ProgrammeAnswers.WouldEraseAtOnce;
        }

        await programmes.ChangeAsync(programme);
        return Results.Json(programme, ProgrammeProtocol.Default.Programme);
    }

    // Which exercise of this server it is, opens seats and results: only the director says so.
    private static Programme KeepingExercises(Programme wanted, Programme before) =>
        wanted with { Exercises = [.. wanted.Exercises.Select(one => one with { Exercise = before.Exercises.FirstOrDefault(had => had.Id == one.Id)?.Exercise })] };

    private static async Task<IResult> DeleteAsync(Organised asked, Erasure erasure)
    {
        await erasure.EraseAsync(asked.Programme.Id, asked.Organiser.Id);
        return Results.NoContent();
    }

    private static async Task<IResult> MakeExerciseAsync(
        Organised asked,
        string word,
        ProgrammeStore programmes,
        ScenarioShelf shelf,
        ExerciseLog log,
        JoinLinks links,
        IGrainFactory grains
    )
    {
        if (asked.Exercise(word) is not { } exercise)
        {
            return ProgrammeAnswers.NoSuchExercise;
        }

        if (exercise.Exercise is { } made && log.Find(made) is not null)
        {
            return Results.Json(asked.Programme, ProgrammeProtocol.Default.Programme);
        }

        var (id, problem) = await ExerciseApi.MakeAsync(exercise.Scenario, exercise.Title.Length <= 80 ? exercise.Title : exercise.Title[..80], shelf, log, links, grains);
        if (problem is not null)
        {
            return problem;
        }

        var changed = asked.Programme with { Exercises = [.. asked.Programme.Exercises.Select(one => one.Id == word ? one with { Exercise = id } : one)] };
        await programmes.ChangeAsync(changed);
        return Results.Json(changed, ProgrammeProtocol.Default.Programme);
    }

    private static ProgrammeCard Card(Programme programme, Pass pass, Participants participants, ScenarioShelf shelf, ParallelExercises parallels) =>
        new(
            programme,
            participants.Of(programme.Id).CountBy(person => person.Stage).ToDictionary(),
            programme
                .Exercises.DistinctBy(exercise => exercise.Scenario)
                .ToDictionary(exercise => exercise.Scenario.Value, exercise => shelf.Scenario(exercise.Scenario)?.Title ?? LocalText.Same(exercise.Scenario.Value)),
            [.. programme.Exercises.Select(exercise => exercise.Exercise).OfType<string>().Select(parallels.Of).OfType<ParallelExercise>()]
        )
        {
            ForDirector = pass.IsDirector,
        };

    private static bool IsWhole(Programme programme) =>
        programme.Title.Length is > 0 and <= 120
        && programme.Organiser.Length is > 0 and <= 200
        && programme.Purpose.Length is > 0 and <= 4_000
        && programme.KeepMonths is >= 1 and <= 60
        && programme.Goals.Count <= 20
        && programme.Goals.All(goal => goal.Text.Length <= 300 && goal.Target.Length <= 300 && goal.Wanted is null or (>= 0 and <= 100_000))
        && programme.Exercises.Count <= 40
        && programme.Exercises.DistinctBy(exercise => exercise.Id).Count() == programme.Exercises.Count
        && programme.Exercises.All(IsWhole);

    private static bool IsWhole(ProgrammeExercise exercise) =>
        exercise.Id.Length is > 0 and <= 40
        && exercise.Id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && exercise.Title.Trim().Length is > 0 and <= 120
        && exercise.Venue.Length <= 300
        && exercise.To >= exercise.From
        && exercise.To.DayNumber - exercise.From.DayNumber <= 31
        && exercise.Places is >= 1 and <= 500
        && exercise.HoursADay is >= 1 and <= 12
        && exercise.Languages.Count > 0
        && exercise.Languages.Concat(exercise.TeamLanguages.Values).All(Names.Languages.ContainsKey);
}
