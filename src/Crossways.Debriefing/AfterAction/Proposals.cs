using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>A finding that the machine proposes, with what it rests on.</summary>
/// <param name="Key">The same whenever the same is found.</param>
public sealed record Finding(string Key, LessonKind Kind, LocalText Text, LocalText Evidence);

/// <summary>
/// Findings that follow from the debrief by a rule each; people keep, change or take them out. A rule says what was so
/// and on what figure that rests; why it was so is for people to say.
/// </summary>
public static class Proposals
{
    // As many as fit on a page and are still read.
    private const int MostMissed = 4;

    public static IReadOnlyList<Finding> Of(AfterActionFacts facts)
    {
        var debrief = facts.Debrief;
        return
        [
            .. Lessons(facts),
            .. Objectives(debrief.Ratings),
            .. Victims(debrief.Victims ?? []),
            .. Charges(debrief.Evidence ?? []),
            .. Breaches(debrief.Breaches ?? []),
            .. Sharing(debrief.Cooperation),
            .. Missed(debrief.Missed ?? [], debrief.Starts.Day == debrief.Ended.Day),
        ];
    }

    // What somebody takes on is a recommendation, and stands there.
    private static IEnumerable<Finding> Lessons(AfterActionFacts facts) =>
        facts.Lessons.Where(lesson => !IsRecommendation(lesson)).Select(lesson => new Finding("lesson/" + lesson.Text, lesson.Kind, LocalText.Same(lesson.Text), Source(lesson)));

    /// <summary>Something to improve that somebody takes on, or by a day.</summary>
    public static bool IsRecommendation(Lesson lesson) => lesson.Kind == LessonKind.Improve && (lesson.Owner.Length > 0 || lesson.Due is not null);

    private static LocalText Source(Lesson lesson) =>
        lesson.From switch
        {
            LessonSource.HotDebrief => new("Said in the hot debrief.", "Dit au débriefing à chaud."),
            LessonSource.Observation => new("Seen by an observer.", "Vu par un observateur."),
            LessonSource.Bookmark => new("From a moment marked during play.", "D’un moment marqué pendant le jeu."),
            _ => LocalText.Empty,
        };

    // More than half of the ratings on one side; with fewer than two nothing is said.
    private static IEnumerable<Finding> Objectives(RatingsReport? ratings)
    {
        foreach (var objective in ratings?.Objectives ?? [])
        {
            var all = objective.Counts.Sum();
            var hard = objective.Counts[(int)Rating.MajorChallenges] + objective.Counts[(int)Rating.Unable];
            var well = objective.Counts[(int)Rating.Performed];
            if (all < 2 || (well * 2 <= all && hard * 2 <= all))
            {
                continue;
            }

            yield return well * 2 > all
                ? new($"objective/{objective.Objective}/good", LessonKind.Strength,
                    new($"{objective.Name.En}: performed without challenges.", $"{objective.Name.Fr} : réalisé sans difficulté."),
                    new($"{well} of {all} ratings were P.", $"{well} évaluations sur {all} étaient P."))
                : new($"objective/{objective.Objective}/hard", LessonKind.Improve,
                    new($"{objective.Name.En}: major challenges.", $"{objective.Name.Fr} : difficultés majeures."),
                    new($"{hard} of {all} ratings were M or U.", $"{hard} évaluations sur {all} étaient M ou U."));
        }
    }

