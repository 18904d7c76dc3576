using System.Text;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Exercises;
using Crossways.Server.Live;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QRCoder;

namespace Crossways.Server.Api;

/// <summary>The director's shelf, exercises and their links.</summary>
internal static class ExerciseApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/{pass}/shelf", ShelfAsync);
        app.MapPost("/api/{pass}/exercises", CreateAsync);
        app.MapDelete("/api/{pass}/exercises/{id}", DeleteAsync);
        app.MapGet("/api/{pass}/exercises/{id}/links", Links);
        app.MapPost("/api/{pass}/exercises/{id}/links/{desk}/renew", RenewAsync);
    }

    private static async Task<IResult> ShelfAsync(string pass, HttpRequest request, Passes passes, ScenarioShelf shelf, ExerciseLog log, IGrainFactory grains)
    {
        if (passes.Of(request, pass) is not { IsDirector: true })
        {
            return Answers.NoEntry;
        }

        var exercises = new List<ShelfExercise>();
        foreach (var stored in log.All())
        {
            var status = (await grains.GetGrain<IExerciseGrain>(stored.Id).StatusAsync()).Value;
            exercises.Add(new ShelfExercise(
                stored.Id, stored.Name, LocalText.Same(stored.Scenario), stored.Created, status.Phase, status.Clock.Now, status.Problem));
        }

        return Results.Json(new Client.Shelf([.. shelf.All().Select(Card)], exercises), Cards.Json);
    }

    private static ShelfScenario Card((string Folder, ScenarioReading Reading) read)
    {
        var folder = Path.GetFileName(read.Folder);
        return read.Reading.Scenario is { } scenario
            ? new ShelfScenario(
                scenario.Id, scenario.Title, scenario.Summary, scenario.Seats.Count, scenario.People.Count(person => person.RolePlayed),
                scenario.Injects.Count, scenario.Ends - scenario.Starts, scenario.Scale, [])
            : new ShelfScenario(
                new ScenarioId(folder), LocalText.Same(folder), LocalText.Empty, 0, 0, 0, ExerciseSpan.Zero, 1,
                [.. read.Reading.Findings.Select(finding => finding.ToString())]);
    }

    private static async Task<IResult> CreateAsync(
        string pass, NewExercise wanted, HttpRequest request, Passes passes, ScenarioShelf shelf, ExerciseLog log, JoinLinks links, IGrainFactory grains)
    {
        if (passes.Of(request, pass) is not { IsDirector: true })
        {
            return Answers.NoEntry;
        }

        if (wanted.Name.Trim() is not { Length: > 0 and <= 80 } name)
        {
            return Answers.NameMissing;
        }

        var found = shelf.All().FirstOrDefault(entry => entry.Reading.Scenario?.Id == wanted.Scenario);
        if (found.Reading?.Scenario is not { } scenario)
        {
            return Answers.NoSuchScenario;
        }

        var id = Secrets.New()[..10].Replace('-', 'x').Replace('_', 'y');
        var seed = Random.Shared.NextInt64();
        await log.AddAsync(new StoredExercise(id, name, scenario.Title.En, shelf.Keep(found.Folder), seed, DateTimeOffset.UtcNow));
        await links.MakeAsync(id, new World(scenario, seed).Desks.All.Where(desk => desk.HasLink).Select(desk => desk.Id));
        await grains.GetGrain<IExerciseGrain>(id).CreateAsync();
        return Results.Json(new ExerciseMade(id), Cards.Json);
    }

    private static async Task<IResult> DeleteAsync(string pass, string id, HttpRequest request, Passes passes, ExerciseLog log, IGrainFactory grains)
    {
        if (passes.Of(request, pass) is not { IsDirector: true })
        {
            return Answers.NoEntry;
        }

        await log.DeleteAsync(id);
        await grains.GetGrain<IExerciseGrain>(id).ForgetAsync();
        return Results.NoContent();
    }

    private static IResult Links(string pass, string id, HttpRequest request, Passes passes, JoinLinks links, ExerciseLog log, ScenarioShelf shelf)
    {
        if (!IsControl(passes.Of(request, pass), id))
        {
            return Answers.NoEntry;
        }

        if (log.Find(id) is not { } stored)
        {
            return Answers.NoSuchExercise;
        }

        var secrets = links.Of(id);
        var scenario = shelf.Kept(stored.Package);
        var cards = new World(scenario, stored.Seed).Desks.All
            .Where(desk => secrets.ContainsKey(desk.Id))
            .Select(desk => Card(request, scenario, desk, secrets[desk.Id]))
            .ToList();
        return Results.Json(cards, Cards.Json);
    }

    private static async Task<IResult> RenewAsync(
        string pass, string id, string desk, HttpRequest request, Passes passes, JoinLinks links, ExerciseLog log, ScenarioShelf shelf, PresenceBoard presence)
    {
        if (!IsControl(passes.Of(request, pass), id))
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
        var scenario = shelf.Kept(stored.Package);
        return Results.Json(Card(request, scenario, new World(scenario, stored.Seed).Desks[seat], token), Cards.Json);
    }

    public static bool IsControl(Pass? pass, string exercise) =>
        pass is { IsDirector: true } || (pass?.Exercise == exercise && pass.Desk == Roster.Control);

    private static JoinLink Card(HttpRequest request, Scenario scenario, Desk desk, string token)
    {
        var url = $"{request.Scheme}://{request.Host}/join/{token}";
        using var code = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        var agency = desk.Seat is { } seat ? scenario.Agencies[seat.Agency].Name : LocalText.Empty;
        var team = desk.Seat is { } member ? scenario.Teams[member.Team].Name : LocalText.Empty;
        return new JoinLink(
            desk.Id, desk.Kind, desk.Name, agency, team, url,
            svg.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }
}
