using System.Text.Json;
using Crossways.Client;
using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Server.Exercises;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>What if one act had been another: for control, from ENDEX on.</summary>
internal static class WhatIfApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var whatIf = app.MapGroup("/api/{pass}/exercises/{id}/what-if");
        whatIf.MapGet("", (Visitor visitor, string id, Asked asked, WhatIfs.WhatIfs whatIfs) => asked.OnceOverAsync(visitor, id, _ => All(id, whatIfs)));
        whatIf.MapGet("/acts", (Visitor visitor, string id, Asked asked) => asked.OnceOverAsync(visitor, id, Acts));
        whatIf.MapPost("", (Visitor visitor, string id, NewWhatIf wanted, Asked asked, WhatIfs.WhatIfs whatIfs) =>
            asked.OnceOverAsync(visitor, id, over => Begin(over, wanted, whatIfs)));
        whatIf.MapDelete("/{number:int}", (Visitor visitor, string id, int number, Asked asked, WhatIfs.WhatIfs whatIfs) =>
            asked.OnceOverAsync(visitor, id, _ =>
            {
                whatIfs.Stop(id, number);
                return All(id, whatIfs);
            }));
    }

    private static IResult All(string id, WhatIfs.WhatIfs whatIfs) => Results.Json(whatIfs.Of(id), WhatIfProtocol.Default.IReadOnlyListWhatIfCard);

    private static IResult Acts(Over over) =>
        Results.Json(
            [.. WhatIf.ActsIn(over.Book, over.Log, over.Seed).Select(act => new ActCard(act.Act.Number, act.Act.Came, act.Act.By!.Value, act.Words))],
            WhatIfProtocol.Default.IReadOnlyListActCard
        );

    private static IResult Begin(Over over, NewWhatIf wanted, WhatIfs.WhatIfs whatIfs)
    {
        Command? command;
        try
        {
            command = wanted.Command is null ? null : Wire.ReadCommand(wanted.Command);
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException)
        {
            return Answers.Of(StatusCodes.Status400BadRequest);
        }

        var asked = new WhatIf(over.Book, over.Log, over.Seed, new Change(wanted.At, wanted.Without, wanted.By, command));
        return asked.Objection() is { } refusal
            ? Answers.Of(refusal)
            : Results.Json(whatIfs.Ask(over.Stored.Id, asked), WhatIfProtocol.Default.WhatIfCard);
    }

    /// <summary>An exercise that is over.</summary>
    internal sealed record Over(StoredExercise Stored, ScenarioShelf Shelf, Recollection Recollection)
    {
        public Casebook Book => Shelf.Kept(Stored.Package).Casebook;

        public long Seed => Stored.Seed;

        public IReadOnlyList<Act> Log => Recollection.Acts();
    }

    /// <summary>Lets control, and nobody else, ask something of an exercise that is over.</summary>
    internal sealed class Asked(ExerciseLog log, ScenarioShelf shelf, Recollections recollections, IGrainFactory grains)
    {
        public async Task<IResult> OnceOverAsync(Visitor visitor, string id, Func<Over, IResult> answer)
        {
            if (!visitor.IsControlOf(id))
            {
                return Answers.NoEntry;
            }

            if (log.Find(id) is not { } stored)
            {
                return Answers.NoSuchExercise;
            }

            var status = (await grains.GetGrain<IExerciseGrain>(id).StatusAsync()).Value;
            return status.Phase == Phases.Ended
                ? answer(new Over(stored, shelf, recollections.Of(stored)))
                : Answers.NotOpen;
        }
    }
}
