using System.Text.Json;
using System.Text.Json.Serialization;
using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Cli;

/// <summary>A play in a file: a line that says what it is, then one act a line, as in an exercise's log.</summary>
/// <param name="Toward">What it reaches, for example <c>inject:katt-runs</c>.</param>
/// <param name="From">The play it was cut from.</param>
internal sealed record PlayFile(ScenarioId Scenario, long Seed, string Toward, string From)
{
    /// <summary>Writes the shortest play to everything that was reached, a file each.</summary>
    /// <returns>How many there are.</returns>
    public static int WriteAll(DirectoryInfo into, Casebook casebook, RehearsalReport report, int threads)
    {
        into.Create();
        var reached = report.Reach.Where(line => line.Witness is not null && line.Kind != ReachKind.Objective).ToList();
        var done = 0;
        Parallel.ForEach(reached, new ParallelOptions { MaxDegreeOfParallelism = threads }, line =>
        {
            var goal = GoalOf(line);
            var play = Rehearsed.Of(casebook, line.Witness!);
            var head = new PlayFile(report.Scenario, play.Seed, goal.ToString()!, line.Witness!);
            if (Shortest.Find(casebook, goal, play) is not { } acts)
            {
                return; // reached only with the help of something that has no name in a play
            }

            var file = Path.Combine(into.FullName, $"{line.Kind.ToString().ToLowerInvariant()}-{line.Id.Replace(" of ", "-of-", StringComparison.Ordinal)}.jsonl");
            File.WriteAllLines(file, acts.Select(Wire.Write).Prepend(JsonSerializer.Serialize(head, PlayFileJson.Default.PlayFile)));
            if (Interlocked.Increment(ref done) % 25 == 0)
            {
                Console.WriteLine($"Shortest plays: {done} of {reached.Count}");
            }
        });
        return done;
    }

    /// <exception cref="ArgumentException">The file is no play.</exception>
    public static (PlayFile Head, IReadOnlyList<Act> Acts) Read(FileInfo file)
    {
        try
        {
            var lines = File.ReadAllLines(file.FullName);
            var head = JsonSerializer.Deserialize(lines.Length > 0 ? lines[0] : "", PlayFileJson.Default.PlayFile);
            return (head!, [.. lines.Skip(1).Select(line => Wire.ReadAct(System.Text.Encoding.UTF8.GetBytes(line)))]);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"{file.FullName} is no play that `crossways rehearse --shortest` wrote.", problem);
        }
    }

    private static Goal GoalOf(ReachLine line) =>
        line.Kind == ReachKind.Result && line.Id.Split(" of ") is [var kind, var target]
            ? Goal.Of($"result:{kind}>{target}")
            : line.Kind == ReachKind.Deed ? new Goal.Inject(new InjectId(line.Id))
            : Goal.Of($"{line.Kind.ToString().ToLowerInvariant()}:{line.Id}");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlayFile))]
internal sealed partial class PlayFileJson : JsonSerializerContext;
