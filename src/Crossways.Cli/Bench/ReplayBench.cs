using System.Diagnostics;
using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Simulation;
using Spectre.Console;

namespace Crossways.Cli.Bench;

/// <summary>
/// <c>crossways bench replay</c>: a server that has just started, with one long exercise of simulated players on disk, and
/// somebody who opens its debrief at one moment after the other. Times are those of the asker, over a real connection.
/// </summary>
internal static class ReplayBench
{
    private const long Seed = 1;
    private const int Moments = 100;

    public static async Task RunAsync(DirectoryInfo folder, int events, DirectoryInfo? keep)
    {
        var scenario = ScenarioReader.Read(folder.FullName).Scenario ?? throw new ArgumentException("The scenario has errors. Run `crossways check` on it first.");
        var acts = FirstOf(Rehearsed.Of(new Casebook(scenario), $"{Policy.ByTheBook.Id}/{Seed}").Acts, events);
        var count = acts.Sum(act => act.Events.Count);
        var id = "";
        async Task Furnish(string data) => id = await KeptPlay.KeepAsync(scenario, folder.FullName, "A long exercise", Seed, acts, data);
        if (keep is not null)
        {
            await Furnish(keep.FullName);
            AnsiConsole.WriteLine($"Kept as exercise {id} in {keep.FullName}: {acts.Count:N0} acts, {count:N0} events.");
        }

        await using var server = await ServerProcess.StartAsync(data => Furnish(data.FullName));
        using var director = new Browser(server.Address);
        await director.JoinAsync(server.DirectorToken);
        var address = $"api/{director.Pass}/exercises/{id}/debrief";

        var first = await TimeAsync(() => director.GetBytesAsync($"{address}/feeds/{scenario.Seats.First().Id}"));
        var report = await TimeAsync(() => director.GetBytesAsync(address));
        var again = await TimeAsync(() => director.GetBytesAsync(address));
        await director.GetBytesAsync($"{address}/truth?at={scenario.Starts.Seconds}");

        var feeds = new List<double>();
        var largest = 0L;
        foreach (var seat in scenario.Seats)
        {
            feeds.Add(await TimeAsync(async () => largest = Math.Max(largest, await director.GetBytesAsync($"{address}/feeds/{seat.Id}"))));
        }

        var control = await TimeAsync(() => director.GetBytesAsync($"{address}/feeds/{Roster.Control}"));
        var random = new Random(9);
        var last = acts[^1].At.Seconds;
        var (fresh, warm) = (await TruthsAsync(), await TruthsAsync());
        var (fold, foldControl) = Fold(scenario, acts);
        var table = new Table().AddColumns("what", "measured", "budget");
        table.AddRow($"an exercise of {count:N0} events, {acts.Count:N0} acts", "", "");
        table.AddRow("first look after a start: the log is read and played", $"{first:N0} ms", "–");
        table.AddRow("the report, first and again", $"{report:N0} ms, {again:N0} ms", "–");
        table.AddRow("all that a seat was told, p50 and slowest", $"{Middle(feeds):N0} ms, {feeds.Max():N0} ms ({largest / 1e6:N1} MB)", "100 ms");
        table.AddRow("all that control was told", $"{control:N0} ms", "–");
        table.AddRow("what was so and who knew it, a hundred moments just after the start: p50 and slowest", $"{Middle(fresh):N0} ms, {fresh.Max():N0} ms", "100 ms");
        table.AddRow("a hundred more, p50 and slowest", $"{Middle(warm):N0} ms, {warm.Max():N0} ms", "100 ms");
        table.AddRow("the screen of a seat at its last moment, slowest; control’s", $"{fold:N1} ms; {foldControl:N1} ms", "100 ms");
        AnsiConsole.Write(table);

        async Task<List<double>> TruthsAsync()
        {
            var truths = new List<double>();
            for (var number = 0; number < Moments; number++)
            {
                var at = random.NextInt64(scenario.Starts.Seconds, last);
                truths.Add(await TimeAsync(() => director.GetBytesAsync($"{address}/truth?at={at}")));
            }

            return truths;
        }
    }

    // Four days by the book are more than twice that long.
    private static IReadOnlyList<Act> FirstOf(IReadOnlyList<Act> acts, int events)
    {
        var so = 0;
        return [.. acts.TakeWhile(act => act.Events.All(happened => happened is not ExerciseEnded) && (so += act.Events.Count) <= events)];
    }

    private static (double Seat, double Control) Fold(Scenario scenario, IReadOnlyList<Act> acts)
    {
        var world = new World(scenario, Seed);
        foreach (var act in acts)
        {
            world.Apply(act);
        }

        return (scenario.Seats.Max(seat => Of(seat.Id)), Of(Roster.Control));

        double Of(SeatId desk)
        {
            var watch = Stopwatch.StartNew();
            SeatView.Of(world.FeedOf(desk).Entries);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    private static async Task<double> TimeAsync(Func<Task> ask)
    {
        var watch = Stopwatch.StartNew();
        await ask();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
