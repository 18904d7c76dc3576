using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Exercises;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orleans.Concurrency;

namespace Crossways.Server.Api;

/// <summary>An exercise for one person: the machine has every other seat and the control room, and play begins at once.</summary>
internal static class SelfStudyApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/{pass}/self-study", BeginAsync);

    private static async Task<IResult> BeginAsync(
        Visitor visitor,
        NewSelfStudy wanted,
        HttpContext context,
        ScenarioShelf shelf,
        ExerciseLog log,
        JoinLinks links,
        IGrainFactory grains,
        Passes passes,
        Cards cards
    )
    {
        if (!visitor.IsDirector)
        {
            return Answers.NoEntry;
        }

        var scenario = shelf.All().FirstOrDefault(entry => entry.Reading.Scenario?.Id == wanted.Scenario)?.Reading.Scenario;
        if (scenario?.Seats.TryGet(wanted.Seat, out _) == false)
        {
            return Answers.NoSuchExercise;
        }

        var (id, problem) = await ExerciseApi.MakeAsync(wanted.Scenario, wanted.Name, shelf, log, links, grains);
        if (problem is not null)
        {
            return problem;
        }

        var others = scenario!.Seats.Select(seat => seat.Id).Where(seat => seat != wanted.Seat).Append(Roster.Control);
        (SeatId By, Command Command)[] opening =
        [
            (Roster.Control, new LetMachinePlay([.. others], LetMachinePlay.Policies[0]) { Id = Guid.NewGuid() }),
            (wanted.Seat, new TakeDesk { Id = Guid.NewGuid() }),
            (Roster.Control, new StartExercise { Id = Guid.NewGuid() }),
            (Roster.Control, new SetTimeScale(Math.Clamp(wanted.Scale, 0.1, 120)) { Id = Guid.NewGuid() }),
        ];
        foreach (var (by, command) in opening)
        {
            var receipt = await grains.GetGrain<IExerciseGrain>(id!).SubmitAsync(by, new Immutable<Command>(command));
            if (receipt.Value.Refusal is { } refusal)
            {
                return Answers.Of(StatusCodes.Status400BadRequest, new Problem(refusal.Code, refusal.Sentence));
            }
        }

        return JoinApi.Give(context, cards, await passes.GiveAsync(id, wanted.Seat, visitor.Pass!.Name));
    }
}
