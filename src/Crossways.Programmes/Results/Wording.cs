using Crossways.Debriefing;
using Crossways.Programmes.Statistics;
using Crossways.Scenarios;

namespace Crossways.Programmes.Results;

/// <summary>Says what figures mean and, as plainly, what they do not: reports say nothing about them in other words.</summary>
public static class Wording
{
    /// <summary>Fewer answers than this are not shown: somebody could be recognised.</summary>
    public const int Fewest = 5;

    /// <summary>Fewer people than this show a direction at most: the interval is wider than any effect of training.</summary>
    public const int Few = 15;

    public static readonly LocalText Suppressed = new(
        $"Fewer than {Fewest} people answered: not shown, so that nobody can be recognised.",
        $"Moins de {Fewest} personnes ont répondu\u00a0: non montré, afin que personne ne puisse être reconnu."
    );

    /// <param name="unit">What the change is counted in: points, steps.</param>
    public static LocalText Of(PairedChange? change, LocalText unit, int decimals = 0)
    {
        if (change is null || change.Count < Fewest)
        {
            return Suppressed;
        }

        var (average, range, people) = (Said.Number(Math.Abs(change.Change.Value), decimals), Said.Range(change.Change, decimals), Said.People(change.Count));
        if (change.Count < Few)
        {
            return FewPeople(change, people);
        }

        if (!change.Change.Excludes(0))
        {
            var mean = Said.Signed(change.Change.Value, decimals);
            return new(
                $"No change that can be told from chance: {mean.En} {unit.En} on average, and anything from {range.En} fits the answers of {people.En}.",
                $"Aucun changement qu’on puisse distinguer du hasard : {mean.Fr} {unit.Fr} en moyenne, et tout de {range.Fr} est compatible avec les réponses de {people.Fr}."
            );
        }

        var (more, plus) = change.Change.Value > 0 ? ("more", "de plus") : ("less", "de moins");
        var size = Size(change.Effect);
        return new(
            $"On average {average.En} {unit.En} {more} than before (95% interval {range.En}, {people.En}).{size.En}",
            $"En moyenne {average.Fr} {unit.Fr} {plus} qu’avant (intervalle à 95\u00a0%\u00a0: {range.Fr}, {people.Fr}).{size.Fr}"
        );
    }

    // Counted, not averaged: so few show a direction, and the ranks say whether chance would show it too.
    private static LocalText FewPeople(PairedChange change, LocalText people)
    {
        var chance = change.Ranks.Chance < GroupComparison.Sign
            ? new LocalText("Chance alone would hardly do that.", "Le hasard seul ne l’explique guère.")
            : new LocalText("Chance alone could do that.", "Le hasard seul peut l’expliquer.");
        return new(
            $"{people.En}: too few to say how large a change is. {change.Ranks.Rose} did better than before, {change.Ranks.Fell} worse, {change.Ranks.Same} the same. {chance.En}",
            $"{people.Fr}\u00a0: trop peu pour dire l’ampleur d’un changement. {change.Ranks.Rose} ont fait mieux qu’avant, {change.Ranks.Fell} moins bien, {change.Ranks.Same} pareil. {chance.Fr}"
        );
    }

    // Words by Cohen (1988), who warned of them; the whole interval decides, not its middle.
    private static LocalText Size(Estimate? effect)
    {
        if (effect is null)
        {
            return LocalText.Empty;
        }

        var (g, low, high) = (Said.Number(effect.Value, 2), Word(effect.Low), Word(effect.High));
        var word = low == high ? low : new LocalText($"{low.En} to {high.En}", $"{low.Fr} à {high.Fr}");
        return new($" Effect size {g.En}: {word.En}, by the usual words.", $" Taille d’effet {g.Fr}\u00a0: {word.Fr}, selon les mots d’usage.");
    }

    private static LocalText Word(double effect) =>
        Math.Abs(effect) switch
        {
            < 0.2 => new("tiny", "minime"),
            < 0.5 => new("small", "faible"),
            < 0.8 => new("medium", "moyen"),
            _ => new("large", "fort"),
        };

    /// <summary>How many of how many, with the interval.</summary>
    public static LocalText Of(Share share)
    {
        if (share.Of < Fewest)
        {
            return Suppressed;
        }

        var (value, range) = (Said.PerCent(share.Value), Said.Range(share));
        return share.Of < Few
            ? new(
                $"{share.Seen} of {share.Of}: too few for a percentage.",
                $"{share.Seen} sur {share.Of}\u00a0: trop peu pour un pourcentage."
            )
            : new(
                $"{share.Seen} of {share.Of}, or {value.En} (95% interval {range.En}).",
                $"{share.Seen} sur {share.Of}, soit {value.Fr} (intervalle à 95\u00a0%\u00a0: {range.Fr})."
            );
    }

