using Crossways.Debriefing;
using Crossways.Programmes.Learning;
using Crossways.Programmes.Statistics;

namespace Crossways.Programmes.Results;

/// <summary>Who answered, and whether those who stopped were others from the beginning.</summary>
/// <param name="Waves">Answers of those who were there, by wave.</param>
/// <param name="Complete">Those who answered all four, of those who answered before.</param>
/// <param name="Difference">Score before of those who answered all, minus that of the others; null: too few of either.</param>
public sealed record Returns(IReadOnlyList<(Wave Wave, Share Answered)> Waves, Share Complete, Estimate? Difference)
{
    internal static Returns Of(ProgrammeRecord record, Scores scores)
    {
        var waves = Enum.GetValues<Wave>();
        var begun = scores.People.Where(person => scores.Sheet(person.Id, Wave.Before) is not null).ToList();
        var complete = begun.Where(person => waves.All(wave => scores.Sheet(person.Id, wave) is not null)).ToList();
        return new Returns(
            [.. waves.Select(wave => (wave, Share.Count(scores.People.Count(person => scores.Sheet(person.Id, wave) is not null), scores.People.Count)))],
            Share.Count(complete.Count, begun.Count),
            DifferenceOf([.. complete.Select(Before)], [.. begun.Except(complete).Select(Before)])
        );

        double Before(People.Participant person) => scores.Knowledge(person.Id, Wave.Before) ?? 0;
    }

    private static Estimate? DifferenceOf(IReadOnlyList<double> stayed, IReadOnlyList<double> stopped) =>
        stayed.Count < Wording.Fewest || stopped.Count < Wording.Fewest
            ? null
            : GroupComparison.Of([new SampleGroup("stayed", stayed), new SampleGroup("stopped", stopped)])?.Pairs[0].Difference;
}
