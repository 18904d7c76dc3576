using Crossways.Debriefing;
using Crossways.Publishing.Tables;
using Crossways.Scenarios;
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
        app.MapGet("/api/{pass}/exercises/{id}/debrief", ReportAsync);
        app.MapGet("/api/{pass}/exercises/{id}/debrief/cases.{format}", CasesAsync);
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

    // Cases as a seat, or all seats, knew them; for control, who hands them to those who train case workers.
    private static async Task<IResult> CasesAsync(Visitor visitor, string id, string format, string? seat, string? language, ExerciseLog log, ScenarioShelf shelf, IGrainFactory grains)
    {
        if (!visitor.IsControlOf(id))
        {
            return Answers.NoEntry;
        }

        if (log.Find(id) is not { } stored)
        {
            return Answers.NoSuchExercise;
        }

        if (await OpenToAsync(visitor, id, grains) == DebriefParts.None)
        {
            return Answers.NotOpen;
        }

        var scenario = shelf.Kept(stored.Package).Scenario;
        var whose = seat is null ? (SeatId?)null : new SeatId(seat);
        return whose is { } one && !scenario.Seats.Has(one)
            ? Answers.NoSuchExercise
            : Downloads.Table(
                new Sheet("Cases", Htcds.Fields, CaseRecords.Of(scenario, stored.Seed, [.. log.Read(stored.Id)], whose, Published.In(language))),
                format,
                "EXERCISE-cases-htcds"
            );
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
