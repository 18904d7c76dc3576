using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Whether victims came to safety, with their consent, and were not treated as offenders.</summary>
internal static class ProtectionFigures
{
    private static readonly Yardstick Safe = new(
        "victims-safe", PerformanceFamily.Protection, MeasureUnit.Share, Better.Higher, 1,
        new("Victims safe at ENDEX", "Victimes en sécurité à ENDEX"),
        new(
            "Victims of the case who are sheltered, suitably housed and, if children, have a guardian at the end (Council of Europe Convention art. 10 and 12).",
            "Victimes de l’affaire qui, à la fin, sont hébergées, dans un lieu qui leur convient, et, pour les enfants, ont un tuteur (Convention du Conseil de l’Europe, art. 10 et 12)."));

    private static readonly Yardstick Time = new(
        "time-to-safety", PerformanceFamily.Protection, MeasureUnit.Minutes, Better.Lower, 240,
        new("From identified to safe", "D’identifiée à en sécurité"),
        new(
            "Mean time from the presumption until the person was safe. Who never was counts until ENDEX. Half a working day is good.",
            "Temps moyen entre la présomption et la mise en sécurité. Qui ne l’a jamais été compte jusqu’à ENDEX. Une demi-journée de travail est bien."));

    private static readonly Yardstick Needs = new(
        "needs-met", PerformanceFamily.Protection, MeasureUnit.Share, Better.Higher, 1,
        new("Needs met", "Besoins satisfaits"),
        new(
            "What victims lacked at STARTEX (a doctor, food, rest, news of the family) and had at the end (Council of Europe Convention art. 12).",
            "Ce dont les victimes manquaient à STARTEX (médecin, nourriture, repos, nouvelles de la famille) et qu’elles avaient à la fin (Convention du Conseil de l’Europe, art. 12)."));

    private static readonly Yardstick Consent = new(
        "consent-asked", PerformanceFamily.Protection, MeasureUnit.Share, Better.Higher, 1,
        new("Consent asked", "Consentement demandé"),
        new(
            "Referrals with the person’s agreement (for a child, the guardian’s), and protective measures that were put to the person first.",
            "Orientations faites avec l’accord de la personne (pour un enfant, du tuteur), et mesures de protection qui lui ont d’abord été proposées."));

    private static readonly Yardstick Reflection = new(
        "reflection-granted", PerformanceFamily.Protection, MeasureUnit.Share, Better.Higher, 0.8,
        new("Recovery and reflection period granted", "Période de rétablissement et de réflexion accordée"),
        new(
            "Adults presumed to be victims who were given the period of at least thirty days in which nobody is expelled (Council of Europe Convention art. 13). Who was asked and said no does not count against it.",
            "Adultes présumés victimes qui ont obtenu la période d’au moins trente jours pendant laquelle nul n’est expulsé (Convention du Conseil de l’Europe, art. 13). Un refus de la personne ne compte pas."));

    private static readonly Yardstick Punished = new(
        "victims-punished", PerformanceFamily.Protection, MeasureUnit.Count, Better.Lower, 0,
        new("Acts that treated a victim as an offender", "Actes traitant une victime en délinquante"),
        new(
            "Arrests, detentions, expulsions and charges of victims, for what they were compelled to do (Council of Europe Convention art. 26).",
            "Arrestations, détentions, éloignements et inculpations de victimes, pour ce qu’elles ont été contraintes de faire (Convention du Conseil de l’Europe, art. 26)."));

    private static readonly IReadOnlyList<ConditionId> Punishing = [LibraryConditions.Arrested, LibraryConditions.Detained, LibraryConditions.Expelled];

    public static IEnumerable<PerformanceMeasure> Of(Ground ground, Scope scope)
    {
        if (scope.IsExercise)
        {
            var victims = ground.Report.Victims!;
            yield return Safe.Share(scope, victims.Select(victim => AtTheEnd(ground, victim)));
            yield return Time.Mean(scope, victims.Where(victim => victim.Identified is not null).Select(victim => ToSafety(ground, victim)));
            yield return Needs.Share(scope, victims.SelectMany(victim => NeedsSeenTo.Of(ground, victim)));
            yield return Reflection.Share(scope, ground.Presumptions.Where(entry => ground.IsVictim(entry.Happened.Person)).Select(entry => Reflected(ground, entry.At, entry.Happened.Person)).OfType<Because>());
        }

        yield return Consent.Share(scope, Asked(ground).Where(asked => scope.Has(asked.Seat)));
        yield return Punished.Count(scope, Offended(ground).Where(offended => scope.Has(offended.Seat)));
    }

