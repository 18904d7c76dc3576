using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Exercises;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>The debrief: for control from ENDEX on, for everybody else what the director has opened.</summary>
internal static class DebriefApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/{pass}/exercises/{id}/debrief/feeds/{desk}", FeedAsync);
    }

    private static async Task<IResult> FeedAsync(string pass, string id, string desk, HttpRequest request, Passes passes, ExerciseLog log, ScenarioShelf shelf, IGrainFactory grains)
    {
        if (await OpenPartsAsync(passes.Of(request, pass), id, log, grains) is not { } open)
        {
            return Answers.NoEntry;
        }

        var control = ExerciseApi.IsControl(passes.Of(request, pass), id);
        if (!open.HasFlag(DebriefParts.Replay) || (desk == Roster.Control.Value && !control))
        {
            return Answers.NotOpen;
        }

        var world = Replayed(id, log, shelf);
        return world.Desks.TryGet(new SeatId(desk), out var place)
            ? Results.Json(world.FeedOf(place.Id).Entries, Cards.Json)
            : Answers.NoSuchExercise;
    }

    /// <summary>What this pass may read; null when it has no business here.</summary>
    private static async Task<DebriefParts?> OpenPartsAsync(Pass? pass, string id, ExerciseLog log, IGrainFactory grains)
    {
        if (pass is null || (!pass.IsDirector && pass.Exercise != id) || log.Find(id) is null)
        {
            return null;
        }

        var status = (await grains.GetGrain<IExerciseGrain>(id).StatusAsync()).Value;
        return status.Phase != Phases.Ended ? DebriefParts.None
            : ExerciseApi.IsControl(pass, id) ? DebriefParts.All
            : status.Debrief;
    }

    private static World Replayed(string id, ExerciseLog log, ScenarioShelf shelf)
    {
        var stored = log.Find(id)!;
        var world = new World(shelf.Kept(stored.Package), stored.Seed);
        foreach (var act in log.Read(id))
        {
            world.Apply(act);
        }

        return world;
    }
}