    /// <param name="names">Of the groups, by id.</param>
    public static LocalText Of(GroupComparison? comparison, Func<string, LocalText> names, LocalText unit)
    {
        if (comparison is null)
        {
            return new($"Fewer than two groups of at least {Few} people: too few to say whether they differ.", $"Moins de deux groupes d’au moins {Few} personnes\u00a0: trop peu pour dire s’ils diffèrent.");
        }

        var groups = comparison.Means.Count;
        if (comparison.Chance >= GroupComparison.Sign)
        {
            return new(
                $"The {groups} groups of at least {Few} people differ no more than chance lets groups differ that are alike.",
                $"Les {groups} groupes d’au moins {Few} personnes ne diffèrent pas plus que le hasard ne fait différer des groupes semblables."
            );
        }

        var pairs = comparison.Pairs.Where(pair => pair.Chance < GroupComparison.Sign).OrderBy(pair => pair.Chance).ToList();
        if (pairs.Count == 0)
        {
            return new(
                $"The {groups} groups of at least {Few} people together differ more than chance explains, but of no two can it be said.",
                $"Les {groups} groupes d’au moins {Few} personnes ensemble diffèrent plus que le hasard ne l’explique, mais on ne peut le dire d’aucune paire."
            );
        }

        var first = pairs[0].Difference.Value > 0 ? pairs[0] : new GroupPair(pairs[0].Second, pairs[0].First, Turned(pairs[0].Difference), pairs[0].Chance);
        var (one, other, difference, range) = (names(first.First), names(first.Second), Said.Number(first.Difference.Value), Said.Range(first.Difference));
        var among = comparison.Pairs.Count == 1
            ? LocalText.Empty
            : new LocalText($" {pairs.Count} of {comparison.Pairs.Count} pairs differ so, after allowing for the number of pairs.", $" {pairs.Count} paire{(pairs.Count > 1 ? "s" : "")} sur {comparison.Pairs.Count} diffère{(pairs.Count > 1 ? "nt" : "")} ainsi, compte tenu du nombre de paires.");
        return new(
            $"{one.En}: {difference.En} {unit.En} more than {other.En} (interval {range.En}).{among.En} Nobody was put into groups by lot, so the reason may lie elsewhere.",
            $"{one.Fr}\u00a0: {difference.Fr} {unit.Fr} de plus que {other.Fr} (intervalle\u00a0: {range.Fr}).{among.Fr} Les groupes n’ont pas été tirés au sort\u00a0: la raison peut être ailleurs."
        );
    }

    /// <summary>Whether those who stopped answering differed from the beginning.</summary>
    /// <param name="difference">Score before of those who answered to the end, minus that of the others; null: too few of either.</param>
    public static LocalText OfDropOut(Share stayed, Estimate? difference)
    {
        var who = new LocalText(
            $"Of the {stayed.Of} who answered before the exercise, {stayed.Seen} answered all four questionnaires.",
            $"Sur les {stayed.Of} personnes qui ont répondu avant l’exercice, {stayed.Seen} ont répondu aux quatre questionnaires."
        );
        if (stayed.Seen == stayed.Of || difference is null)
        {
            return who;
        }

        var (points, range) = (Said.Number(Math.Abs(difference.Value)), Said.Range(difference));
        return difference.Excludes(0)
            ? new(
                $"{who.En} They had scored {points.En} points {(difference.Value > 0 ? "more" : "less")} before than those who stopped (interval {range.En}): what is said of later months is not said of all.",
                $"{who.Fr} Elles avaient {points.Fr} points de {(difference.Value > 0 ? "plus" : "moins")} avant que celles qui ont cessé (intervalle\u00a0: {range.Fr})\u00a0: ce qui est dit des mois suivants n’est pas dit de toutes."
            )
            : new(
                $"{who.En} They had not scored differently before from those who stopped, as far as can be told (interval {range.En}); in other things they may differ.",
                $"{who.Fr} Leurs résultats d’avant ne différaient pas de ceux des autres, pour autant qu’on puisse le dire (intervalle\u00a0: {range.Fr})\u202f; elles peuvent différer autrement."
            );
    }

    private static Estimate Turned(Estimate estimate) => new(-estimate.Value, -estimate.High, -estimate.Low, estimate.Count);
}
