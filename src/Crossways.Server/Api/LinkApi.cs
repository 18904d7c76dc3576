using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Live;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>The join links of an exercise, for its control room.</summary>
internal static class LinkApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/{pass}/exercises/{id}/links", All);
        app.MapPost("/api/{pass}/exercises/{id}/links/{desk}/renew", RenewAsync);
    }

    private static IResult All(
        Visitor visitor,
        string id,
        HttpRequest request,
        JoinLinks links,
        ExerciseLog log,
        ScenarioShelf shelf,
        Cards cards
    )
    {
        if (!visitor.IsControlOf(id))
        {
            return Answers.NoEntry;
        }

        if (log.Find(id) is not { } stored)
        {
            return Answers.NoSuchExercise;
        }

        var secrets = links.Of(id);
        var (scenario, desks) = shelf.Kept(stored.Package);
        IReadOnlyList<JoinLink> all =
        [
            .. desks
                .Values.Where(desk => secrets.ContainsKey(desk.Id))
                .Select(desk => cards.Of(request, scenario, desk, secrets[desk.Id])),
        ];
        return Results.Json(all, Protocol.Default.IReadOnlyListJoinLink);
    }

    private static async Task<IResult> RenewAsync(
        Visitor visitor,
        string id,
        string desk,
        HttpRequest request,
        JoinLinks links,
        ExerciseLog log,
        ScenarioShelf shelf,
        PresenceBoard presence,
        Cards cards
    )
    {
        if (!visitor.IsControlOf(id))
        {
            return Answers.NoEntry;
        }

        var seat = new SeatId(desk);
        if (log.Find(id) is not { } stored || !links.Of(id).ContainsKey(seat))
        {
            return Answers.NoSuchExercise;
        }

        var token = await links.RenewAsync(id, seat);
        await presence.SendAwayAsync(id, seat, Answers.LinkReplaced);
        var (scenario, desks) = shelf.Kept(stored.Package);
        return Results.Json(cards.Of(request, scenario, desks[seat], token), Protocol.Default.JoinLink);
    }
}