    private static IEnumerable<Finding> Victims(IReadOnlyList<VictimReport> victims)
    {
        if (victims.Count == 0)
        {
            yield break;
        }

        if (victims.All(victim => victim.Identified is not null))
        {
            yield return new("victims/all-identified", LessonKind.Strength,
                new("Every victim was recognised as one.", "Chaque victime a été reconnue comme telle."),
                new($"{victims.Count} of {victims.Count} presumptions recorded.", $"{victims.Count} présomptions enregistrées sur {victims.Count}."));
        }

        if (victims.All(victim => victim.SafeAtTheEnd))
        {
            yield return new("victims/all-safe", LessonKind.Strength,
                new("Every victim was safe at ENDEX.", "Chaque victime était en sécurité à l’ENDEX."),
                new($"{victims.Count} of {victims.Count}.", $"{victims.Count} sur {victims.Count}."));
        }

        var missed = victims.Where(victim => victim is { Identified: null, IdentifiableTogether: not null }).ToList();
        if (missed.Count > 0)
        {
            yield return new("victims/not-identified", LessonKind.Improve,
                new($"Never recognised as victims: {Names(missed, one => one.Name.En)}.", $"Jamais reconnues comme victimes : {Names(missed, one => one.Name.Fr)}."),
                new($"What the seats knew together sufficed: {Names(missed, one => $"{one.Name.En} from {Clock(one)}")}.", $"Ce que les postes savaient ensemble suffisait : {Names(missed, one => $"{one.Name.Fr} dès {Clock(one)}")}."));
        }

        var offenders = victims.Where(victim => victim.TreatedAsOffender).ToList();
        if (offenders.Count > 0)
        {
            yield return new("victims/offenders", LessonKind.Improve,
                new($"Victims treated as offenders: {Names(offenders, one => one.Name.En)}.", $"Victimes traitées comme auteurs d’infractions : {Names(offenders, one => one.Name.Fr)}."),
                new("Arrested, detained, expelled or charged (Council of Europe Convention, article 26).", "Arrestation, détention, expulsion ou poursuites (Convention du Conseil de l’Europe, article 26)."));
        }

        static string Names(IEnumerable<VictimReport> some, Func<VictimReport, string> say) => string.Join(", ", some.Select(say));
        static string Clock(VictimReport victim) => victim.IdentifiableTogether!.Value.Clock;
    }

    // What would hold of one suspect’s charges is said once; what would fall is said with its reason.
    private static IEnumerable<Finding> Charges(IReadOnlyList<CaseReport> charges)
    {
        var filed = charges.Where(charge => charge.Filed is not null).ToList();
        foreach (var same in filed.Where(charge => charge.Proven).GroupBy(charge => charge.Suspect))
        {
            yield return new($"charge/{same.Key}/good", LessonKind.Strength, Holds([.. same]), new("Every element rests on lawful exhibits.", "Chaque élément repose sur des pièces licites."));
        }

        foreach (var charge in filed.Where(charge => !charge.Proven))
        {
            var held = charge.Elements.Count(element => element.State == ElementState.Held);
            var fell = charge.Elements.Sum(element => element.Excluded.Count + element.Tainted.Count);
            yield return new($"charge/{charge.Suspect}/{charge.Offence}/hard", LessonKind.Improve,
                new($"The charge against {charge.Name.En}, {charge.OffenceName.En} would fall.", $"L’accusation contre {charge.Name.Fr}, {charge.OffenceName.Fr} tomberait."),
                fell > 0 ? new($"{Exhibits(fell)} cited for it are taken by no court.", $"Aucun tribunal ne retient {fell} pièce(s) citée(s) à l’appui.")
                : held > 0 ? new("Some seat held the missing proof; the charge does not cite it.", "Un poste détenait la preuve manquante ; l’accusation ne la cite pas.")
                : new("No seat lawfully held proof of every element.", "Aucun poste ne détenait licitement la preuve de chaque élément."));
        }
    }

    private static LocalText Holds(IReadOnlyList<CaseReport> charges)
    {
        var (name, first) = (charges[0].Name, charges[0].OffenceName);
        return charges.Count == 1
            ? new($"The charge against {name.En}, {first.En} would hold.", $"L’accusation contre {name.Fr}, {first.Fr} tiendrait.")
            : new(
                $"{charges.Count} charges against {name.En} would hold: {string.Join("; ", charges.Select(charge => charge.OffenceName.En).Distinct())}.",
                $"{charges.Count} accusations contre {name.Fr} tiendraient : {string.Join(" ; ", charges.Select(charge => charge.OffenceName.Fr).Distinct())}.");
    }

    private static string Exhibits(int count) => count == 1 ? "1 exhibit" : $"{count} exhibits";

    private static IEnumerable<Finding> Breaches(IReadOnlyList<LawBreach> breaches) =>
        from breach in breaches
        where breach.Kind is LawBreachKind.WithoutAuthority or LawBreachKind.Lapsed or LawBreachKind.Refused or LawBreachKind.Released
        group breach by breach.Kind into same
        select new Finding($"breach/{same.Key}", LessonKind.Improve, Breach(same.Key), What([.. same]));

