using System.Collections.Concurrent;
using System.Diagnostics;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Live;
using Crossways.Simulation;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;
using Orleans.Concurrency;

namespace Crossways.Server.Exercises;

/// <summary>
/// Passes on what exercises tell to the desks that are connected to this process: each entry once and in order, also
/// to those who come in while others act.
/// </summary>
public sealed class Relay(IGrainFactory grains, IHubContext<LiveHub> hub, PresenceBoard presence)
    : BackgroundService,
        IExerciseListener
{
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, Channel> channels = [];
    private readonly Lock making = new();
    private IExerciseListener? reference;

    private IExerciseListener Reference
    {
        get
        {
            lock (making)
            {
                return reference ??= grains.CreateObjectReference<IExerciseListener>(this);
            }
        }
    }

    internal static string Group(string exercise, SeatId desk) => $"{exercise}/{desk}";

    internal static string Group(string exercise) => exercise;

    /// <summary>Brings a connection up to date with its desk's feed, and keeps it so from now on.</summary>
    /// <param name="holds">Number of the last entry that the client holds.</param>
    /// <exception cref="Storage.StorageException">The exercise cannot be opened.</exception>
    internal async Task<ClockReading> ConnectAsync(string connection, string exercise, SeatId desk, int holds)
    {
        var grain = grains.GetGrain<IExerciseGrain>(exercise);
        var channel = channels.GetOrAdd(exercise, _ => new Channel());
        if (await grain.ListenAsync(Reference) is { } told)
        {
            channel.BeginsAfter(told);
        }

        for (var feed = (await grain.OpenAsync(desk, holds)).Value; ; feed = (await grain.FeedAsync(desk, holds)).Value)
        {
            if (feed.Entries.Count > 0)
            {
                await hub.Clients.Client(connection).SendAsync(Client.Live.Feed, feed.Entries);
                holds = feed.Entries[^1].Number;
            }

            // What the client was just given may still be on its way to the others; not to give it twice, wait.
            await channel.HasPassedAsync(feed.ToldAct);
            if (channel.TryEnter(desk, holds, () => Enter(connection, exercise, desk)))
            {
                // Read only now: a change of the clock before this moment was not passed on to the connection.
                return (await grain.StatusAsync()).Value.Clock;
            }
        }
    }

    public Task NewsAsync(string exercise, long act, Immutable<IReadOnlyList<DeskNews>> news)
    {
        // Not waited for: a device that has gone to sleep must not hold up the others. What one connection gets stays
        // in order.
        if (channels.TryGetValue(exercise, out var channel))
        {
            channel.Pass(
                act,
                news.Value,
                (desk, entries) =>
                    hub.Clients.Group(Group(exercise, desk)).SendAsync(Client.Live.Feed, entries).Ignore()
            );
        }

        return Task.CompletedTask;
    }

    public Task ClockAsync(string exercise, Immutable<ClockReading> clock)
    {
        hub.Clients.Group(Group(exercise)).SendAsync(Client.Live.Clock, clock.Value).Ignore();
        return Task.CompletedTask;
    }

    // Exercises forget who does not say now and then that it still listens.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Renewal, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            foreach (var exercise in channels.Keys.Where(presence.IsAnyoneAt))
            {
                grains.GetGrain<IExerciseGrain>(exercise).ListenAsync(Reference).Ignore();
            }
        }
    }

    private void Enter(string connection, string exercise, SeatId desk)
    {
        // Done when the calls return: the groups of a process are a table in its memory.
        hub.Groups.AddToGroupAsync(connection, Group(exercise, desk)).Ignore();
        hub.Groups.AddToGroupAsync(connection, Group(exercise)).Ignore();
    }

    /// <summary>What this process has passed on of one exercise.</summary>
    private sealed class Channel
    {
        private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(2);

        private readonly Lock gate = new();
        private readonly Dictionary<SeatId, int> passed = [];
        private long act;

        /// <summary>News of acts up to this one will not come here.</summary>
        public void BeginsAfter(long told)
        {
            lock (gate)
            {
                act = Math.Max(act, told);
            }
        }

        public async Task HasPassedAsync(long told)
        {
            // The client sorts out what comes twice, so after a while it may.
            var since = Stopwatch.GetTimestamp();
            while (Interlocked.Read(ref act) < told && Stopwatch.GetElapsedTime(since) < LongEnough)
            {
                await Task.Delay(1);
            }
        }

        /// <summary>Lets a connection in that holds all entries up to a number; false when more was passed on by now.</summary>
        public bool TryEnter(SeatId desk, int holds, Action enter)
        {
            lock (gate)
            {
                if (passed.GetValueOrDefault(desk) > holds)
                {
                    return false;
                }

                enter();
                return true;
            }
        }

        public void Pass(long of, IReadOnlyList<DeskNews> news, Action<SeatId, IReadOnlyList<FeedEntry>> pass)
        {
            lock (gate)
            {
                foreach (var (desk, entries) in news)
                {
                    passed[desk] = entries[^1].Number;
                    pass(desk, entries);
                }

                act = Math.Max(act, of);
            }
        }
    }
}
