using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Whether victims were recognised, how soon, and on what ground (Council of Europe Convention art. 10).</summary>
internal static class IdentificationFigures
{
    private static readonly Yardstick Identified = new(
        "victims-identified", PerformanceFamily.Identification, MeasureUnit.Share, Better.Higher, 1,
        new("Recognisable victims recognised", "Victimes reconnaissables reconnues"),
        new(
            "Of the victims whom what was known was enough to recognise: those whom somebody presumed to be victims. Reasonable grounds are enough (Council of Europe Convention art. 10 and 13), so all of them is good.",
            "Parmi les victimes que l’on pouvait reconnaître avec ce que l’on savait : celles que quelqu’un a présumées victimes. Des motifs raisonnables suffisent (Convention du Conseil de l’Europe, art. 10 et 13) ; il faut donc les reconnaître toutes."));

    private static readonly Yardstick Time = new(
        "time-to-identify", PerformanceFamily.Identification, MeasureUnit.Minutes, Better.Lower, 60,
        new("From identifiable to identified", "D’identifiable à identifiée"),
        new(
            "Mean time from the moment at which what was known was enough until somebody recorded a presumption. Who was never presumed counts until ENDEX. Within the hour is good: until then nobody is protected.",
            "Temps moyen entre le moment où ce que l’on savait suffisait et la présomption consignée. Qui n’a jamais été présumé compte jusqu’à ENDEX. Moins d’une heure est bien : jusque-là, personne n’est protégé."));

    private static readonly Yardstick Missed = new(
        "victims-missed", PerformanceFamily.Identification, MeasureUnit.Count, Better.Lower, 0,
        new("Of all victims, not recognised", "De toutes les victimes, non reconnues"),
        new("Victims of the case whom nobody presumed to be victims, whether or not enough was known of them.", "Victimes de l’affaire que personne n’a présumées victimes, que l’on en ait su assez ou non."));

    private static readonly Yardstick FalseAlarms = new(
        "false-alarms", PerformanceFamily.Identification, MeasureUnit.Count, Better.Lower, 0,
        new("Presumed, and no victim", "Présumées à tort"),
        new(
            "Persons presumed to be victims who are none in the truth of the case. A presumption in good faith harms little; many of them take places and attention from those who need them.",
            "Personnes présumées victimes qui ne le sont pas dans la vérité de l’affaire. Une présomption de bonne foi nuit peu ; beaucoup d’entre elles prennent des places et de l’attention à qui en a besoin."));

    private static readonly Yardstick Founded = new(
        "presumptions-founded", PerformanceFamily.Identification, MeasureUnit.Share, Better.Higher, 0.8,
        new("Presumptions with enough indicators", "Présomptions fondées sur assez d’indicateurs"),
        new(
            "Presumptions for which the seat that recorded them knew enough: the indicators of one dimension reach the threshold (ILO and European Commission, 2009), or, for a child, an act and a purpose (Palermo Protocol art. 3 (c)).",
            "Présomptions pour lesquelles le poste en savait assez : les indicateurs d’une dimension atteignent le seuil (OIT et Commission européenne, 2009) ou, pour un enfant, un acte et un but (Protocole de Palerme, art. 3 c)."));

    private static readonly Yardstick Assessed = new(
        "indicators-assessed", PerformanceFamily.Identification, MeasureUnit.Share, Better.Higher, 0.8,
        new("Presumptions with the indicators written down", "Présomptions avec indicateurs consignés"),
        new(
            "Presumptions for which the same seat had assessed the person against indicators that reach the threshold, so that others can follow why.",
            "Présomptions pour lesquelles le même poste avait évalué la personne selon des indicateurs qui atteignent le seuil, de sorte que d’autres comprennent pourquoi."));

    private static readonly Yardstick Age = new(
        "age-presumed", PerformanceFamily.Identification, MeasureUnit.Share, Better.Higher, 1,
        new("Children treated as children", "Enfants traités comme enfants"),
        new(
            "Of the child victims who were recognised: those recorded as being, or possibly being, under 18. Age in doubt is the age of a child until shown otherwise (Council of Europe Convention art. 10 (3)).",
            "Parmi les enfants victimes reconnus : ceux dont il est consigné qu’ils ont, ou peuvent avoir, moins de 18 ans. En cas de doute, la personne est présumée enfant (Convention du Conseil de l’Europe, art. 10, par. 3)."));

