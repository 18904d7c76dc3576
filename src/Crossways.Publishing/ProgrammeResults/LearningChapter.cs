using Crossways.Programmes.Learning;
using Crossways.Programmes.Results;
using Crossways.Programmes.Statistics;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>Kirkpatrick’s second level: knowledge and confidence.</summary>
internal static class LearningChapter
{
    public static void Write(ReportText text, ProgrammeOutcome results)
    {
        var learning = results.Learning;
        text.Chapter("learning", new("What they learned", "Ce qu’ils ont appris"));
        text.Say(Wording.Of(learning.Gain, ResultsWords.Points));
        if (!HasAny(learning))
        {
            return;
        }

        text.Show("gain", new("Points of 100 gained since before the exercise, of those who answered both times, with 95% intervals", "Points sur 100 gagnés depuis avant l’exercice, pour ceux qui ont répondu les deux fois, avec intervalles à 95\u00a0%"), Gains(text, learning));
        var last = learning.Changes[^1].Change;
        text.Say(new("After six months", "Après six mois"), Wording.Of(last, ResultsWords.Points));
        text.Section("topics", new("Topic by topic", "Sujet par sujet"));
        text.Say(new(
            "Each topic is two questions of twelve: what is said of one topic is less sure than what is said of all.",
            "Chaque sujet tient en deux questions sur douze\u00a0: ce qui est dit d’un sujet est moins sûr que ce qui est dit de l’ensemble."
        ));
        text.Show("by-topic", new("Mean points of 100 before and after, of those who answered both times", "Moyenne des points sur 100 avant et après, pour ceux qui ont répondu les deux fois"), Topics(text, learning));
        text.Section("confidence", new("How sure they feel", "Leur assurance"));
        text.Say(new(
            "Feeling sure is not knowing: people were asked how far they agree that they can do each of these, from 0 to 10.",
            "Se sentir sûr n’est pas savoir\u00a0: chacun a dit, de 0 à 10, à quel point il se sent capable de chacune de ces choses."
        ));
        text.Show("sure", new("Steps of 10 gained in confidence, with 95% intervals", "Degrés sur 10 gagnés en assurance, avec intervalles à 95\u00a0%"), Confidence(text, learning));
    }

    internal static Picture Gains(ReportText text, LearningResults learning)
    {
        var bars = learning.Changes.Select(one => Bar(text, ResultsWords.Of(one.Wave), one.Change)).Select(bar => bar with { Value = bar.Value is { } value ? Whole(value) : null }).ToList();
        return BarChart.Draw(bars, ChartScale.Around(bars.SelectMany(Ends)), text.Language);
    }

    internal static Picture Topics(ReportText text, LearningResults learning) =>
        BeforeAfter.Draw(
            [.. learning.Topics.Select(one => new Move(one.Topic.Name.In(text.Language), IsShown(one.Knowledge) ? Math.Round(one.Knowledge!.Before.Mean) : null, IsShown(one.Knowledge) ? Math.Round(one.Knowledge!.After.Mean) : null))],
            new ChartScale(0, 100),
            (text.In(ResultsWords.Before), text.In(ResultsWords.After)),
            text.Language
        );

    private static Picture Confidence(ReportText text, LearningResults learning)
    {
        var bars = learning.Topics
            .Where(one => one.Confidence is not null)
            .Select(one => Bar(text, one.Topic.Name, one.Confidence) with { Interval = IsShown(one.Confidence) && one.ConfidenceInterval is { } drawn ? (drawn.Low, drawn.High) : null })
            .ToList();
        return BarChart.Draw(bars, ChartScale.Around(bars.SelectMany(Ends)), text.Language);
    }

    private static Bar Bar(ReportText text, LocalText name, PairedChange? change) =>
        IsShown(change)
            ? new Bar(name.In(text.Language), change!.Change.Value) { Interval = (change.Change.Low, change.Change.High), Remark = $"n = {change.Count}" }
            : new Bar(name.In(text.Language), null);

    /// <summary>Points of 100 as the sentences say them: tenths of twelve questions would be precision that is not there.</summary>
    internal static double Whole(double points) => Math.Round(points, MidpointRounding.AwayFromZero);

    internal static IEnumerable<double> Ends(Bar bar) => bar.Interval is { } ends ? [ends.Low, ends.High, bar.Value ?? 0] : [bar.Value ?? 0];

    /// <summary>Early in a programme there is no change yet that may be shown.</summary>
    internal static bool HasAny(LearningResults learning) => learning.Changes.Any(one => IsShown(one.Change));

    private static bool IsShown(PairedChange? change) => change is not null && change.Count >= Wording.Fewest;
}
