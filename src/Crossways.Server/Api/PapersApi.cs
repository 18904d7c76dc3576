using Crossways.Client;
using Crossways.Publishing;
using Crossways.Scenarios;
using Crossways.Server.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>The papers of the scenarios on the shelf, for the director.</summary>
internal static class PapersApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/{pass}/scenarios/{id}/papers", (Visitor visitor, string id, ScenarioShelf shelf) =>
            On(visitor, id, shelf, _ => Results.Json<IReadOnlyList<PaperCard>>([.. Papers.All.Select(paper => new PaperCard(paper.Id, paper.Title, paper.ForControl))], Protocol.Default.Options)));
        app.MapGet("/api/{pass}/scenarios/{id}/papers/{paper}", (Visitor visitor, string id, string paper, string? language, HttpContext context, ScenarioShelf shelf) =>
            On(visitor, id, shelf, scenario =>
            {
                if (Papers.All.FirstOrDefault(one => one.Id == paper) is not { } found)
                {
                    return Answers.NoSuchPaper;
                }

                return Published.Page(context, found.Html(scenario, Published.In(language)));
            }));
    }

    private static IResult On(Visitor visitor, string id, ScenarioShelf shelf, Func<Scenario, IResult> answer) =>
        !visitor.IsDirector ? Answers.NoEntry
        : shelf.All().FirstOrDefault(entry => entry.Reading.Scenario?.Id.Value == id)?.Reading.Scenario is { } scenario ? answer(scenario)
        : Answers.NoSuchScenario;
}
