using System.Collections.Concurrent;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Exercises;
using Crossways.Simulation;
using Microsoft.AspNetCore.SignalR;

namespace Crossways.Server.Live;

/// <summary>Who is connected to this process, and where. Tells control rooms, at most twice a second.</summary>
public sealed class PresenceBoard(IHubContext<LiveHub> hub)
{
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>Between the last word to a client and the end of its connection.</summary>
    internal static readonly TimeSpan ToReadIt = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<string, Line> lines = [];
    private readonly ConcurrentDictionary<string, bool> telling = [];

    /// <summary>Somebody has connected; their desk is not open yet.</summary>
    internal void Came(HubCallerContext connection, Pass pass) =>
        lines[connection.ConnectionId] = new Line(connection, pass, null, default);

    internal void SatDown(HubCallerContext connection, Pass pass, string exercise, SeatId desk)
    {
        lines[connection.ConnectionId] = new Line(connection, pass, exercise, desk);
        TellSoon(exercise);
    }

    internal void Left(string connection)
    {
        if (lines.TryRemove(connection, out var left) && left.Exercise is { } exercise)
        {
            TellSoon(exercise);
        }
    }

    internal bool IsAnyoneAt(string exercise) => lines.Values.Any(line => line.Exercise == exercise);

    /// <summary>Tells everybody who is at an exercise that it is gone, and ends their connections.</summary>
    public Task CloseAsync(string exercise, Problem problem) =>
        SendAwayAsync(line => line.Exercise == exercise || line.Pass.Exercise == exercise, problem);

    /// <summary>Tells everybody who came in with a desk's link that it is no longer good, and ends their connections.</summary>
    public Task SendAwayAsync(string exercise, SeatId desk, Problem problem) =>
        SendAwayAsync(line => line.Pass.Exercise == exercise && line.Pass.Desk == desk, problem);

    /// <summary>Ends the connections of one pass.</summary>
    public Task SendAwayAsync(string pass, Problem problem) => SendAwayAsync(line => line.Pass.Id == pass, problem);

    private async Task SendAwayAsync(Func<Line, bool> who, Problem problem)
    {
        var gone = lines.Values.Where(who).ToList();
        foreach (var line in gone)
        {
            hub.Clients.Client(line.Connection.ConnectionId).SendAsync(Client.Live.Gone, problem).Ignore();
        }

        if (gone.Count > 0)
        {
            await Task.Delay(ToReadIt);
        }

        gone.ForEach(line => line.Connection.Abort());
    }

    private void TellSoon(string exercise)
    {
        if (telling.TryAdd(exercise, true))
        {
            TellAsync(exercise).Ignore();
        }
    }

    private async Task TellAsync(string exercise)
    {
        await Task.Delay(AtMostEvery);
        telling.TryRemove(exercise, out _);
        var board = lines
            .Values.Where(line => line.Exercise == exercise)
            .GroupBy(line => line.Desk)
            .Select(desk => new Presence(desk.Key, desk.Count(), NamesOf(desk)))
            .ToList();
        await hub.Clients.Group(Relay.Group(exercise, Roster.Control)).SendAsync(Client.Live.Presence, board);
    }

    private static List<string> NamesOf(IEnumerable<Line> lines) =>
        [.. lines.Select(line => line.Pass.Name).Where(name => name.Length > 0).Distinct().Take(50)];

    private sealed record Line(HubCallerContext Connection, Pass Pass, string? Exercise, SeatId Desk);
}
