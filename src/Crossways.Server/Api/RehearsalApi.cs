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
        rehearsal.MapGet("", (Visitor visitor, string id, ScenarioShelf shelf, Rehearsals rehearsals) =>
            On(visitor, id, shelf, place => Status(rehearsals.Of(new(id), place))));
        rehearsal.MapPost("", (Visitor visitor, string id, NewRehearsal wanted, ScenarioShelf shelf, Rehearsals rehearsals) =>
            On(visitor, id, shelf, place =>
            {
                rehearsals.Begin(new(id), place, Plan(wanted));
                return Status(rehearsals.Of(new(id), place));
            }));
        rehearsal.MapDelete("", (Visitor visitor, string id, ScenarioShelf shelf, Rehearsals rehearsals) =>
            On(visitor, id, shelf, place =>
            {
                rehearsals.Stop(new(id));
                return Status(rehearsals.Of(new(id), place));
            }));
        rehearsal.MapGet("/report", (Visitor visitor, string id, string? language, HttpContext context, ScenarioShelf shelf, Rehearsals rehearsals) =>
            On(visitor, id, shelf, place => Page(rehearsals.Of(new(id), place)?.Report, language, context)));
        rehearsal.MapGet("/report.json", (Visitor visitor, string id, ScenarioShelf shelf, Rehearsals rehearsals) =>
            On(visitor, id, shelf, place =>
                rehearsals.Of(new(id), place)?.Report is { } report ? Results.Text(report.ToJson(), "application/json") : Answers.NoReport));
    }

    private static IResult On(Visitor visitor, string id, ScenarioShelf shelf, Func<string, IResult> answer) =>
        !visitor.IsDirector ? Answers.NoEntry
        : shelf.All().FirstOrDefault(entry => entry.Reading.Scenario?.Id.Value == id) is { } found ? answer(found.Folder)
        : Answers.NoSuchScenario;

    // Half of the cores, so that live exercises keep theirs.
    private static RehearsalPlan Plan(NewRehearsal wanted) =>
        new()
        {
            Plays = wanted.Thorough ? 60 : 20,
            Threads = Math.Max(1, Environment.ProcessorCount / 2),
            Absences = wanted.Thorough,
            Scales = wanted.Thorough,
            Search = wanted.Thorough,
            DeadEnds = wanted.Thorough,
        };

    private static IResult Status(RehearsalState? state) =>
        Results.Json(
            state is null
                ? new RehearsalStatus("", 0, 0, UnderWay: false, Plays: 0, Complete: false)
                : new RehearsalStatus(state.Step, state.Done, state.Of, state.IsUnderWay, state.Report?.Plays ?? 0, state.Report?.Complete ?? false),
            Protocol.Default.RehearsalStatus
        );

    private static IResult Page(RehearsalReport? report, string? language, HttpContext context)
    {
        if (report is null)
        {
            return Answers.NoReport;
        }

        context.Response.Headers.ContentSecurityPolicy = ReportPolicy;
        return Results.Content(HtmlReport.Of(report, Published.In(language)), "text/html; charset=utf-8");
    }
}
