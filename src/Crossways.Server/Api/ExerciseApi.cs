using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Exercises;
using Crossways.Server.Live;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>The director's shelf and exercises.</summary>
internal static class ExerciseApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/{pass}/shelf", ShelfAsync);
        app.MapPost("/api/{pass}/exercises", CreateAsync);
        app.MapDelete("/api/{pass}/exercises/{id}", DeleteAsync);
    }

    private static async Task<IResult> ShelfAsync(
        Visitor visitor,
        ScenarioShelf shelf,
        ExerciseLog log,
        ParallelExercises parallels,
        IGrainFactory grains
    )
    {
        if (!visitor.IsDirector)
        {
            return Answers.NoEntry;
        }

        var exercises = await Task.WhenAll(log.All().Select(stored => CardAsync(stored, shelf, grains)));
        return Results.Json(new Client.Shelf([.. shelf.All().Select(Cards.Of)], exercises, parallels.All()), Protocol.Default.Shelf);
    }

    private static async Task<ShelfExercise> CardAsync(StoredExercise stored, ScenarioShelf shelf, IGrainFactory grains)
    {
        var status = (await grains.GetGrain<IExerciseGrain>(stored.Id).StatusAsync()).Value;
        return new ShelfExercise(
            stored.Id,
            stored.Name,
            status.Problem is null ? shelf.Kept(stored.Package).Scenario.Title : LocalText.Same(stored.Scenario),
            stored.Created,
            status.Phase,
            status.Clock.Now,
            status.Problem
        );
    }

    private static async Task<IResult> CreateAsync(
        Visitor visitor,
        NewExercise wanted,
        ScenarioShelf shelf,
        ExerciseLog log,
        JoinLinks links,
        IGrainFactory grains
    )
    {
        if (!visitor.IsDirector)
        {
            return Answers.NoEntry;
        }

        if (wanted.Teams is < 1 or > NewExercise.MostTeams)
        {
            return Answers.TooManyTeams;
        }

        var (parallel, seed) = (Secrets.NewId(), Random.Shared.NextInt64());
        var ids = new List<string>();
        for (var team = 0; team < wanted.Teams; team++)
        {
            var (name, beside) = wanted.Teams == 1
                ? (wanted.Name, (TeamBeside?)null)
                : ($"{wanted.Name.Trim()} {(char)('A' + team)}", new TeamBeside(parallel, wanted.Name.Trim(), team + 1, seed));
            var (made, problem) = await MakeAsync(wanted.Scenario, name, shelf, log, links, grains, beside);
            if (problem is not null)
            {
                return problem;
            }

            ids.Add(made!);
        }

        return Results.Json(new ExerciseMade(ids[0], ids), Protocol.Default.ExerciseMade);
    }

    /// <summary>Makes an exercise with a link for each desk.</summary>
    /// <param name="beside">Null: nobody plays the same beside it.</param>
    /// <returns>Its id, or why there is none.</returns>
    internal static async Task<(string? Id, IResult? Problem)> MakeAsync(
        ScenarioId wanted,
        string named,
        ScenarioShelf shelf,
        ExerciseLog log,
        JoinLinks links,
        IGrainFactory grains,
        TeamBeside? beside = null
    )
    {
        if (named.Trim() is not { Length: > 0 and <= 80 } name)
        {
            return (null, Answers.NameMissing);
        }

        var found = shelf.All().FirstOrDefault(entry => entry.Reading.Scenario?.Id == wanted);
        if (found is null || shelf.Keep(found.Folder) is not { } package)
        {
            return (null, Answers.NoSuchScenario);
        }

        var (scenario, desks) = shelf.Kept(package);
        var made = new StoredExercise(Secrets.NewId(), name, scenario.Title.En, package, beside?.Seed ?? Random.Shared.NextInt64(), DateTimeOffset.UtcNow);
        var withLinks = desks.Values.Where(desk => desk.HasLink).Select(desk => desk.Id).ToList();
        await log.AddAsync(made, connection =>
        {
            links.Add(connection, made.Id, withLinks);
            if (beside is not null)
            {
                ParallelExercises.Add(connection, made.Id, beside);
            }
        });

        // Its first call makes the first act.
        var status = (await grains.GetGrain<IExerciseGrain>(made.Id).StatusAsync()).Value;
        return status.Problem is { } problem
            ? (null, Answers.Of(StatusCodes.Status503ServiceUnavailable, new Problem("not-saved", problem)))
            : (made.Id, null);
    }

    private static async Task<IResult> DeleteAsync(
        Visitor visitor,
        string id,
        ExerciseLog log,
        IGrainFactory grains,
        PresenceBoard presence
    )
    {
        if (!visitor.IsDirector)
        {
            return Answers.NoEntry;
        }

        if (log.Find(id) is null)
        {
            return Answers.NoSuchExercise;
        }

        await log.DeleteAsync(id);
        await grains.GetGrain<IExerciseGrain>(id).ForgetAsync();
        await presence.CloseAsync(id, Answers.ExerciseDeleted);
        return Results.NoContent();
    }
}