    private static LocalText Breach(LawBreachKind kind) =>
        kind switch
        {
            LawBreachKind.WithoutAuthority => new("Measures were taken without the authorisation they need.", "Des mesures ont été prises sans l’autorisation requise."),
            LawBreachKind.Lapsed => new("Urgent measures were not confirmed in time.", "Des mesures urgentes n’ont pas été confirmées à temps."),
            LawBreachKind.Refused => new("Urgent measures were carried out and refused afterwards.", "Des mesures urgentes ont été exécutées, puis refusées."),
            _ => new("Somebody in custody had to be let go, because no court was asked in time.", "Une personne gardée a dû être remise en liberté, faute de saisine à temps d’un tribunal."),
        };

    private static LocalText What(IReadOnlyList<LawBreach> breaches) =>
        new(
            string.Join("; ", breaches.Take(3).Select(breach => breach.What.En)) + (breaches.Count > 3 ? $"; and {breaches.Count - 3} more." : "."),
            string.Join(" ; ", breaches.Take(3).Select(breach => breach.What.Fr)) + (breaches.Count > 3 ? $" ; et {breaches.Count - 3} de plus." : "."));

    private static IEnumerable<Finding> Sharing(CooperationReport? cooperation)
    {
        if (cooperation is null)
        {
            yield break;
        }

        var decisive = cooperation.Sharings.Where(sharing => sharing.Decisive).Select(sharing => sharing.HeldFor.Minutes).Order().ToList();
        if (decisive.Count > 2)
        {
            var middle = decisive[decisive.Count / 2];
            var evidence = new LocalText(
                $"Half of the {decisive.Count} decisive exhibits shared were passed on within {Length(middle)}.",
                $"La moitié des {decisive.Count} pièces décisives partagées l’ont été en {Length(middle)} au plus.");
            if (middle <= 30)
            {
                yield return new("sharing/soon", LessonKind.Strength,
                    new("Decisive exhibits were passed on soon.", "Les pièces décisives ont vite circulé."), evidence);
            }
            else if (middle > 90)
            {
                yield return new("sharing/late", LessonKind.Improve,
                    new("Decisive exhibits stayed on one desk for too long.", "Les pièces décisives sont restées trop longtemps sur un seul bureau."), evidence);
            }
        }

        if (cooperation.Repeated.Count > 0)
        {
            var again = cooperation.Repeated.Sum(work => work.By.Count - 1);
            yield return new("sharing/twice", LessonKind.Improve,
                new("Work was done twice.", "Du travail a été fait deux fois."),
                new($"Measures on a target that another seat had already taken: {again}.", $"Mesures qu’un autre poste avait déjà prises sur la même cible : {again}."));
        }
    }

    private static IEnumerable<Finding> Missed(IReadOnlyList<MissedOpportunity> missed, bool oneDay) =>
        missed.Take(MostMissed).Select(chance => new Finding(
            "missed/" + chance.What.En, LessonKind.Improve, chance.What, Waited(chance, oneDay)));

    private static LocalText Waited(MissedOpportunity chance, bool oneDay) =>
        chance.Did is { } did
            ? new($"Possible from {(oneDay ? chance.Could.Clock : chance.Could.ToString())} on; done {Length((did - chance.Could).Minutes)} later. {chance.Why.En}", $"Possible dès {Said(chance.Could, oneDay)} ; fait {Length((did - chance.Could).Minutes)} plus tard. {chance.Why.Fr}")
            : new($"Possible from {(oneDay ? chance.Could.Clock : chance.Could.ToString())} on; never done. {chance.Why.En}", $"Possible dès {Said(chance.Could, oneDay)} ; jamais fait. {chance.Why.Fr}");

    private static string Said(ExerciseTime at, bool oneDay) => oneDay ? at.Clock : $"le jour {at.Day} à {at.Clock}";

    private static string Length(double minutes) => minutes < 60 ? $"{minutes:0} min" : $"{(int)minutes / 60} h {(int)minutes % 60:00}";
}
