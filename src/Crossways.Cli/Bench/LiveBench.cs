using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
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
    private static readonly JsonSerializerOptions Json = MakeJson();

    private readonly Process server;
    private readonly Uri address;
    private readonly DirectoryInfo data;
    private readonly HttpClient http;
    private readonly CookieContainer cookies = new();

    private LiveBench(Process server, Uri address, DirectoryInfo data)
    {
        (this.server, this.address, this.data) = (server, address, data);
        http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address };
    }

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
        http.Dispose();
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        data.Delete(recursive: true);
    }

    private static async Task<LiveBench> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("crossways-bench-");
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["serve", "--urls", "http://127.0.0.1:0", "--data", folder.FullName])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        Uri? url = null;
        string? link = null;
        while (url is null || link is null)
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The process did not start.");
            url ??= After(line, "Crossways listens on ") is { } said ? new Uri(said) : null;
            link ??= After(line, "Director: ");
        }

        _ = process.StandardOutput.ReadToEndAsync();
        var bench = new LiveBench(process, url, folder);
        await bench.JoinAsync(link[(link.LastIndexOf('/') + 1)..]);
        return bench;
    }

    private async Task<Result> MeasureAsync(ScenarioId scenario, int size, int acts)
    {
        var director = (await http.GetFromJsonAsync<List<PassInfo>>("api/passes", Json))!.First(pass => pass.Director).Pass;
        var made = await PostAsync<ExerciseMade>($"api/{director}/exercises", new NewExercise(scenario, "bench"));
        var links = (await http.GetFromJsonAsync<List<JoinLink>>($"api/{director}/exercises/{made.Id}/links", Json))!;
        var seats = links.Where(link => link.Kind == DeskKinds.Participant).ToList();
        var passes = new List<PassInfo>();
        foreach (var link in seats)
        {
            passes.Add(await JoinAsync(link.Url[(link.Url.LastIndexOf('/') + 1)..]));
        }

        await using var control = Connect(director, made.Id);
        await control.StartAsync();
        await control.SubmitAsync(new StartExercise { Id = Guid.NewGuid() });

        var before = await MemoryAsync();
        var watch = Stopwatch.StartNew();
        var clients = await ConnectAllAsync(passes, made.Id, size);
        var joined = watch.Elapsed;
        var after = await MemoryAsync();

        await PlayAsync(control, clients, [.. seats.Select(seat => seat.Desk)], 20); // warm
        var times = await PlayAsync(control, clients, [.. seats.Select(seat => seat.Desk)], acts);
        var rate = await RateAsync(clients.Take(Math.Min(50, size)).ToList(), acts * 10);
        await Parallel.ForEachAsync(clients, async (client, _) => await client.DisposeAsync());
        times.Sort();
        return new Result(joined, times[times.Count / 2], times[(int)(times.Count * 0.99)], rate, (after - before) / (double)size);
    }

    private async Task<List<ExerciseConnection>> ConnectAllAsync(List<PassInfo> passes, string exercise, int size)
    {
        var clients = new ConcurrentBag<ExerciseConnection>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, size),
            new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (number, _) =>
            {
                var client = Connect(passes[number % passes.Count].Pass, exercise);
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
        for (var number = 0; number < acts; number++)
        {
            var body = $"act {Guid.NewGuid()}";
            var arrivals = new ConcurrentBag<double>();
            var all = new TaskCompletionSource();
            var watch = new Stopwatch();
            void Arrived(FeedEntry entry)
            {
                if (entry.Item is MessageShown shown && shown.Text.En == body)
                {
                    arrivals.Add(watch.Elapsed.TotalMilliseconds);
                    if (arrivals.Count == clients.Count)
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

    private ExerciseConnection Connect(string pass, string exercise) =>
        new(address, pass, exercise, options => options.Cookies = cookies);

    private async Task<PassInfo> JoinAsync(string token) => await PostAsync<PassInfo>("api/join", new JoinRequest(token, ""));

    private async Task<T> PostAsync<T>(string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body, Json);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>(Json))!;
    }

    private async Task<long> MemoryAsync()
    {
        await Task.Delay(1000);
        var line = (await File.ReadAllLinesAsync($"/proc/{server.Id}/status")).First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) * 1024;
    }

    private static string? After(string line, string prefix) =>
        line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..].Trim() : null;

    private static JsonSerializerOptions MakeJson()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        ExerciseConnection.Configure(options);
        return options;
    }

    private sealed record Result(TimeSpan Joined, double P50, double P99, double ActsPerSecond, double BytesPerConnection);
}
