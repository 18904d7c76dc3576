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
        whatIf.MapGet("", (Visitor visitor, string id, Asked asked, WhatIfs.WhatIfs whatIfs) => asked.OnceOverAsync(visitor, id, over => Task.FromResult(All(over, whatIfs))));
        whatIf.MapGet("/acts", (Visitor visitor, string id, Asked asked) => asked.OnceOverAsync(visitor, id, over => Task.FromResult(Acts(over))));
        whatIf.MapPost("", (Visitor visitor, string id, NewWhatIf wanted, Asked asked, WhatIfs.WhatIfs whatIfs) =>
            asked.OnceOverAsync(visitor, id, over => BeginAsync(over, wanted, whatIfs)));
        whatIf.MapDelete("/{number:int}", (Visitor visitor, string id, int number, Asked asked, WhatIfs.WhatIfs whatIfs) =>
            asked.OnceOverAsync(visitor, id, async over =>
            {
                await whatIfs.StopAsync(id, number);
                return All(over, whatIfs);
            }));
    }

    private static IResult All(Over over, WhatIfs.WhatIfs whatIfs) =>
        Results.Json(whatIfs.Of(over.Stored.Id, wanted => over.Ask(wanted) is { } asked && asked.Objection() is null ? asked : null), WhatIfProtocol.Default.IReadOnlyListWhatIfCard);

    private static IResult Acts(Over over) =>
        Results.Json(
            [.. WhatIf.ActsIn(over.Book, over.Log, over.Seed).Select(act => new ActCard(act.Act.Number, act.Act.Came, act.Act.By!.Value, act.Words))],
            WhatIfProtocol.Default.IReadOnlyListActCard
        );

    private static async Task<IResult> BeginAsync(Over over, NewWhatIf wanted, WhatIfs.WhatIfs whatIfs) =>
        over.Ask(wanted) is not { } asked ? Answers.Of(StatusCodes.Status400BadRequest)
        : asked.Objection() is { } refusal ? Answers.Of(refusal)
        : Results.Json(await whatIfs.AskAsync(over.Stored.Id, wanted, asked), WhatIfProtocol.Default.WhatIfCard);

    /// <summary>An exercise that is over.</summary>
    internal sealed record Over(StoredExercise Stored, ScenarioShelf Shelf, Recollection Recollection)
    {
        public Casebook Book => Shelf.Kept(Stored.Package).Casebook;

        public long Seed => Stored.Seed;

        public IReadOnlyList<Act> Log => Recollection.Acts();

        /// <summary>Null: what is to be done instead cannot be read.</summary>
        public WhatIf? Ask(NewWhatIf wanted)
        {
            try
            {
                return new WhatIf(Book, Log, Seed, new Change(wanted.At, wanted.Without, wanted.By, wanted.Command is null ? null : Wire.ReadCommand(wanted.Command)));
            }
            catch (Exception problem) when (problem is JsonException or NotSupportedException)
            {
                return null;
            }
        }
    }

    /// <summary>Lets control, and nobody else, ask something of an exercise that is over.</summary>
    internal sealed class Asked(ExerciseLog log, ScenarioShelf shelf, Recollections recollections, IGrainFactory grains)
    {
        public async Task<IResult> OnceOverAsync(Visitor visitor, string id, Func<Over, Task<IResult>> answer)
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
                ? await answer(new Over(stored, shelf, recollections.Of(stored)))
                : Answers.NotOpen;
        }
    }
}
