using Crossways.Debriefing;
using Crossways.Programmes.Learning;
using Crossways.Programmes.Statistics;
using Crossways.Scenarios;

namespace Crossways.Programmes.Results;

/// <summary>What a programme can change in people and institutions, after Kirkpatrick (1959).</summary>
public enum OutcomeLevel
{
    Reaction,
    Learning,
    Behaviour,
    Institutions,
}

/// <summary>A figure to be looked at, with its interval.</summary>
/// <param name="Value">A share of 0 to 1; of <see cref="OutcomeLevel.Learning"/>, points of 100 gained since before.</param>
public sealed record LevelFigure(LocalText Name, Estimate Value);

/// <summary>The figures of each level; none of fewer than <see cref="Wording.Fewest"/> people.</summary>
public static class LevelFigures
{
    public static IReadOnlyList<LevelFigure> Of(ProgrammeOutcome results, OutcomeLevel level) =>
        level switch
        {
            OutcomeLevel.Reaction => Shares(results.Reaction),
            OutcomeLevel.Learning => [.. results.Learning.Changes.Where(one => one.Change is { Count: >= Wording.Fewest }).Select(one => new LevelFigure(Waves.Name(one.Wave), one.Change!.Change))],
            OutcomeLevel.Behaviour => Shares(Latest(results.Behaviour)),
            OutcomeLevel.Institutions => Shares(Latest(results.Institutions)),
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };

    private static IReadOnlyList<LevelFigure> Shares(IEnumerable<ScaleResult> results) =>
        [.. results.Where(one => !one.IsSuppressed).OrderByDescending(one => one.High.Value).Select(one => new LevelFigure(one.Question.Short, Of(one.High)))];

    // What was said last: of the last wave in which enough people answered anything.
    private static IEnumerable<ScaleResult> Latest(IReadOnlyList<ScaleResult> results) =>
        results.Where(one => !one.IsSuppressed).GroupBy(one => one.Wave).MaxBy(wave => wave.Key) ?? Enumerable.Empty<ScaleResult>();

    private static Estimate Of(Share share) => new(share.Value, share.Low, share.High, share.Of);
}
