using Crossways.Client.Programmes;
using Crossways.Server.Access;
using Crossways.Server.Live;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>The link with which somebody else organises the programme, for the director.</summary>
internal static class OrganiserApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var programme = Organised.ForDirector(app);
        programme.MapGet("/organiser", Link);
        programme.MapPost("/organiser", RenewAsync);
        programme.MapDelete("/organiser", CloseAsync);
    }

    private static IResult Link(Organised asked, HttpRequest request, OrganiserLinks links, Cards cards)
    {
        var (url, qrSvg) = links.Of(asked.Programme.Id) is { } token ? cards.LinkTo(request, $"join/{token}") : (null, null);
        return Results.Json(new OrganiserLink(url, qrSvg), ProgrammeProtocol.Default.OrganiserLink);
    }

    private static async Task<IResult> RenewAsync(Organised asked, HttpRequest request, OrganiserLinks links, Participants participants, Cards cards, TimeProvider time)
    {
        await links.RenewAsync(asked.Programme.Id, asked.Look(LookKind.AccessGiven, participants.Of(asked.Programme.Id).Count), time.GetUtcNow());
        return Link(asked, request, links, cards);
    }

    private static async Task<IResult> CloseAsync(Organised asked, OrganiserLinks links, Participants participants, TimeProvider time)
    {
        await links.CloseAsync(asked.Programme.Id, asked.Look(LookKind.AccessClosed, participants.Of(asked.Programme.Id).Count), time.GetUtcNow());
        return Results.NoContent();
    }
}
