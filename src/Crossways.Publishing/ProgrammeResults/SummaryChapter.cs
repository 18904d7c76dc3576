using Crossways.Programmes;
using Crossways.Programmes.Results;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>All on one page: goals against what was reached, and one sentence for each level.</summary>
internal static class SummaryChapter
{
    internal static readonly LocalText HowFarTitle = new("How far this goes", "Jusqu’où cela va");

    internal static readonly LocalText HowFar = new(
        "Nobody was held back for comparison. What else changed in the same months cannot be told apart from the programme; self-reports of work are what people say they do.",
        "Personne n’a été tenu à l’écart pour comparer. Ce qui a changé par ailleurs dans les mêmes mois ne se distingue pas du programme ; ce qui est dit du travail est ce que les gens disent en faire."
    );

    public static void Write(ReportText text, ProgrammeOutcome results)
    {
        text.Chapter("summary", new("Summary", "En bref"));
        Goals(text, results.Goals);
        foreach (var (_, title, says) in Levels(results))
        {
            text.Say(title, says);
        }

        text.Note(HowFarTitle, HowFar);
    }

    private static void Goals(ReportText text, IReadOnlyList<GoalResult> goals)
    {
        if (goals.Count > 0)
        {
            text.Table(
                "goals",
                new("Goals of the programme", "Objectifs du programme"),
                [(new("Goal", "Objectif"), Alignment.Start, 4), (new("Wanted", "Visé"), Alignment.End, 1.2), (new("Reached", "Obtenu"), Alignment.End, 2), (new("", ""), Alignment.Start, 1.6)],
                goals.Select(goal => (IReadOnlyList<string>)[goal.Goal.Text, Wanted(text, goal.Goal), Reached(text, goal), text.In(ResultsWords.Of(goal.Standing))])
            );
        }
    }

    private static string Wanted(ReportText text, ProgrammeGoal goal) =>
        goal is { Figure: { } figure, Wanted: { } wanted } ? text.In(ResultsWords.Amount(figure, wanted)) : goal.Target;

    /// <summary>The figure; with its interval where it is no count.</summary>
    internal static string Reached(ReportText text, GoalResult result)
    {
        if (result is not { Value: { } value, Goal.Figure: { } figure })
        {
            return "–";
        }

        // The unit of an interval stands once: 64% (57–71%).
        string Amount(double one) => text.In(ResultsWords.Amount(figure, one)).Replace(" points", "", StringComparison.Ordinal);
        return result.High > result.Low ? $"{text.In(ResultsWords.Amount(figure, value))} ({Amount(result.Low).TrimEnd('%', '\u00a0')}–{Amount(result.High)})" : Amount(value);
    }

    /// <summary>One sentence for each of Kirkpatrick’s levels.</summary>
    internal static IEnumerable<(OutcomeLevel Level, LocalText Title, LocalText Says)> Levels(ProgrammeOutcome results)
    {
        if (results.Reaction.FirstOrDefault() is { } useful)
        {
            yield return (OutcomeLevel.Reaction, new("What they thought", "Ce qu’ils en pensent"), Joined(Lead(useful.Question.Text), Wording.Of(useful.High)));
        }

        yield return (OutcomeLevel.Learning, new("What they learned", "Ce qu’ils ont appris"), Wording.Of(results.Learning.Gain, ResultsWords.Points));
        if (results.Behaviour.Where(one => one.Wave == Programmes.Learning.Wave.SixMonths && !one.IsSuppressed).MaxBy(one => one.High.Value) is { } work)
        {
            yield return (OutcomeLevel.Behaviour, new("What they do", "Ce qu’ils font"), Joined(Lead(new($"Most often named after six months: {work.Question.Short.En}", $"Le plus souvent cité après six mois\u00a0: {work.Question.Short.Fr}")), Wording.Of(work.High)));
        }

        if (results.Institutions.Where(one => one.Wave == Programmes.Learning.Wave.SixMonths && !one.IsSuppressed).MaxBy(one => one.High.Value) is { } changed)
        {
            yield return (OutcomeLevel.Institutions, new("What changed", "Ce qui a changé"), Joined(Lead(new($"Most often begun or in use: {changed.Question.Short.En}", $"Le plus souvent commencé ou en usage\u00a0: {changed.Question.Short.Fr}")), Wording.Of(changed.High)));
        }
    }

    private static LocalText Lead(LocalText sentence) => new($"{sentence.En.TrimEnd('.')}: ", $"{sentence.Fr.TrimEnd('.')}\u00a0: ");

    private static LocalText Joined(LocalText one, LocalText other) => new(one.En + other.En, one.Fr + other.Fr);
}
