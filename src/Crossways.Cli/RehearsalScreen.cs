using System.Diagnostics;
using System.Runtime.InteropServices;
using Crossways.Rehearsal;
using Spectre.Console;

namespace Crossways.Cli;

/// <summary>Shows how far a rehearsal is, and its first answer as soon as there is one. Ctrl+C ends it with what is known.</summary>
internal static class RehearsalScreen
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(3);

    public static (RehearsalReport Report, TimeSpan Took) Watch(RehearsalRun run)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var watch = Stopwatch.StartNew();
        var report = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected ? WithBars(run, stop.Token) : WithLines(run, watch, stop.Token);
        return (report, watch.Elapsed);

        // Asked twice, the program ends at once.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    private static RehearsalReport WithBars(RehearsalRun run, CancellationToken stop) =>
        AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
                return run.Run(
                    progress =>
                    {
                        lock (bars)
                        {
                            if (!bars.TryGetValue(progress.Step, out var bar))
                            {
                                bars[progress.Step] = bar = context.AddTask(progress.Step);
                            }

                            bar.MaxValue = Math.Max(1, progress.Of);
                            bar.Value = Math.Max(bar.Value, progress.Done);
                            Say(progress.Early);
                        }
                    },
                    stop
                );
            });

    private static RehearsalReport WithLines(RehearsalRun run, Stopwatch watch, CancellationToken stop)
    {
        var next = BetweenLines;
        var saying = new Lock();
        return run.Run(
            progress =>
            {
                lock (saying)
                {
                    Say(progress.Early);
                    if (watch.Elapsed > next)
                    {
                        next = watch.Elapsed + BetweenLines;
                        Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds:0} s: {progress.Step}, {progress.Done} of {progress.Of}");
                    }
                }
            },
            stop
        );
    }

    private static void Say(RehearsalReport? early)
    {
        if (early is not null)
        {
            AnsiConsole.MarkupLineInterpolated($"First answer, after {early.Plays} plays: {RehearsalSummary.InOneLine(early)}. The rest follows; Ctrl+C ends it with what is known.");
        }
    }
}
