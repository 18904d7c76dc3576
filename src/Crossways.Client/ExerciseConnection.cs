using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crossways.Scenarios;
using Crossways.Simulation;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Client;

/// <summary>
/// A desk's live line to its exercise: it folds the feed into a view, comes back by itself after every break from
/// the last number it holds, and sends each command until the server says what became of it. The browser, the tests
/// and the load generator all use this one.
/// </summary>
public sealed class ExerciseConnection : IAsyncDisposable
{
    private readonly string exercise;
    private readonly HubConnection hub;
    private readonly ConcurrentDictionary<Guid, (Command Command, TaskCompletionSource<Receipt> Done)> waiting = [];
    private readonly CancellationTokenSource closing = new();
    private (ClockReading Reading, long Ticks) clock = (new ClockReading(ExerciseTime.Zero, Runs: false, 1), 0);

    /// <param name="server">Address of the server, for example <c>https://host/</c>.</param>
    public ExerciseConnection(
        Uri server,
        string pass,
        string exercise,
        Action<HttpConnectionOptions>? configure = null
    )
    {
        this.exercise = exercise;
        hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server, $"live?pass={Uri.EscapeDataString(pass)}"), options => configure?.Invoke(options))
            .WithAutomaticReconnect(new EverySecondOrTwo())
            .AddJsonProtocol(protocol => Configure(protocol.PayloadSerializerOptions))
            .Build();
        hub.On<List<FeedEntry>>(Live.Feed, Take);
        hub.On<ClockReading>(Live.Clock, Take);
        hub.On<List<Presence>>(Live.Presence, Take);
        hub.On<Problem>(Live.Gone, Take);
        hub.Reconnecting += _ => Say(connected: false);
        hub.Reconnected += _ => OpenAsync();
        hub.Closed += _ => Say(connected: false);
    }

    /// <summary>What the desk shows.</summary>
    public SeatView View { get; } = new();

    public bool Connected { get; private set; }

    /// <summary>Control room: who is connected where.</summary>
    public IReadOnlyList<Presence> Presence { get; private set; } = [];

    /// <summary>The pass was revoked; nothing more will come.</summary>
    public Problem? Gone { get; private set; }

    /// <summary>Commands on their way: sent, not yet said to be on disk.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Something to show has changed.</summary>
    public event Action? Changed;

    /// <summary>An entry was taken up, for measuring.</summary>
    public event Action<FeedEntry>? Arrived;

    /// <summary>Exercise time now, by this machine's watch since the server's last reading.</summary>
    public ExerciseTime Now
    {
        get
        {
            var (reading, ticks) = clock;
            var passed = reading.Runs ? (Environment.TickCount64 - ticks) / 1000.0 * reading.Scale : 0;
            return new ExerciseTime(reading.Now.Seconds + (long)passed);
        }
    }

    /// <summary>Makes a serializer read and write commands, feeds and the rest of the protocol.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Wire.Default);
        options.TypeInfoResolverChain.Insert(1, Protocol.Default);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.AllowOutOfOrderMetadataProperties = true;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
    }

    /// <summary>Connects, and keeps trying until it is connected or disposed of.</summary>
    public async Task StartAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                await hub.StartAsync(closing.Token);
                await OpenAsync();
                return;
            }
            catch (Exception problem) when (problem is HttpRequestException or IOException or TimeoutException or InvalidOperationException)
            {
                await Say(connected: false);
                await Task.Delay(TimeSpan.FromSeconds(1), closing.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    /// <summary>
    /// Sends a command and waits until the server has it on disk or refuses it, through any number of breaks.
    /// </summary>
    public Task<Receipt> SubmitAsync(Command command)
    {
        var done = new TaskCompletionSource<Receipt>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[command.Id] = (command, done);
        Changed?.Invoke();
        _ = TrySendAsync(command);
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await hub.DisposeAsync();
        closing.Dispose();
    }

    private async Task OpenAsync()
    {
        try
        {
            Take(await hub.InvokeAsync<ClockReading>(Live.Open, exercise, View.Last, closing.Token));
            await Say(connected: true);
            foreach (var (command, _) in waiting.Values.ToList())
            {
                _ = TrySendAsync(command);
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidOperationException or OperationCanceledException)
        {
            // The line broke again in between; the next reconnect opens anew.
        }
        catch (HubException problem)
        {
            Take(new Problem("cannot-open", LocalText.Same(problem.Message)));
        }
    }

    private async Task TrySendAsync(Command command)
    {
        if (hub.State != HubConnectionState.Connected)
        {
            return;
        }

        try
        {
            var receipt = await hub.InvokeAsync<Receipt>(Live.Submit, command, closing.Token);
            if (waiting.TryRemove(receipt.Command, out var waited))
            {
                waited.Done.TrySetResult(receipt);
                Changed?.Invoke();
            }
        }
        catch (Exception problem)
            when (problem is IOException or InvalidOperationException or OperationCanceledException)
        {
            // Not said to be done: sent again with the same id after the reconnect, and done once.
        }
        catch (HubException problem)
        {
            if (waiting.TryRemove(command.Id, out var waited))
            {
                var refusal = new Refusal("not-understood", LocalText.Same(problem.Message));
                waited.Done.TrySetResult(new Receipt(command.Id, refusal));
                Changed?.Invoke();
            }
        }
    }

    private void Take(List<FeedEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (!View.Receive(entry))
            {
                _ = OpenAsync();
                return;
            }

            Arrived?.Invoke(entry);
        }

        Changed?.Invoke();
    }

    private void Take(ClockReading reading)
    {
        clock = (reading, Environment.TickCount64);
        Changed?.Invoke();
    }

    private void Take(List<Presence> presence)
    {
        Presence = presence;
        Changed?.Invoke();
    }

    private void Take(Problem problem)
    {
        Gone = problem;
        Changed?.Invoke();
    }

    private Task Say(bool connected)
    {
        Connected = connected;
        Changed?.Invoke();
        return Task.CompletedTask;
    }

    /// <summary>Tries again for ever: at once, then every second, later every two.</summary>
    private sealed class EverySecondOrTwo : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) =>
            TimeSpan.FromSeconds(retryContext.PreviousRetryCount switch
            {
                0 => 0.1,
                < 10 => 1,
                _ => 2,
            });
    }
}
