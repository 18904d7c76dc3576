using Crossways.Debriefing;
using Crossways.Server.Exercises;
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
        app.MapGet("/api/{pass}/exercises/{id}/debrief", ReportAsync);
    }

    private static async Task<IResult> ReportAsync(
        Visitor visitor,
        string id,
        ExerciseLog log,
        Recollections recollections,
        IGrainFactory grains
    )
    {
        if (!visitor.IsOf(id))
        {
            return Answers.NoEntry;
        }

        if (log.Find(id) is not { } stored)
        {
            return Answers.NoSuchExercise;
        }

        var open = await OpenToAsync(visitor, id, grains);
        if (open == DebriefParts.None)
        {
            return Answers.NotOpen;
        }

        return Results.Json(recollections.Of(stored).Report().Only(open), DebriefJson.Default.DebriefReport);
    }

    /// <summary>The parts of the debrief that a visitor may read now.</summary>
    internal static async Task<DebriefParts> OpenToAsync(Visitor visitor, string id, IGrainFactory grains)
    {
        var status = (await grains.GetGrain<IExerciseGrain>(id).StatusAsync()).Value;
        return status.Phase != Phases.Ended ? DebriefParts.None
            : visitor.IsControlOf(id) ? DebriefParts.All
            : status.Debrief;
    }
}
