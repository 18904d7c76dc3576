using Crossways.Client;
using Crossways.Server.Access;
using Crossways.Server.Live;
using Crossways.Server.Programmes;
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
        app.MapGet("/api/passes", All);
        app.MapGet("/api/passes/{pass}", One);
        app.MapDelete("/api/passes/{pass}", LeaveAsync);
    }

    private static async Task<IResult> JoinAsync(
        JoinRequest join,
        HttpContext context,
        Passes passes,
        JoinLinks links,
        OrganiserLinks organisers,
        Cards cards
    )
    {
        var name = join.Name.Trim();
        if (name.Length > 80)
        {
            return Answers.NameTooLong;
        }

        // The same browser coming again keeps its pass.
        if (links.Find(join.Token) is { } place)
        {
            var had = passes.Of(context.Request).FirstOrDefault(pass => (pass.Exercise, pass.Desk) == place);
            return had is not null
                ? Card(cards, had)
                : Give(context, cards, await passes.GiveAsync(place.Exercise, place.Desk, name));
        }

        if (organisers.Find(join.Token) is { } programme)
        {
            return passes.Of(context.Request).FirstOrDefault(pass => pass.Programme == programme) is { } before
                ? Card(cards, before)
                : Give(context, cards, await passes.GiveAsync(null, null, name, programme));
        }

        if (await links.UseDirectorLinkAsync(join.Token, name) is { } given)
        {
            return Give(context, cards, given);
        }

        var director = passes.Of(context.Request).FirstOrDefault(pass => pass.IsDirector);
        return director is not null && links.WasDirectors(join.Token) ? Card(cards, director) : Answers.NoSuchLink;
    }

    private static IResult All(HttpRequest request, Passes passes, Cards cards) =>
        Results.Json(passes.Of(request).Select(pass => cards.Of(pass)).OfType<PassInfo>().ToList(), Cards.Json);

    private static IResult One(string pass, string? exercise, HttpRequest request, Passes passes, Cards cards) =>
        passes.Of(request, pass) is { } found ? Card(cards, found, exercise) : Answers.NoEntry;

    private static async Task<IResult> LeaveAsync(
        string pass,
        HttpContext context,
        Passes passes,
        PresenceBoard presence
    )
    {
        if (passes.Of(context.Request, pass) is not null)
        {
            await passes.RevokeAsync(pass);
            await presence.SendAwayAsync(pass, Answers.PassGivenBack);
        }

        context.Response.Cookies.Delete(Passes.CookieOf(pass), CookieFor(context));
        return Results.NoContent();
    }

    internal static IResult Give(HttpContext context, Cards cards, (Pass Pass, string Secret) given)
    {
        var cookie = CookieFor(context);
        cookie.MaxAge = TimeSpan.FromDays(60);
        context.Response.Cookies.Append(Passes.CookieOf(given.Pass.Id), given.Secret, cookie);
        return Card(cards, given.Pass);
    }

    internal static IResult Card(Cards cards, Pass pass, string? entered = null) =>
        cards.Of(pass, entered) is { } card ? Results.Json(card, Protocol.Default.PassInfo) : Answers.NoSuchExercise;

    internal static CookieOptions CookieFor(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/",
        };
}
