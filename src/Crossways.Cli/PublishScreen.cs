using System.Diagnostics;
using Crossways.Publishing.Handbook;
using Spectre.Console;

namespace Crossways.Cli;

/// <summary>Makes the files of an edition, and shows how far it is.</summary>
internal static class PublishScreen
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(3);

    // Printing is done by a browser of its own for each file; more of them at once would only wait for each other.
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    public static Task Make(IReadOnlyList<EditionFile> files, string folder, CancellationToken stop) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected ? WithBar(files, folder, stop) : WithLines(files, folder, stop);

    private static Task WithBar(IReadOnlyList<EditionFile> files, string folder, CancellationToken stop) =>
        AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask("Publishing", maxValue: files.Count);
                return Each(files, folder, file => bar.Description = Markup.Escape(file), _ => bar.Increment(1), stop);
            });

    private static Task WithLines(IReadOnlyList<EditionFile> files, string folder, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var (done, next, saying) = (0, BetweenLines, new Lock());
        return Each(files, folder, _ => { }, Say, stop);

        void Say(string file)
        {
            lock (saying)
            {
                done++;
                if (watch.Elapsed > next)
                {
                    next = watch.Elapsed + BetweenLines;
                    Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds:0} s: {done} of {files.Count}, {file}");
                }
            }
        }
    }

    private static Task Each(IReadOnlyList<EditionFile> files, string folder, Action<string> begun, Action<string> done, CancellationToken stop) =>
        Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (file, cancelled) =>
        {
            begun(file.Path);
            var bytes = await file.Make(cancelled);
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, bytes, cancelled);
            done(file.Path);
        });
}
