using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>One request to another state, and what became of it there.</summary>
/// <param name="ExecutedBy">The seat that took it up; null: nobody did.</param>
/// <param name="Waited">From the sending to somebody's taking it up, to the refusal, or to the machine's answer; null: it lay until ENDEX or was withdrawn.</param>
/// <param name="Took">From the sending to the end; null: it came to none.</param>
/// <param name="Machine">What the machine takes where nobody acts.</param>
/// <param name="Questions">How often it was asked back.</param>
public sealed record AbroadReport(
    ExerciseTime At,
    SeatId By,
    StateId To,
    LocalText What,
    AbroadState State,
    SeatId? ExecutedBy,
    ExerciseSpan? Waited,
    ExerciseSpan? Took,
    ExerciseSpan Machine,
    int Questions,
    RefusalGround? Ground,
    string Reasons
)
{
    /// <summary>Between liaison officers, by voice: for information only.</summary>
    public bool Informal { get; init; }
}

/// <summary>How long states waited for each other.</summary>
internal static class AcrossBorders
{
    public static IEnumerable<AbroadReport> Of(Played played) =>
        played.Of<RequestAbroadSent>().Select(entry => Of(played, entry.Happened));

    private static AbroadReport Of(Played played, RequestAbroadSent sent)
    {
        var (measure, request) = (played.World.Measures[sent.Number], played.World.Abroad[sent.Number]);
        var taken = First<RequestAbroadTakenUp>(taken => taken.Number == sent.Number && taken.Execution == request.Execution);
        var ended = First<MeasureDone>(done => done.Number == sent.Number) ?? First<RequestAbroadRefused>(refused => refused.Number == sent.Number);
        var (kind, target) = (measure.Kind.Name, played.Name(measure.Request.Target));
        return new AbroadReport(
            sent.At, measure.Request.By, sent.State, new LocalText($"{kind.En}, {target.En}", $"{kind.Fr}, {target.Fr}"),
            RequestsAbroad.StateOf(played.World, sent.Number),
            request.Execution is { } execution ? played.World.Measures[execution].Request.By : null,
            Since(taken ?? ended), Since(ended), sent.Due - sent.At,
            played.Of<RequestAbroadQuestioned>().Count(asked => asked.Happened.Number == sent.Number),
            request.Refusal?.Ground, request.Refusal?.Reasons ?? "")
        {
            Informal = measure.Request.Informal,
        };

        ExerciseTime? First<T>(Func<T, bool> matches) where T : Event =>
            played.Of<T>().Where(entry => matches(entry.Happened)).Select(entry => (ExerciseTime?)entry.At).FirstOrDefault();

        ExerciseSpan? Since(ExerciseTime? at) => at is { } moment ? moment - sent.At : null;
    }
}
