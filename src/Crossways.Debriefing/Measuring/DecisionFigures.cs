using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Whether decisions were written down, with reasons, in time, and looked at again when facts changed.</summary>
internal static class DecisionFigures
{
    private const int FewWords = 6;
    private static readonly ExerciseSpan Before = ExerciseSpan.OfMinutes(120);

    private static readonly Yardstick Logged = new(
        "decisions-logged", PerformanceFamily.Decisions, MeasureUnit.Count, Better.Neither, null,
        new("Decisions logged", "Décisions consignées"),
        new("Decisions that seats wrote into their logs.", "Décisions que les postes ont consignées."));

    private static readonly Yardstick Reasoned = new(
        "decisions-reasoned", PerformanceFamily.Decisions, MeasureUnit.Share, Better.Higher, 0.8,
        new("With reasons one can follow", "Aux motifs compréhensibles"),
        new(
            "Decisions whose reasons are more than a few words (six or more). What they say is for people to judge; the machine counts only that they were written.",
            "Décisions dont les motifs dépassent quelques mots (six ou plus). Ce qu’ils disent, c’est aux personnes d’en juger ; la machine compte seulement qu’ils ont été écrits."));

    private static readonly Yardstick Weighed = new(
        "options-weighed", PerformanceFamily.Decisions, MeasureUnit.Share, Better.Higher, 0.5,
        new("With other options weighed", "Avec d’autres options pesées"),
        new("Decisions that name what else was possible.", "Décisions qui disent ce qui était possible d’autre."));

    private static readonly Yardstick InTime = new(
        "decided-before-acting", PerformanceFamily.Decisions, MeasureUnit.Share, Better.Higher, 0.8,
        new("Decided before acting", "Décidé avant d’agir"),
        new(
            "Coercive measures, charges, operations and publications before which the same seat had logged a decision within two hours.",
            "Mesures coercitives, poursuites, opérations et publications précédées, dans les deux heures, d’une décision consignée par le même poste."));

    private static readonly Yardstick Reconsidered = new(
        "reconsidered", PerformanceFamily.Decisions, MeasureUnit.Share, Better.Higher, 0.5,
        new("Looked at again when facts changed", "Réexaminé quand les faits ont changé"),
        new(
            "Decisions about somebody or something of which the same seat afterwards learned what changes the picture (a presumption by others, a first indicator, a first suspicion, a refused measure), followed by a new decision about it within two hours of play.",
            "Décisions sur une personne ou une chose dont le même poste a ensuite appris ce qui change le tableau (présomption par d’autres, premier indicateur, premier soupçon, mesure refusée), suivies d’une nouvelle décision à son sujet dans les deux heures de jeu."));

    public static IEnumerable<PerformanceMeasure> Of(Ground ground, Scope scope)
    {
        var logged = ground.Played.Of<DecisionLogged>().Where(entry => scope.Has(entry.Happened.By)).ToList();
        yield return Logged.Count(scope, logged.Select(entry => Of(entry, Weight.Good)));
        yield return Reasoned.Share(scope, logged.Select(entry => Of(entry, Words(entry.Happened.Reasons) >= FewWords ? Weight.Good : Weight.Bad)));
        yield return Weighed.Share(scope, logged.Select(entry => Of(entry, entry.Happened.Options.Trim().Length > 0 ? Weight.Good : Weight.Bad)));
        yield return InTime.Share(scope, Weighty(ground).Where(act => scope.Has(act.Seat)).Select(act => act with { Counts = Decided(ground, act) ? Weight.Good : Weight.Bad }));
        yield return Reconsidered.Share(scope, logged.Select(entry => Reconsidering.Of(ground, entry.At, entry.Happened)).OfType<Because>());
    }

    private static Because Of((ExerciseTime At, DecisionLogged Happened) entry, Weight counts) =>
        new(entry.At, entry.Happened.By, LocalText.Same(entry.Happened.Decision), counts);

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool Decided(Ground ground, Because act) =>
        ground.Decisions[act.Seat!.Value].Any(at => at <= act.At && (act.At - at).Seconds <= Before.Seconds);

    private static IEnumerable<Because> Weighty(Ground ground)
    {
        foreach (var (at, happened) in ground.Played.Events)
        {
            Because? act = happened switch
            {
                MeasureRequested { Operation: null } asked when ground.World.Measures[asked.Number].Kind is { Family: MeasureFamily.Coercive } kind =>
                    new(at, asked.By, Ground.Line(kind.Name, ground.Played.Name(asked.Target))),
                ChargeFiled charge => new(at, charge.By, Ground.Line(ground.Scenario.Offences[charge.Offence].Name, ground.Played.Name(charge.Suspect))),
                OperationPlanned planned => new(at, planned.By, LocalText.Same(planned.Plan.Name)),
                Published { By: { } by } published when ground.Scenario.Seats.Has(by) => new(at, by, published.TitleIn(ground.World)),
                _ => null,
            };
            if (act is not null)
            {
                yield return act;
            }
        }
    }
}
