using Crossways.Client;
using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Server.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>Rehearsals of the scenarios on the shelf, for the director.</summary>
internal static class RehearsalApi
{
    // A page of its own: it may style itself and sort its tables, and reach nothing else.
    private const string ReportPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-scripts allow-modals";

    public static void Map(IEndpointRouteBuilder app)
    {
        var rehearsal = app.MapGroup("/api/{pass}/scenarios/{id}/rehearsal");
        rehearsal.MapGet("", (Visitor visitor, string id, Rehearsals rehearsals) => visitor.IsDirector ? Status(id, rehearsals) : Answers.NoEntry);
        rehearsal.MapPost("", Begin);
        rehearsal.MapDelete("", Stop);
        rehearsal.MapGet("/report", Report);
        rehearsal.MapGet("/report.json", ReportAsJson);
    }

    private static IResult Begin(Visitor visitor, string id, NewRehearsal wanted, ScenarioShelf shelf, Rehearsals rehearsals)
    {
        if (!visitor.IsDirector)
        {
            return Answers.NoEntry;
        }

        if (shelf.All().FirstOrDefault(entry => entry.Reading.Scenario?.Id.Value == id) is not { } found)
        {
            return Answers.NoSuchScenario;
        }

        var quick = !wanted.Thorough;
        rehearsals.Begin(
            new ScenarioId(id),
            found.Folder,
            new RehearsalPlan
            {
                Plays = quick ? 20 : 60,
                Threads = Math.Max(1, Environment.ProcessorCount - 1),
                Absences = !quick,
                Scales = !quick,
                Search = !quick,
                DeadEnds = !quick,
            }
        );
        return Status(id, rehearsals);
    }

    private static IResult Stop(Visitor visitor, string id, Rehearsals rehearsals)
    {
        if (!visitor.IsDirector)
        {
            return Answers.NoEntry;
        }

        rehearsals.Stop(new ScenarioId(id));
        return Status(id, rehearsals);
    }

    private static IResult Status(string id, Rehearsals rehearsals)
    {
        var state = rehearsals.Of(new ScenarioId(id));
        return Results.Json(
            state is null
                ? new RehearsalStatus("", 0, 0, UnderWay: false, Plays: 0, Complete: false)
                : new RehearsalStatus(state.Step, state.Done, state.Of, state.IsUnderWay, state.Report?.Plays ?? 0, state.Report?.Complete ?? false),
            Protocol.Default.RehearsalStatus
        );
    }

    private static IResult Report(Visitor visitor, string id, string? language, HttpContext context, Rehearsals rehearsals)
    {
        if (!visitor.IsDirector)
        {
            return Answers.NoEntry;
        }

        if (rehearsals.Of(new ScenarioId(id))?.Report is not { } report)
        {
            return Answers.NoReport;
        }

        context.Response.Headers.ContentSecurityPolicy = ReportPolicy;
        return Results.Content(HtmlReport.Of(report, language == "fr" ? Language.French : Language.English), "text/html; charset=utf-8");
    }

    private static IResult ReportAsJson(Visitor visitor, string id, Rehearsals rehearsals) =>
        !visitor.IsDirector ? Answers.NoEntry
        : rehearsals.Of(new ScenarioId(id))?.Report is { } report ? Results.Text(report.ToJson(), "application/json")
        : Answers.NoReport;
}
