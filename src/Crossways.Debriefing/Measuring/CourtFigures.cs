using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What courts read, what they left out, and where the law was not kept.</summary>
internal static class CourtFigures
{
    private static readonly Yardstick Cited = new(
        "cited-admissible", PerformanceFamily.Evidence, MeasureUnit.Share, Better.Higher, 1,
        new("Cited and admissible", "Cité et recevable"),
        new(
            "Exhibits cited in charges that a court of that state reads: lawful in origin, and whole in their chain where its law asks for it.",
            "Pièces citées par les poursuites qu’un tribunal de cet État lit : d’origine licite, et à la chaîne intacte si sa loi l’exige."));

    private static readonly Yardstick Fell = new(
        "fell-in-court", PerformanceFamily.Evidence, MeasureUnit.Count, Better.Lower, 0,
        new("Left out by courts", "Écarté par les tribunaux"),
        new("Exhibits that were put to a court in a hearing and that it did not read.", "Pièces soumises à un tribunal en audience et qu’il n’a pas lues."));

    private static readonly Yardstick Granted = new(
        "hearings-granted", PerformanceFamily.Evidence, MeasureUnit.Share, Better.Higher, 0.8,
        new("Hearings decided as asked", "Audiences tranchées comme demandé"),
        new(
            "Trials that ended in a conviction, detentions ordered, measures allowed, of all hearings held. An acquittal can be right; look at why.",
            "Procès conclus par une condamnation, détentions ordonnées, mesures autorisées, sur toutes les audiences tenues. Un acquittement peut être juste ; voyez pourquoi."));

    private static readonly Yardstick Breaches = new(
        "without-authority", PerformanceFamily.Evidence, MeasureUnit.Count, Better.Lower, 0,
        new("Without the authority the law asks for", "Sans l’autorisation que la loi exige"),
        new(
            "Measures begun without authorisation, urgent ones not confirmed in time or refused afterwards, and people let go because no court had been asked in time.",
            "Mesures engagées sans autorisation, mesures urgentes non confirmées à temps ou refusées ensuite, et personnes remises en liberté faute de saisine à temps."));

    public static IEnumerable<PerformanceMeasure> Of(Ground ground, Scope scope)
    {
        yield return Cited.Share(scope, ground.World.Charges.Standing.Where(charge => scope.Has(charge.By)).SelectMany(charge => CitedIn(ground, charge)));
        var held = ground.Played.Of<HearingHeld>()
            .Select(entry => (entry.At, entry.Happened, ground.World.Courts[entry.Happened.Number].Request))
            .Where(hearing => scope.Has(hearing.Request.By)).ToList();
        yield return Fell.Count(scope, held.SelectMany(hearing => hearing.Happened.Findings.Excluded, (hearing, exhibit) =>
            new Because(hearing.At, hearing.Request.By, Ground.Line(ground.Played.Title(exhibit.Exhibit), Why(exhibit.NotRead)), Weight.Bad) { Exhibit = exhibit.Exhibit }));
        yield return Granted.Share(scope, held.Select(hearing => new Because(
            hearing.At, hearing.Request.By, Ground.Line(ground.Played.Name(hearing.Request.Person), Timelines.OutcomeWord(hearing.Happened.Outcome)),
            hearing.Happened.Outcome is HearingOutcome.Convicted or HearingOutcome.Detained or HearingOutcome.Allowed ? Weight.Good : Weight.Bad)));
        yield return Breaches.Count(scope, ground.Report.Breaches!.Where(breach => scope.Has(breach.By) && Word(breach.Kind) is not null)
            .Select(breach => new Because(breach.At, breach.By, Ground.Line(breach.What, Word(breach.Kind)!), Weight.Bad)));
    }

    private static IEnumerable<Because> CitedIn(Ground ground, ChargeFiled charge)
    {
        var filed = ground.Played.Of<ChargeFiled>().Last(entry => entry.Happened == charge).At;
        var findings = Proof.Of(ground.World, charge);
        var excluded = findings.SelectMany(finding => finding.Excluded).ToHashSet();
        return charge.Elements.SelectMany(element => element.Exhibits).Distinct().Select(exhibit =>
            new Because(filed, charge.By, ground.Played.Title(exhibit), excluded.Contains(exhibit) ? Weight.Bad : Weight.Good) { Exhibit = exhibit });
    }

    private static LocalText Why(IReadOnlyList<Exclusion> because)
    {
        var words = because.Select(Word).ToList();
        return new(string.Join(", ", words.Select(word => word.En)), string.Join(", ", words.Select(word => word.Fr)));
    }

    private static LocalText Word(Exclusion because) =>
        because switch
        {
            Exclusion.NoAuthority => new("no authority", "sans autorisation"),
            Exclusion.BrokenCustody => new("chain of custody broken", "chaîne de conservation rompue"),
            Exclusion.LeadingInterview => new("leading question", "question suggestive"),
            Exclusion.NoLawyer => new("no lawyer", "sans avocat"),
            Exclusion.NoGuardian => new("no guardian", "sans tuteur"),
            _ => new("not disclosed to the defence", "non communiqué à la défense"),
        };

    // Victims charged or arrested are measured with protection.
    private static LocalText? Word(LawBreachKind kind) =>
        kind switch
        {
            LawBreachKind.WithoutAuthority => new("begun without authorisation", "engagé sans autorisation"),
            LawBreachKind.Lapsed => new("not confirmed in time", "non confirmé à temps"),
            LawBreachKind.Refused => new("refused afterwards", "refusé ensuite"),
            LawBreachKind.Released => new("let go, no order in time", "remise en liberté, sans décision dans le délai"),
            _ => null,
        };
}