    public static IEnumerable<PerformanceMeasure> Of(Ground ground, Scope scope)
    {
        var recognisable = Recognisable(ground, scope).ToList();
        yield return Identified.Share(scope, recognisable.Select(one => one.Because with { Counts = one.Presumed ? Weight.Good : Weight.Bad }));
        yield return Time.Mean(scope, recognisable.Select(one => (one.Wait, one.Because with { Counts = one.Presumed ? Time.Weigh(one.Wait) : Weight.Bad })));
        if (scope.IsExercise)
        {
            yield return Missed.Count(scope, ground.Report.Victims!.Where(victim => victim.Identified is null).Select(victim => NeverPresumed(ground, victim)));
        }

        var recorded = ground.Presumptions.Where(entry => scope.Has(entry.Happened.By)).ToList();
        var right = recorded.Where(entry => ground.IsVictim(entry.Happened.Person)).ToList();
        yield return FalseAlarms.Count(scope, recorded.Except(right).Select(entry => new Because(entry.At, entry.Happened.By, ground.Played.Name(entry.Happened.Person), Weight.Bad)));
        yield return Founded.Share(scope, recorded.Select(entry => Known(ground, entry.At, entry.Happened)));
        yield return Assessed.Share(scope, recorded.Select(entry => Written(ground, entry.At, entry.Happened)));
        yield return Age.Share(scope, right.Where(entry => ground.Person(entry.Happened.Person).IsChild).Select(entry => AsChild(ground, entry.At, entry.Happened)));
    }

    private static IEnumerable<(bool Presumed, double Wait, Because Because)> Recognisable(Ground ground, Scope scope)
    {
        foreach (var victim in ground.Report.Victims!)
        {
            if (Victims.FirstAble(ground.Played, ground.Person(victim.Person), [.. scope.Seats]) is not { } able)
            {
                continue;
            }

            var until = victim.Identified ?? ground.Report.Ended;
            var wait = until > able ? until - able : ExerciseSpan.Zero;
            var said = victim.Identified is { } at
                ? new LocalText("presumed a victim at {at}, after {wait}", "présumée victime à {at}, après {wait}").With("at", ground.Played.Clock(at))
                : new LocalText("identifiable, and never presumed a victim", "identifiable, et jamais présumée victime");
            yield return (victim.Identified is not null, wait.Minutes, new Because(able, scope.Seat ?? victim.IdentifiedBy ?? victim.FirstAble, Ground.Line(victim.Name, said.With("wait", LocalText.Same(wait.ToString())))));
        }
    }

    private static Because NeverPresumed(Ground ground, VictimReport victim) =>
        victim.IdentifiableTogether is { } able
            ? new(able, victim.FirstAble, Ground.Line(victim.Name, new("identifiable from here on", "identifiable à partir d’ici")), Weight.Bad)
            : new(ground.Report.Ended, null, Ground.Line(victim.Name, new("too little was ever known", "on n’en a jamais su assez")), Weight.Bad);

    // Which indicators the seat knew of when it recorded the presumption.
    private static Because Known(Ground ground, ExerciseTime at, PresumptionRecorded presumed)
    {
        var indicators = ground.World.Knowledge.Of(presumed.By)
            .Where(known => known.Value <= at)
            .Select(known => ground.Scenario.Facts[known.Key])
            .Where(fact => fact.Indicator is not null && fact.About.Contains(presumed.Person))
            .Select(fact => ground.Scenario.Indicators[fact.Indicator!.Value]);
        var enough = Victims.FirstAble(ground.Played, ground.Person(presumed.Person), [presumed.By]) <= at;
        return Listed(ground, at, presumed, indicators, enough, new("no indicator known", "aucun indicateur connu"));
    }

    private static Because Written(Ground ground, ExerciseTime at, PresumptionRecorded presumed)
    {
        var indicators = ground.Played.Of<IndicatorAssessed>()
            .Where(entry => entry.At <= at && entry.Happened is { Finding: IndicatorFinding.Present } assessed && assessed.Desk == presumed.By && assessed.Person == presumed.Person)
            .Select(entry => ground.Scenario.Indicators[entry.Happened.Indicator]).Distinct().ToList();
        var enough = indicators.GroupBy(indicator => indicator.Dimension).Any(dimension => Indicators.IsPositive(dimension.Select(indicator => indicator.Strength)));
        return Listed(ground, at, presumed, indicators, enough, new("no indicator assessed", "aucun indicateur évalué"));
    }

    private static Because Listed(Ground ground, ExerciseTime at, PresumptionRecorded presumed, IEnumerable<Indicator> indicators, bool enough, LocalText none)
    {
        var names = indicators.Distinct().OrderByDescending(indicator => indicator.Strength).Select(indicator => indicator.Name).ToList();
        var said = names.Count == 0 ? none : new LocalText(string.Join(", ", names.Select(name => name.En)), string.Join(", ", names.Select(name => name.Fr)));
        return new Because(at, presumed.By, Ground.Line(ground.Played.Name(presumed.Person), said), enough ? Weight.Good : Weight.Bad);
    }

    private static Because AsChild(Ground ground, ExerciseTime at, PresumptionRecorded first)
    {
        var recorded = ground.Played.Of<PresumptionRecorded>().FirstOrDefault(entry => entry.Happened.Person == first.Person && entry.Happened.AsChild);
        var name = ground.Played.Name(first.Person);
        return recorded.Happened is { } child
            ? new(recorded.At, child.By, Ground.Line(name, new("treated as a child from here on", "traité comme enfant à partir d’ici")), Weight.Good)
            : new(at, first.By, Ground.Line(name, new("presumed a victim, not recorded as a child", "présumé victime, sans être consigné comme enfant")), Weight.Bad);
    }
}
