using Crossways.Programmes.Results;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>Groups side by side, with what that does not show.</summary>
internal static class ComparisonsChapter
{
    // More groups than this are read as a league table, which they are not.
    private const int Most = 12;

    public static void Write(ReportText text, ProgrammeOutcome results)
    {
        text.Chapter("groups", new("Groups compared", "Comparaison des groupes"));
        text.Say(new(
            "Points of 100 gained in the knowledge test, with 95% intervals. Intervals that overlap widely say: perhaps no difference. The order of groups is that of the figures, not a ranking.",
            "Points sur 100 gagnés au test de connaissances, avec intervalles à 95\u00a0%. Des intervalles qui se recouvrent largement disent\u00a0: peut-être aucune différence. L’ordre est celui des chiffres, non un classement."
        ));
        foreach (var compared in results.Comparisons)
        {
            text.Section($"by-{compared.Trait.ToString().ToLowerInvariant()}", ResultsWords.Of(compared.Trait));
            text.Say(Wording.Of(compared.Comparison, id => compared.Names[id], ResultsWords.PointsShort));
            if (compared.Comparison is { } comparison)
            {
                text.Show($"gain-by-{compared.Trait.ToString().ToLowerInvariant()}", new("Points of 100 gained", "Points sur 100 gagnés"), Draw(text, compared, comparison));
            }

            LeftOut(text, compared);
        }
    }

    internal static Picture Draw(ReportText text, ComparedBy compared, Programmes.Statistics.GroupComparison comparison)
    {
        var bars = comparison.Means
            .Take(Most)
            .Select(one => new Bar(compared.Names[one.Group].In(text.Language), one.Mean.Value) { Interval = (one.Mean.Low, one.Mean.High), Remark = $"n = {one.Mean.Count}" })
            .ToList();
        return BarChart.Draw(bars, ChartScale.Around(bars.SelectMany(LearningChapter.Ends)), text.Language);
    }

    private static void LeftOut(ReportText text, ComparedBy compared)
    {
        if (compared.LeftOut > 0)
        {
            text.Say(new(
                $"{compared.LeftOut} people are in groups of fewer than {Wording.Fewest} and are not shown.",
                $"{compared.LeftOut} personnes appartiennent à des groupes de moins de {Wording.Fewest} et ne sont pas montrées."
            ));
        }
    }
}
