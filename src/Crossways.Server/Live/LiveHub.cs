using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Exercises;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.AspNetCore.SignalR;
using Orleans.Concurrency;

namespace Crossways.Server.Live;

/// <summary>The live line of a desk: commands up, its feed down.</summary>
public sealed class LiveHub(Passes passes, IGrainFactory grains, Relay relay, PresenceBoard presence) : Hub
{
    private const string Place = "place";
    private const string Budget = "budget";

    public override Task OnConnectedAsync()
    {
        var http = Context.GetHttpContext()!;
        if (passes.Of(http.Request, http.Request.Query["pass"].ToString()) is not { } pass)
        {
            Context.Abort();
            return Task.CompletedTask;
        }

        Context.Items[typeof(Pass)] = pass;
        Context.Items[Budget] = new CommandBudget();
        return base.OnConnectedAsync();
    }

    /// <summary>Opens the pass's desk; entries after the number that the client holds follow at once.</summary>
    [HubMethodName(Client.Live.Open)]
    public async Task<ClockReading> OpenAsync(string exercise, int last)
    {
        var pass = (Pass)Context.Items[typeof(Pass)]!;
        if (!pass.IsDirector && pass.Exercise != exercise)
        {
            throw new HubException("This pass belongs to another exercise.");
        }

        var desk = pass.Desk ?? Roster.Control;
        var grain = grains.GetGrain<IExerciseGrain>(exercise);
        try
        {
            await relay.ListenToAsync(exercise);
            await Groups.AddToGroupAsync(Context.ConnectionId, Relay.Group(exercise));
            await Groups.AddToGroupAsync(Context.ConnectionId, Relay.Group(exercise, desk));
            if (Context.Items[Place] is null)
            {
                Context.Items[Place] = (exercise, desk);
                presence.Came(Context.ConnectionId, exercise, desk, pass, Context);
                await grain.SubmitAsync(desk, new Immutable<Command>(new TakeDesk { Id = Guid.NewGuid() }));
            }

            var entries = await grain.FeedAsync(desk, last);
            await Clients.Caller.SendAsync(Client.Live.Feed, entries.Value);
            return (await grain.StatusAsync()).Value.Clock;
        }
        catch (StorageException problem)
        {
            throw new HubException(problem.Message, problem);
        }
    }

    [HubMethodName(Client.Live.Submit)]
    public async Task<Receipt> SubmitAsync(Command command)
    {
        if (Context.Items[Place] is not ValueTuple<string, SeatId> place)
        {
            throw new HubException("Open the desk first.");
        }

        if (!((CommandBudget)Context.Items[Budget]!).Take())
        {
            return new Receipt(command.Id, CommandBudget.TooMany);
        }

        try
        {
            var (exercise, desk) = place;
            return (await grains.GetGrain<IExerciseGrain>(exercise).SubmitAsync(desk, new Immutable<Command>(command))).Value;
        }
        catch (StorageException problem)
        {
            return new Receipt(command.Id, new Refusal("not-saved", LocalText.Same(problem.Message)));
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        presence.Left(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
