using Spectre.Console;

namespace Crossways.Cli.Programmes;

/// <summary>Shows how far something is that takes more than a second.</summary>
internal static class SimulationScreen
{
    public static Task<T> Watch<T>(string what, int steps, Func<Action, T> work) =>
        AnsiConsole.Progress()
            .AutoClear(true)
            .StartAsync(context =>
            {
                var bar = context.AddTask(what, maxValue: steps);
                return Task.Run(() => work(() => bar.Increment(1)));
            });
}
