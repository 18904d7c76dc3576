using System.Collections.Concurrent;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Exercises;
using Crossways.Simulation;
using Microsoft.AspNetCore.SignalR;

namespace Crossways.Server.Live;

/// <summary>Who is connected where. Tells control rooms, at most twice a second.</summary>
public sealed class PresenceBoard(IHubContext<LiveHub> hub)
{
    private readonly ConcurrentDictionary<string, (string Exercise, SeatId Desk, Pass Pass, HubCallerContext Connection)> here = [];
    private readonly ConcurrentDictionary<string, bool> telling = [];

    internal void Came(string connection, string exercise, SeatId desk, Pass pass, HubCallerContext context)
    {
        here[connection] = (exercise, desk, pass, context);
        TellSoon(exercise);
    }

    internal void Left(string connection)
    {
        if (here.TryRemove(connection, out var left))
        {
            TellSoon(left.Exercise);
        }
    }

    /// <summary>Tells every connection at a desk that its pass is no longer good, and ends it.</summary>
    public async Task SendAwayAsync(string exercise, SeatId desk, Problem problem)
    {
        foreach (var (id, _) in here.Where(entry => entry.Value.Exercise == exercise && entry.Value.Desk == desk).ToList())
        {
            await hub.Clients.Client(id).SendAsync(Client.Live.Gone, problem);
            await Task.Delay(100);
            here.GetValueOrDefault(id).Connection?.Abort();
        }
    }

    private void TellSoon(string exercise)
    {
        if (telling.TryAdd(exercise, true))
        {
            _ = TellAsync(exercise);
        }
    }

    private async Task TellAsync(string exercise)
    {
        await Task.Delay(500);
        telling.TryRemove(exercise, out _);
        var board = here.Values
            .Where(entry => entry.Exercise == exercise)
            .GroupBy(entry => entry.Desk)
            .Select(desk => new Presence(desk.Key, desk.Count(), [.. desk.Select(entry => entry.Pass.Name).Where(name => name.Length > 0).Distinct()]))
            .ToList();
        await hub.Clients.Group(Relay.Group(exercise, Roster.Control)).SendAsync(Client.Live.Presence, board);
    }
}
