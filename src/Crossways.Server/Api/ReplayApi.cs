using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Server.Exercises;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>Any moment from any seat, and what was so at any moment.</summary>
internal static class ReplayApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/{pass}/exercises/{id}/debrief/feeds/{desk}", FeedAsync);
        app.MapGet("/api/{pass}/exercises/{id}/debrief/truth", TruthAsync);
    }

    private static async Task<IResult> FeedAsync(Visitor visitor, string id, string desk, ExerciseLog log, Recollections recollections, IGrainFactory grains)
    {
        if (!visitor.IsOf(id))
        {
            return Answers.NoEntry;
        }

        if (log.Find(id) is not { } stored)
        {
            return Answers.NoSuchExercise;
        }

        var open = await DebriefApi.OpenToAsync(visitor, id, grains);
        if (open == DebriefParts.None)
        {
            return Answers.NotOpen;
        }

        var recollection = recollections.Of(stored);
        if (recollection.Find(new SeatId(desk)) is not { } whose)
        {
            return Answers.NoSuchExercise;
        }

        return open.HasFlag(Needed(whose.Kind)) && (whose.Kind != DeskKinds.Control || visitor.IsControlOf(id))
            ? Results.Json(recollection.FeedOf(whose), Wire.Default.IReadOnlyListFeedEntry)
            : Answers.NotOpen;
    }

    /// <param name="at">Seconds of exercise time.</param>
    private static async Task<IResult> TruthAsync(Visitor visitor, string id, long at, ExerciseLog log, Recollections recollections, IGrainFactory grains)
    {
        if (!visitor.IsOf(id))
        {
            return Answers.NoEntry;
        }

        if (log.Find(id) is not { } stored)
        {
            return Answers.NoSuchExercise;
        }

        // What was so about people is what the part on victims tells; what proves it, the part on evidence.
        var open = await DebriefApi.OpenToAsync(visitor, id, grains);
        return open.HasFlag(DebriefParts.Replay | DebriefParts.Victims | DebriefParts.Evidence)
            ? Results.Json(recollections.Of(stored).KnownAt(new ExerciseTime(at)), KnowingJson.Default.KnowledgeThen)
            : Answers.NotOpen;
    }

    // An observer's screen shows ratings and a role player's the truth about a victim, so those parts must be open too.
    private static DebriefParts Needed(DeskKinds whose) =>
        whose switch
        {
            DeskKinds.Observer => DebriefParts.Replay | DebriefParts.Ratings,
            DeskKinds.RolePlayer => DebriefParts.Replay | DebriefParts.Victims,
            _ => DebriefParts.Replay,
        };
}
