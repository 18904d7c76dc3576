using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Simulation;
using Microsoft.Extensions.Logging;

namespace Crossways.Server.Exercises;

// The seats that the machine plays. What it does goes the same way as what people do: decided, on disk, told.
public sealed partial class ExerciseGrain
{
    // Commands on which a rule failed: given again after the log was read, they would fail again.
    private readonly HashSet<Guid> spoilt = [];
    private MachineSeats? machine;

    private MachineSeats MachineFor(World fresh, Func<Casebook> casebook) =>
        new(fresh, casebook, (seat, problem) => LogPlayerFailed(problem, Id, seat));

    /// <summary>Lets the machine do what it wants to have done by now. Comes before anything else that happens now.</summary>
    /// <returns>Done when all of it is on disk; nobody has to wait for it.</returns>
    private async Task LetMachineActAsync(World here, ExerciseTime now)
    {
        List<Task>? kept = null;
        while (world == here && machine!.Next(now) is { } wish)
        {
            if (spoilt.Contains(wish.Command.Id))
            {
                machine.Refused(wish);
                continue;
            }

            Outcome outcome;
            try
            {
                outcome = here.Submit(wish.Command, wish.By, wish.At);
            }
            catch (Exception problem)
            {
                spoilt.Add(wish.Command.Id);
                LogRuleFailed(problem, Id);
                await ReloadAsync(here);
                return;
            }

            if (outcome.Act is { } act)
            {
                (kept ??= []).Add(KeepAsync(here, act));
            }

            if (outcome.Refusal is not null)
            {
                machine.Refused(wish);
            }
        }

        if (kept is not null)
        {
            await Task.WhenAll(kept);
        }
    }

    /// <summary>Whoever comes in has the desk: from nobody, or from the machine.</summary>
    private async Task<World> SitDownAsync(SeatId desk)
    {
        var here = await HereAsync();
        if (here.Desks.IsFree(desk))
        {
            await CarryOutAsync(desk, new TakeDesk { Id = Guid.NewGuid() });
            here = await HereAsync();
        }

        return here;
    }

    [LoggerMessage(LogLevel.Error, "Exercise {Exercise}: the machine can no longer play {Seat}; the seat stays empty.")]
    private partial void LogPlayerFailed(Exception problem, string exercise, SeatId seat);
}
