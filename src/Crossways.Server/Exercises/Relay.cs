using System.Collections.Concurrent;
using Crossways.Client;
using Crossways.Server.Live;
using Microsoft.AspNetCore.SignalR;
using Orleans.Concurrency;

namespace Crossways.Server.Exercises;

/// <summary>Passes on what exercises tell to the desks that are connected to this process.</summary>
public sealed class Relay(IGrainFactory grains, IHubContext<LiveHub> hub) : IExerciseListener, IDisposable
{
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, Timer> renewals = [];
    private IExerciseListener? reference;

    public static string Group(string exercise, Scenarios.SeatId desk) => $"{exercise}/{desk}";

    public static string Group(string exercise) => exercise;

    /// <summary>Listens to an exercise from now on.</summary>
    public async Task ListenToAsync(string exercise)
    {
        reference ??= grains.CreateObjectReference<IExerciseListener>(this);
        if (!renewals.ContainsKey(exercise))
        {
            await grains.GetGrain<IExerciseGrain>(exercise).ListenAsync(reference);
            var timer = new Timer(_ => grains.GetGrain<IExerciseGrain>(exercise).ListenAsync(reference).Ignore(), null, Renewal, Renewal);
            if (!renewals.TryAdd(exercise, timer))
            {
                await timer.DisposeAsync();
            }
        }
    }

    public async Task NewsAsync(string exercise, Immutable<IReadOnlyList<DeskNews>> news)
    {
        foreach (var desk in news.Value)
        {
            await hub.Clients.Group(Group(exercise, desk.Desk)).SendAsync(Client.Live.Feed, desk.Entries);
        }
    }

    public Task ClockAsync(string exercise, Immutable<ClockReading> clock) =>
        hub.Clients.Group(Group(exercise)).SendAsync(Client.Live.Clock, clock.Value);

    public void Dispose()
    {
        foreach (var timer in renewals.Values)
        {
            timer.Dispose();
        }
    }
}
