using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>Words that the report, the slides and the workbook share.</summary>
internal static class ResultsWords
{
    public static readonly LocalText Simulated = new("SIMULATED – none of these people exist", "SIMULÉ – aucune de ces personnes n’existe");
    public static readonly LocalText Title = new("Results of the programme", "Résultats du programme");
    public static readonly LocalText Points = new("points of 100", "points sur 100");
    public static readonly LocalText PointsShort = new("points", "points");
    public static readonly LocalText Steps = new("steps of 10", "degrés sur 10");
    public static readonly LocalText Before = new("before", "avant");
    public static readonly LocalText After = new("after", "après");

    public static LocalText Of(Wave wave) => Waves.Name(wave);

    /// <summary>Whose words they are, and when they were told.</summary>
    public static LocalText Told(Story story)
    {
        var (who, when) = (Professions.Name(story.Who), Of(story.Told));
        return new($"{who.En}, {Low(when.En)}", $"{who.Fr}, {Low(when.Fr)}");

        static string Low(string words) => char.ToLowerInvariant(words[0]) + words[1..];
    }

    public static LocalText Of(GoalStanding standing) =>
        standing switch
        {
            GoalStanding.Reached => new("reached", "atteint"),
            GoalStanding.ReachedPerhaps => new("perhaps reached", "peut-être atteint"),
            GoalStanding.NotReached => new("not reached", "non atteint"),
            _ => new("not measured", "non mesuré"),
        };

    public static LocalText Of(CommitmentStatus status) =>
        status switch
        {
            CommitmentStatus.Open => new("open", "ouvert"),
            CommitmentStatus.Begun => new("begun", "commencé"),
            CommitmentStatus.Done => new("done", "fait"),
            _ => new("given up", "abandonné"),
        };

    public static LocalText Of(Trait trait) =>
        trait switch
        {
            Trait.Exercise => new("By exercise", "Par exercice"),
            Trait.Scenario => new("By case", "Par cas"),
            Trait.Profession => new("By profession", "Par profession"),
            _ => new("By state", "Par État"),
        };

    /// <summary>Names of the values of a scale, from the lowest.</summary>
    public static IReadOnlyList<LocalText> Values(ScaleSort sort) =>
        sort switch
        {
            ScaleSort.Reaction => [new("not at all", "pas du tout"), new("rather not", "plutôt pas"), new("partly", "en partie"), new("largely", "largement"), new("fully", "tout à fait")],
            ScaleSort.Behaviour => [new("never", "jamais"), new("rarely", "rarement"), new("now and then", "parfois"), new("often", "souvent"), new("always", "toujours")],
            ScaleSort.Institution => [new("not planned", "pas prévu"), new("planned", "prévu"), new("begun", "commencé"), new("in use", "en usage")],
            _ => [],
        };

    /// <summary>A goal’s figure with its unit.</summary>
    public static LocalText Amount(GoalFigure figure, double value) =>
        figure switch
        {
            GoalFigure.PeopleTrained or GoalFigure.States => LocalText.Same($"{value:0}"),
            GoalFigure.KnowledgeGained or GoalFigure.KnowledgeKept => new($"{value:0} points", $"{value:0} points"),
            _ => new($"{value * 100:0}%", $"{value * 100:0}\u00a0%"),
        };
}
