using Crossways.Client;
using Crossways.Server.Access;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>Coming in with a link, and what this browser may enter.</summary>
internal static class JoinApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/api/join", JoinAsync).RequireRateLimiting(Security.Joining);
        app.MapGet("/api/passes", (HttpRequest request, Passes passes, Cards cards) =>
            Results.Json(passes.Of(request).Select(cards.Of).OfType<PassInfo>().ToList(), Cards.Json));
        app.MapGet("/api/passes/{pass}", (string pass, HttpRequest request, Passes passes, Cards cards) =>
            passes.Of(request, pass) is { } found && cards.Of(found) is { } card ? Results.Json(card, Cards.Json) : Answers.NoEntry);
        app.MapDelete("/api/passes/{pass}", async (string pass, HttpContext context, Passes passes) =>
        {
            if (passes.Of(context.Request, pass) is not null)
            {
                await passes.RevokeAsync(pass);
            }

            context.Response.Cookies.Delete(Passes.CookieOf(pass));
            return Results.NoContent();
        });
    }

    private static async Task<IResult> JoinAsync(JoinRequest join, HttpContext context, Passes passes, JoinLinks links, Cards cards)
    {
        var name = join.Name.Trim();
        if (join.Token.Length > 100 || name.Length > 80)
        {
            return Answers.NoSuchLink;
        }

        if (links.Find(join.Token) is { } place)
        {
            // The same browser coming again keeps its pass.
            var had = passes.Of(context.Request).FirstOrDefault(pass => pass.Exercise == place.Exercise && pass.Desk == place.Desk);
            return had is not null
                ? Results.Json(cards.Of(had), Cards.Json)
                : await GiveAsync(context, passes, cards, place.Exercise, place.Desk, name);
        }

        return await links.UseDirectorLinkAsync(join.Token)
            ? await GiveAsync(context, passes, cards, null, null, name)
            : Answers.NoSuchLink;
    }

    private static async Task<IResult> GiveAsync(HttpContext context, Passes passes, Cards cards, string? exercise, Scenarios.SeatId? desk, string name)
    {
        var (pass, secret) = await passes.GiveAsync(exercise, desk, name);
        context.Response.Cookies.Append(Passes.CookieOf(pass.Id), secret, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(60),
            Path = "/",
        });
        return Results.Json(cards.Of(pass), Cards.Json);
    }
}
