using Crossways.Programmes.Results;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>Groups side by side, with what that does not show.</summary>
internal static class ComparisonsChapter
{
    // More bars than this are read as a league table.
    private const int Most = 12;

    public static void Write(ReportText text, ProgrammeOutcome results)
    {
        text.Chapter("groups", new("Groups compared", "Comparaison des groupes"));
        text.Say(new(
            "Points of 100 gained in the knowledge test, with 95% intervals. Intervals that overlap widely say: perhaps no difference. The largest groups stand first; it is no ranking.",
            "Points sur 100 gagnés au test de connaissances, avec intervalles à 95\u00a0%. Des intervalles qui se recouvrent largement disent\u00a0: peut-être aucune différence. Les plus grands groupes viennent d’abord\u202f; ce n’est pas un classement."
        ));
        foreach (var compared in results.Comparisons)
        {
            text.Section($"by-{compared.Trait.ToString().ToLowerInvariant()}", ResultsWords.Of(compared.Trait));
            text.Say(Wording.Of(compared.Comparison, compared.NameOf, ResultsWords.PointsShort));
            if (compared.Groups.Count > 0)
            {
                text.Show($"gain-by-{compared.Trait.ToString().ToLowerInvariant()}", new("Points of 100 gained", "Points sur 100 gagnés"), Draw(text, compared));
            }

            LeftOut(text, compared);
        }
    }

    private static Picture Draw(ReportText text, ComparedBy compared)
    {
        var bars = compared.Groups
            .Take(Most)
            .Select(group => new Bar(group.Name.In(text.Language), LearningChapter.Whole(group.Gain.Value)) { Interval = (group.Gain.Low, group.Gain.High), Remark = $"n = {group.Gain.Count}" })
            .ToList();
        return BarChart.Draw(bars, ChartScale.Around(bars.SelectMany(LearningChapter.Ends)), text.Language);
    }

    private static void LeftOut(ReportText text, ComparedBy compared)
    {
        if (compared.Groups.Count > Most)
        {
            text.Say(new($"The {Most} largest of {compared.Groups.Count} groups are shown.", $"Les {Most} plus grands des {compared.Groups.Count} groupes sont montrés."));
        }

        if (compared.LeftOut > 0)
        {
            text.Say(new(
                $"{compared.LeftOut} people are in groups of fewer than {Wording.Fewest} and are not shown.",
                $"{compared.LeftOut} personnes appartiennent à des groupes de moins de {Wording.Fewest} et ne sont pas montrées."
            ));
        }
    }
}