    private static Because AtTheEnd(Ground ground, VictimReport victim)
    {
        var state = victim.SafeAtTheEnd ? new LocalText("safe", "en sécurité")
            : victim.Conditions.Count == 0 ? new("not safe", "pas en sécurité")
            : new("not safe: {conditions}", "pas en sécurité : {conditions}");
        var conditions = new LocalText(string.Join(", ", victim.Conditions.Select(word => word.En)), string.Join(", ", victim.Conditions.Select(word => word.Fr)));
        return new(victim.Safe ?? ground.Report.Ended, null, Ground.Line(victim.Name, state.With("conditions", conditions)), victim.SafeAtTheEnd ? Weight.Good : Weight.Bad);
    }

    private static (double, Because) ToSafety(Ground ground, VictimReport victim)
    {
        var from = victim.Identified!.Value;
        var until = victim.Safe ?? ground.Report.Ended;
        var wait = until > from ? until - from : ExerciseSpan.Zero;
        var said = victim.Safe is null ? new LocalText("identified, never safe", "identifiée, jamais en sécurité") : new LocalText("safe after {wait}", "en sécurité après {wait}");
        return (wait.Minutes, new(from, victim.IdentifiedBy, Ground.Line(victim.Name, said.With("wait", LocalText.Same(wait.ToString()))), victim.Safe is null ? Weight.Bad : Time.Weigh(wait.Minutes)));
    }

    private static Because? Reflected(Ground ground, ExerciseTime at, SubjectId person)
    {
        var name = ground.Played.Name(person);
        var granted = ground.Played.Of<PersonChanged>().FirstOrDefault(entry => entry.Happened is { Holds: true } changed && changed.Person == person && changed.Condition == LibraryConditions.InReflection);
        var refused = ground.Played.Of<AuthorisationDecided>().Any(entry => !entry.Happened.Granted
            && ground.World.Measures[entry.Happened.Measure] is var measure && measure.Request.Target == person && Becomes(measure.Kind, LibraryConditions.InReflection));
        return ground.Person(person).IsChild ? null
            : granted.Happened is not null ? new(granted.At, null, Ground.Line(name, new("period began", "période ouverte")), Weight.Good)
            : refused ? new(at, null, Ground.Line(name, new("asked, and said no", "proposée, et refusée par la personne")))
            : new(at, null, Ground.Line(name, new("not offered", "non proposée")), Weight.Bad);
    }

    internal static bool Becomes(MeasureKind kind, ConditionId condition) =>
        kind.Effects.Any(effect => effect is Effect.Becomes becomes && becomes.Person == Effect.Target && becomes.Is == condition);

    private static IEnumerable<Because> Asked(Ground ground) =>
        ground.Played.Of<PersonReferred>()
            .Select(entry => new Because(
                entry.At, entry.Happened.From,
                new LocalText("{person}: referred to {to}", "{person} : orientation vers {to}").With("person", ground.Played.Name(entry.Happened.Person)).With("to", ground.Played.Name(entry.Happened.To)),
                entry.Happened.Consent ? Weight.Good : Weight.Bad))
            .Concat(
                from entry in ground.Played.Of<MeasureRequested>()
                let kind = ground.World.Measures[entry.Happened.Number].Kind
                where kind is { Family: MeasureFamily.Protection, Authorisation: Authoriser.Consent } && ground.World.People.IsPerson(entry.Happened.Target)
                select new Because(entry.At, entry.Happened.By, Ground.Line(ground.Played.Name(entry.Happened.Target), kind.Name), Weight.Good));

    private static IEnumerable<Because> Offended(Ground ground)
    {
        foreach (var (at, changed) in ground.Played.Of<PersonChanged>().Where(entry => entry.Happened.Holds && Punishing.Contains(entry.Happened.Condition) && ground.IsVictim(entry.Happened.Person)))
        {
            var by = ground.Played.Of<MeasureDone>().Where(done => done.At == at).Select(done => ground.World.Measures[done.Happened.Number])
                .FirstOrDefault(measure => measure.Request.Target == changed.Person && Becomes(measure.Kind, changed.Condition));
            yield return new(at, by?.Request.By, Ground.Line(ground.Played.Name(changed.Person), Motives.Word(changed.Condition)), Weight.Bad);
        }

        foreach (var (at, charge) in ground.Played.Of<ChargeFiled>().Where(entry => ground.IsVictim(entry.Happened.Suspect)))
        {
            yield return new(at, charge.By, Ground.Line(ground.Played.Name(charge.Suspect), ground.Scenario.Offences[charge.Offence].Name), Weight.Bad);
        }
    }
}
