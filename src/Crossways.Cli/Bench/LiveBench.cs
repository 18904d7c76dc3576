using System.Collections.Concurrent;
using System.Diagnostics;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Simulation;
using Spectre.Console;

namespace Crossways.Cli.Bench;

/// <summary>
/// <c>crossways bench live</c>: starts a server in a second process and plays at it with real connections; measures
/// how long an act takes from the sender's hand, over the disk, to every screen.
/// </summary>
internal sealed class LiveBench : IAsyncDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(60);

    private readonly ServerProcess server;
    private readonly Browser director;

    private LiveBench(ServerProcess server) => (this.server, director) = (server, new Browser(server.Address));

    public static async Task RunAsync(ScenarioId scenario, IReadOnlyList<int> sizes, int acts)
    {
        var table = new Table().AddColumns("connections", "joined in", "p50", "p99", "acts/s", "memory per connection");
        foreach (var size in sizes)
        {
            await using var bench = await StartAsync();
            var result = await bench.MeasureAsync(scenario, size, acts);
            table.AddRow(
                $"{size:N0}",
                $"{result.Joined.TotalSeconds:N2} s",
                $"{result.P50:N1} ms",
                $"{result.P99:N1} ms",
                $"{result.ActsPerSecond:N0}",
                $"{result.BytesPerConnection / 1024.0:N1} KB"
            );
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine("Budgets: p99 25 ms at 200 and 100 ms at 2,000 connections; 2,000 join in 10 s; 30 KB each.");
    }

    public async ValueTask DisposeAsync()
    {
        director.Dispose();
        await server.DisposeAsync();
    }

    private static async Task<LiveBench> StartAsync()
    {
        var bench = new LiveBench(await ServerProcess.StartAsync());
        await bench.director.JoinAsync(bench.server.DirectorToken);
        return bench;
    }

    private async Task<Result> MeasureAsync(ScenarioId scenario, int size, int acts)
    {
        var made = await director.PostAsync<ExerciseMade>($"api/{director.Pass}/exercises", new NewExercise(scenario, "bench"));
        var links = await director.GetAsync<List<JoinLink>>($"api/{director.Pass}/exercises/{made.Id}/links");
        var seats = links.Where(link => link.Kind == DeskKinds.Participant).ToList();
        var browsers = new List<Browser>();
        foreach (var link in seats)
        {
            browsers.Add(new Browser(server.Address));
            await browsers[^1].JoinAsync(link.Url[(link.Url.LastIndexOf('/') + 1)..]);
        }

        await using var control = director.Connect(made.Id);
        await control.StartAsync();
        await control.SubmitAsync(new StartExercise { Id = Guid.NewGuid() });

        var before = await server.MemoryAsync();
        var watch = Stopwatch.StartNew();
        var clients = await ConnectAllAsync(browsers, made.Id, size);
        var joined = watch.Elapsed;
        var after = await server.MemoryAsync();

        await PlayAsync(control, clients, [.. seats.Select(seat => seat.Desk)], 20); // warm
        var times = await PlayAsync(control, clients, [.. seats.Select(seat => seat.Desk)], acts);
        var rate = await RateAsync(clients.Take(Math.Min(50, size)).ToList(), acts * 10);
        await Parallel.ForEachAsync(clients, async (client, _) => await client.DisposeAsync());
        browsers.ForEach(browser => browser.Dispose());
        times.Sort();
        return new Result(joined, times[times.Count / 2], times[(int)(times.Count * 0.99)], rate, (after - before) / (double)size);
    }

    private static async Task<List<ExerciseConnection>> ConnectAllAsync(List<Browser> browsers, string exercise, int size)
    {
        var clients = new ConcurrentBag<ExerciseConnection>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, size),
            new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (number, _) =>
            {
                var client = browsers[number % browsers.Count].Connect(exercise);
                await client.StartAsync();
                while (client.View.Opening is null || client.View.Clock.Phase != Phases.Running)
                {
                    await Task.Delay(5, CancellationToken.None);
                }

                clients.Add(client);
            }
        );
        return [.. clients];
    }

    // One act that every screen shows; the next once it has arrived everywhere.
    private static async Task<List<double>> PlayAsync(ExerciseConnection control, List<ExerciseConnection> clients, List<SeatId> seats, int acts)
    {
        var times = new List<double>(acts * clients.Count);
        for (var act = 0; act < acts; act++)
        {
            var body = $"act {Guid.NewGuid()}";
            var arrivals = new double[clients.Count];
            var arrived = 0;
            var all = new TaskCompletionSource();
            var watch = new Stopwatch();
            void Arrived(FeedEntry entry)
            {
                if (entry.Item is MessageShown shown && shown.Text.En == body)
                {
                    var number = Interlocked.Increment(ref arrived);
                    arrivals[number - 1] = watch.Elapsed.TotalMilliseconds;
                    if (number == arrivals.Length)
                    {
                        all.TrySetResult();
                    }
                }
            }

            clients.ForEach(client => client.Arrived += Arrived);
            watch.Start();
            var receipt = await control.SubmitAsync(new SendMessage(seats, "bench", body, [], null, null) { Id = Guid.NewGuid() });
            if (receipt.Refusal is { } refusal)
            {
                throw new InvalidOperationException(refusal.Sentence.En);
            }

            await all.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await Task.Delay(Pace); // below the limit the server sets on one desk
            clients.ForEach(client => client.Arrived -= Arrived);
            times.AddRange(arrivals);
        }

        return times;
    }

    // Many hands at once, each waiting for its receipt.
    private static async Task<double> RateAsync(List<ExerciseConnection> clients, int acts)
    {
        var watch = Stopwatch.StartNew();
        var each = Math.Clamp(acts / clients.Count, 1, 40);
        await Task.WhenAll(clients.Select(async client =>
        {
            for (var number = 0; number < each; number++)
            {
                await client.SubmitAsync(new LogDecision($"decision {number}", "", "bench") { Id = Guid.NewGuid() });
            }
        }));
        return each * clients.Count / watch.Elapsed.TotalSeconds;
    }

    private sealed record Result(TimeSpan Joined, double P50, double P99, double ActsPerSecond, double BytesPerConnection);
}
