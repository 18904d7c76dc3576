using Crossways.Debriefing;
using Crossways.Programmes.Results;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>What the teams did in the exercises: of teams and their circumstances, never of persons.</summary>
internal static class ExercisesChapter
{
    public static void Write(ReportText text, ProgrammeOutcome results)
    {
        if (results.Record.Happened.Count == 0)
        {
            return;
        }

        text.Chapter("play", new("What the teams did", "Ce que les équipes ont fait"));
        text.Say(new(
            "From the log of each exercise, 0 to 100. Cases are not equally hard: teams of one case can be put side by side, cases cannot.",
            "D’après le journal de chaque exercice, de 0 à 100. Les cas ne sont pas d’égale difficulté\u00a0: on peut comparer les équipes d’un cas, non les cas."
        ));
        foreach (var (place, happened) in results.Record.Happened.Index())
        {
            var exercise = results.Record.Programme.Exercises.First(one => one.Id == happened.Exercise);
            text.Section($"play-{place + 1}", new($"{exercise.Title}: {happened.Case.En}", $"{exercise.Title}\u00a0: {happened.Case.Fr}"));
            text.Show($"teams-{place + 1}", new("Mean of the teams, from the lowest to the highest team", "Moyenne des équipes, de la plus basse à la plus haute"), Draw(text, happened));
            text.Say(new("How it ended:", "Comment cela s’est terminé\u00a0:"));
            text.List(happened.Teams.Select(team => new LocalText($"{team.Name}: {team.Ending.En}", $"{team.Name}\u00a0: {team.Ending.Fr}")));
        }

        Measures(text, results);
    }

    internal static Picture Draw(ReportText text, ExerciseHappened happened) =>
        BarChart.Draw(
            [
                .. Performance.Families.Select((family, place) =>
                {
                    var values = happened.Teams.Select(team => 100 * team.Performance.Of(place)).ToList();
                    return new Bar(family.In(text.Language), LearningChapter.Whole(values.Average())) { Interval = values.Count > 1 ? (values.Min(), values.Max()) : null };
                }),
            ],
            new ChartScale(0, 100),
            text.Language
        );

    // What debriefs of all exercises measured: the same measures, a column for each exercise.
    private static void Measures(ReportText text, ProgrammeOutcome results)
    {
        var happened = results.Record.Happened;
        var measures = happened.SelectMany(one => one.Teams).SelectMany(team => team.Measures).ToList();
        var known = measures.Where(measure => measure is { Seat: null, Team: null, Value: not null }).Select(measure => measure.Id).ToHashSet();
        var all = measures
            .Where(measure => measure is { Seat: null, Team: null, Better: not Better.Neither })
            .DistinctBy(measure => measure.Id)
            .Where(measure => known.Contains(measure.Id))
            .ToList();
        if (all.Count > 0)
        {
            text.Section("measures", new("Measures of performance", "Mesures de performance"));
            text.Table(
                "measures-compared",
                new("Mean of the teams of each exercise", "Moyenne des équipes de chaque exercice"),
                [(new("Measure", "Mesure"), Alignment.Start, 4), .. happened.Select(one => (LocalText.Same(results.Record.Programme.Exercises.First(exercise => exercise.Id == one.Exercise).Title), Alignment.End, 1.4))],
                all.Select(measure => (IReadOnlyList<string>)[measure.Title.In(text.Language), .. happened.Select(one => Mean(text, one, measure))])
            );
        }
    }

    private static string Mean(ReportText text, ExerciseHappened happened, PerformanceMeasure measure)
    {
        var values = happened.Teams.SelectMany(team => team.Measures).Where(one => one.Id == measure.Id && one is { Seat: null, Team: null }).Select(one => one.Value).OfType<double>().ToList();
        return values.Count == 0
            ? "–"
            : measure.Unit switch
            {
                MeasureUnit.Share => text.In($"{values.Average() * 100:0}%", $"{values.Average() * 100:0}\u00a0%"),
                MeasureUnit.Minutes when values.Average() >= 120 => text.In($"{values.Average() / 60:0.0} h", $"{values.Average() / 60:0.0} h".Replace('.', ',')),
                MeasureUnit.Minutes => $"{values.Average():0} min",
                _ => text.In($"{values.Average():0.#}", $"{values.Average():0.#}".Replace('.', ',')),
            };
    }
}
