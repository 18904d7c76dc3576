using System.Diagnostics;
using Crossways.Rehearsal;
using Crossways.Scenarios;
using Spectre.Console;

namespace Crossways.Cli.Bench;

/// <summary><c>crossways bench rehearse</c>: how fast simulated teams play whole exercises, on one core and on all.</summary>
internal static class RehearseBench
{
    private const int Budget = 100;

    /// <param name="plays">Of each way of working, in each run.</param>
    public static void Run(ScenarioReading reading, int plays)
    {
        var scenario = reading.Scenario!;
        var cores = Environment.ProcessorCount;

        // Cold, as an author starts it: what is compiled and read for the first time counts.
        var cold = Stopwatch.StartNew();
        var casebook = new Casebook(scenario);
        var first = TimeSpan.Zero;
        Rehearse(casebook, reading, cores, plays, progress => first = progress.Early is null ? first : cold.Elapsed);

        // After garbage of earlier plays, and with the just-in-time compiler settled.
        var one = Rehearse(casebook, reading, 1, plays);
        var all = Rehearse(casebook, reading, cores, plays);

        var table = new Table().AddColumns("what", "measured", "budget");
        table.AddRow("whole exercises/s, one core", $"{one.PerSecond:N0}", $"{Budget:N0}");
        table.AddRow($"whole exercises/s, {cores} cores", $"{all.PerSecond:N0} ({all.PerSecond / one.PerSecond / cores:P0} of linear)", $"{Budget * cores:N0}");
        table.AddRow("processor time of one exercise", $"{one.Processor.TotalMilliseconds:N1} ms", $"{1000.0 / Budget:N0} ms");
        table.AddRow("time to the first useful report, cold", $"{first.TotalSeconds:N1} s", "–");
        table.AddRow("allocated by one exercise", $"{one.BytesPerPlay / 1e6:N1} MB", "–");
        table.AddRow("memory at most", $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB", "–");
        AnsiConsole.Write(table);
    }

    private static (double PerSecond, TimeSpan Processor, double BytesPerPlay) Rehearse(
        Casebook casebook,
        ScenarioReading reading,
        int threads,
        int plays,
        Action<RehearsalProgress>? progress = null
    )
    {
        var plan = new RehearsalPlan { Plays = plays, Threads = threads, Absences = false, Scales = false, Search = false, DeadEnds = false };
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var report = new RehearsalRun(casebook, reading.Sources, "", plan).Run(progress);
        return (
            report.Plays / watch.Elapsed.TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor) / report.Plays,
            (double)(GC.GetTotalAllocatedBytes(precise: true) - allocated) / report.Plays
        );
    }
}
