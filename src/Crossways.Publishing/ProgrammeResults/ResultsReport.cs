using Crossways.Programmes.Results;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>The report on a programme: what it reached, for whom, how sure that is, and what follows.</summary>
public static class ResultsReport
{
    /// <summary>What stands on every page of a programme that the machine made up.</summary>
    public static LocalText SimulatedMark => ResultsWords.Simulated;

    /// <summary>One sentence for each level, with its title.</summary>
    public static IReadOnlyList<(OutcomeLevel Level, LocalText Title, LocalText Says)> InShort(ProgrammeOutcome results) => [.. SummaryChapter.Levels(results)];

    /// <summary>Goals that a figure measures: what was wanted, and what was reached with its interval.</summary>
    public static IReadOnlyList<(GoalResult Goal, LocalText Wanted, LocalText Reached)> Goals(ProgrammeOutcome results) =>
        [
            .. results.Goals.Where(goal => goal.Goal is { Figure: not null, Wanted: not null }).Select(goal => (
                goal,
                ResultsWords.Amount(goal.Goal.Figure!.Value, goal.Goal.Wanted!.Value),
                new LocalText(SummaryChapter.Reached(new ReportText(Language.English), goal), SummaryChapter.Reached(new ReportText(Language.French), goal))
            )),
        ];

    public static Document Of(ProgrammeOutcome results, Language language)
    {
        var (record, text) = (results.Record, new ReportText(language));
        SummaryChapter.Write(text, results);
        PeopleChapter.Write(text, results);
        ReactionChapter.Write(text, results);
        LearningChapter.Write(text, results);
        WorkChapter.Write(text, results);
        InstitutionsChapter.Write(text, results);
        ComparisonsChapter.Write(text, results);
        ExercisesChapter.Write(text, results);
        MethodChapter.Write(text, results);
        return new Document(ResultsWords.Title.In(language), language, text.Blocks)
        {
            Subtitle = record.Programme.Title,
            Publisher = record.Programme.Organiser,
            Date = record.On,
            Mark = record.IsSimulated ? ResultsWords.Simulated.In(language) : "",
            NumbersHeadings = true,
        };
    }
}
