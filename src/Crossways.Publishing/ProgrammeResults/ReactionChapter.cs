using Crossways.Programmes.Learning;
using Crossways.Programmes.Results;
using Crossways.Publishing.Charts;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>Kirkpatrick’s first level.</summary>
internal static class ReactionChapter
{
    public static void Write(ReportText text, ProgrammeOutcome results)
    {
        text.Chapter("reaction", new("What they thought of it", "Ce qu’ils en ont pensé"));
        var shown = results.Reaction.Where(one => !one.IsSuppressed).ToList();
        if (shown.Count == 0)
        {
            text.Say(Wording.Suppressed);
            return;
        }

        var (best, least) = (shown.MaxBy(one => one.High.Value)!, shown.MinBy(one => one.High.Value)!);
        text.Say(new(
            $"Largely or fully agreed to most: “{best.Question.Text.En.TrimEnd('.')}”: {Wording.Of(best.High).En} Least: “{least.Question.Text.En.TrimEnd('.')}”: {Wording.Of(least.High).En}",
            $"L’accord le plus large\u00a0: «\u00a0{best.Question.Text.Fr.TrimEnd('.')}\u00a0»\u00a0: {Wording.Of(best.High).Fr} Le moins large\u00a0: «\u00a0{least.Question.Text.Fr.TrimEnd('.')}\u00a0»\u00a0: {Wording.Of(least.High).Fr}"
        ));
        text.Show("opinions", new("Answers on the last day, in per cent", "Réponses du dernier jour, en pour cent"), Stacked(text, shown, ScaleSort.Reaction));
    }

    /// <summary>How often each answer was given, a row for each question.</summary>
    internal static Documents.Picture Stacked(ReportText text, IReadOnlyList<ScaleResult> results, ScaleSort sort) =>
        StackedBars.Draw(
            [.. results.Select(one => new StackedBar(one.Question.Short.In(text.Language), one.Counts, $"n = {one.High.Of}"))],
            [.. ResultsWords.Values(sort).Select(value => value.In(text.Language))],
            text.Language
        );
}
