using System.Text.Json;
using System.Threading.Channels;
using Crossways.Scenarios;
using Crossways.Simulation;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Client;

/// <summary>
/// A desk's live line to its exercise: it folds the feed into a view, comes back by itself after every break from
/// the last number it holds, and sends commands in the order in which they were given, each until the server says what
/// became of it. The browser, the tests and the load generator all use this one.
/// </summary>
public sealed class ExerciseConnection : IAsyncDisposable
{
    private readonly string exercise;
    private readonly HubConnection hub;
    private readonly Channel<(Command Command, TaskCompletionSource<Receipt> Done)> outbox = Channel.CreateUnbounded<(
        Command,
        TaskCompletionSource<Receipt>
    )>();
    private readonly CancellationTokenSource closing = new();
    private readonly CancellationToken closed;
    private TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int waiting;
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
        closed = closing.Token;
        hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server, $"live?pass={Uri.EscapeDataString(pass)}"), options => configure?.Invoke(options))
            .WithAutomaticReconnect(new Patience())
            .AddJsonProtocol(protocol => Configure(protocol.PayloadSerializerOptions))
            .Build();
        hub.On<List<FeedEntry>>(Live.Feed, Take);
        hub.On<ClockReading>(Live.Clock, Take);
        hub.On<List<Presence>>(Live.Presence, Take);
        hub.On<Problem>(Live.Gone, End);
        hub.Reconnecting += _ => Say(connected: false);
        hub.Reconnected += _ => OpenAsync();
        hub.Closed += async _ =>
        {
            // The server hung up for good; unless it said why (Gone), it may have been in trouble.
            await Say(connected: false);
            await RestAsync(Patience.Server(tries: 3));
            await ConnectAsync();
        };
    }

    /// <summary>What the desk shows.</summary>
    public SeatView View { get; } = new();

    public bool Connected { get; private set; }

    /// <summary>Control room: who is connected where.</summary>
    public IReadOnlyList<Presence> Presence { get; private set; } = [];

    /// <summary>The pass or the exercise ended; nothing more will come.</summary>
    public Problem? Gone { get; private set; }

    /// <summary>Why the server cannot at the moment; it is asked again until it can.</summary>
    public Problem? Trouble { get; private set; }

    /// <summary>Commands on their way: given, not yet said to be on disk.</summary>
    public int Waiting => Volatile.Read(ref waiting);

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
        options.TypeInfoResolverChain.Insert(2, Programmes.ProgrammeProtocol.Default);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.AllowOutOfOrderMetadataProperties = true;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
    }

    /// <summary>Connects, and keeps trying until the desk is open, gone or disposed of.</summary>
    public Task StartAsync()
    {
        _ = DeliverAllAsync();
        return ConnectAsync();
    }

    /// <summary>
    /// Sends a command after all that were given before, and waits until the server has it on disk or refuses it for
    /// good, through any number of breaks and of troubles on the server.
    /// </summary>
    public Task<Receipt> SubmitAsync(Command command)
    {
        var done = new TaskCompletionSource<Receipt>(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Increment(ref waiting);
        outbox.Writer.TryWrite((command, done));
        Changed?.Invoke();
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await hub.DisposeAsync();
        closing.Dispose();
    }

    private async Task ConnectAsync()
    {
        for (var tries = 0; Gone is null && !closed.IsCancellationRequested; tries++)
        {
            try
            {
                await hub.StartAsync(closed);
                await OpenAsync();
                return;
            }
            catch (Exception)
            {
                await Say(connected: false);
                await RestAsync(Patience.Line(tries));
            }
        }
    }

    // When the line breaks meanwhile, the next reconnect opens anew.
    private async Task OpenAsync()
    {
        for (var tries = 0; Gone is null && hub.State == HubConnectionState.Connected; tries++)
        {
            try
            {
                var (reading, problem) = await hub.InvokeAsync<Opened>(Live.Open, exercise, View.Last, closed);
                if (reading is not null)
                {
                    Trouble = null;
                    Take(reading);
                    await Say(connected: true);
                    return;
                }

                Take(problem!);
            }
            catch (Exception)
            {
                // No answer: the server failed at it, or the line broke.
            }

            if (Gone is null)
            {
                await RestAsync(Patience.Server(tries));
            }
        }
    }

    // One at a time: what a person did first is never decided after what they did next.
    private async Task DeliverAllAsync()
    {
        try
        {
            await foreach (var (command, done) in outbox.Reader.ReadAllAsync(closed))
            {
                var receipt = await DeliverAsync(command);
                Interlocked.Decrement(ref waiting);
                done.TrySetResult(receipt);
                Changed?.Invoke();
            }
        }
        catch (Exception) when (closed.IsCancellationRequested)
        {
            // Whoever gave a command has kept it.
        }
    }

    private async Task<Receipt> DeliverAsync(Command command)
    {
        for (var tries = 0; ; tries++)
        {
            await opened.Task.WaitAsync(closed);
            try
            {
                var receipt = await hub.InvokeAsync<Receipt>(Live.Submit, command, closed);
                if (receipt.Refusal is not { } refusal || refusal.IsFinal())
                {
                    Trouble = null;
                    return receipt;
                }

                // Once may be no more than too fast a pace.
                if (tries > 0)
                {
                    Take(new Problem(refusal.Code, refusal.Sentence));
                }
            }
            catch (Exception) when (!closed.IsCancellationRequested)
            {
                // No receipt: sent again with the same id, and done once.
            }

            await Task.Delay(Patience.Server(tries), closed);
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
        (Gone, Trouble) = problem.IsFinal() ? (problem, null) : (Gone, problem);
        Changed?.Invoke();
    }

    private void End(Problem problem)
    {
        Gone = problem;
        Changed?.Invoke();
    }

    private Task Say(bool connected)
    {
        Connected = connected;
        if (connected)
        {
            opened.TrySetResult();
        }
        else if (opened.Task.IsCompleted)
        {
            opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        Changed?.Invoke();
        return Task.CompletedTask;
    }

    private async Task RestAsync(TimeSpan time) =>
        await Task.Delay(time, closed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
