using System.Text;
using Crossways.Client.Programmes;
using Crossways.Programmes.Results;
using Crossways.Publishing.Documents;
using Crossways.Publishing.ProgrammeResults;
using Crossways.Scenarios;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>The page for the final event: anybody who has its link reads it while the organiser keeps it open.</summary>
internal static class FinalPageApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/final/{token}", PageAsync).RequireRateLimiting(Security.Joining);
        var programme = Organised.Group(app);
        programme.MapGet("/final", EventAsync);
        programme.MapPut("/final", OpenAsync);
        programme.MapGet("/final/preview", async (Organised asked, string? language, HttpContext context, ProgrammeRecords records) => await WriteAsync(asked.Programme, Published.In(language), context, records));
        programme.MapPut("/stories/{code}", ChooseAsync);
    }

    private static async Task<IResult> PageAsync(string token, string? language, HttpContext context, FinalPages pages, ProgrammeStore programmes, ProgrammeRecords records)
    {
        var words = language is null ? Preferred(context.Request) : Published.In(language);
        context.Response.Headers.CacheControl = "no-store";
        return pages.Find(token) is { } id && programmes.Find(id) is { } programme
            ? await WriteAsync(programme, words, context, records)
            : Results.Text(
                words == Language.French ? "Cette page n’est pas ouverte. Demandez à l’organisateur." : "This page is not open. Ask the organiser.",
                "text/plain; charset=utf-8",
                Encoding.UTF8,
                StatusCodes.Status404NotFound
            );
    }

    private static async Task<IResult> WriteAsync(Crossways.Programmes.Programme programme, Language language, HttpContext context, ProgrammeRecords records)
    {
        var page = FinalPage.Of(ProgrammeOutcome.Of(await records.OfAsync(programme, language)), language);
        return Published.Page(context, Html.Page(page));
    }

    private static async Task<IResult> EventAsync(Organised asked, HttpRequest request, FinalPages pages, Stories stories, Pseudonyms pseudonyms, Cards cards, Looks looks)
    {
        var released = stories.Of(asked.Programme.Id).Where(one => one.Value.Released).ToList();
        await looks.WriteAsync(asked.Look(LookKind.FollowUp, released.Count));
        var (url, qrSvg) = pages.IsOpen(asked.Programme.Id) ? cards.LinkTo(request, $"final/{pages.Token(asked.Programme.Id)}") : (null, null);
        return Results.Json(
            new FinalEvent(url, qrSvg, [.. released.Select(one => new StoryToRead(pseudonyms.Of(one.Key), one.Value.Text, one.Value.Chosen))]),
            ProgrammeProtocol.Default.FinalEvent
        );
    }

    private static async Task<IResult> OpenAsync(Organised asked, Wish open, FinalPages pages)
    {
        await pages.SetAsync(asked.Programme.Id, open.Yes);
        return Results.NoContent();
    }

    private static async Task<IResult> ChooseAsync(Organised asked, string code, Wish chosen, Stories stories, Pseudonyms pseudonyms)
    {
        foreach (var (person, story) in stories.Of(asked.Programme.Id))
        {
            if (story.Released && pseudonyms.Of(person) == code)
            {
                await stories.SetAsync(asked.Programme.Id, person, story with { Chosen = chosen.Yes }, asked.Look(LookKind.FollowUp, 1, person));
                return Results.NoContent();
            }
        }

        return ProgrammeAnswers.NoSuchPerson;
    }

    private static Language Preferred(HttpRequest request) =>
        request.Headers.AcceptLanguage.ToString().StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Language.French : Language.English;
}
