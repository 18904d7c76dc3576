using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>How far the elements of the offences were brought, and whether what was held would stand.</summary>
internal static class EvidenceFigures
{
    private static readonly Yardstick Held = new(
        "elements-held", PerformanceFamily.Evidence, MeasureUnit.Share, Better.Higher, 1,
        new("Elements for which lawful proof was held", "Éléments dont la preuve licite était détenue"),
        new(
            "Of the elements of every offence that could be charged where a prosecutor sat: those for which some seat lawfully held proof by the end, charged or not.",
            "Parmi les éléments de chaque infraction qui pouvait être poursuivie là où siégeait un parquet : ceux dont un poste détenait licitement la preuve à la fin, poursuivis ou non."));

    private static readonly Yardstick Proven = new(
        "elements-proven", PerformanceFamily.Evidence, MeasureUnit.Share, Better.Higher, 1,
        new("Elements proven by the charges", "Éléments prouvés par les actes d’accusation"),
        new(
            "Of the elements that the charges filed had to prove (act, means, purpose; for a child no means): those proven by what they cite (Palermo Protocol art. 3).",
            "Parmi les éléments que les poursuites devaient prouver (acte, moyen, but ; pour un enfant, pas de moyen) : ceux que prouvent les pièces citées (Protocole de Palerme, art. 3)."));

    private static readonly Yardstick Lawful = new(
        "lawful-share", PerformanceFamily.Evidence, MeasureUnit.Share, Better.Higher, 1,
        new("Lawfully held", "Détenu licitement"),
        new(
            "Exhibits in the files of seats whose chain begins with an authority that the law asks for.",
            "Pièces aux dossiers des postes dont la chaîne commence par une autorisation conforme à la loi."));

    private static readonly Yardstick Custody = new(
        "custody-whole", PerformanceFamily.Evidence, MeasureUnit.Share, Better.Higher, 1,
        new("Chain of custody whole", "Chaîne de conservation intacte"),
        new(
            "Decisive exhibits in the files of prosecutors that are the original, or a copy made from it by whoever held it. A copy of a copy can be refused by a court.",
            "Pièces décisives aux dossiers des parquets qui sont l’original, ou une copie faite par qui le détenait. La copie d’une copie peut être écartée par un tribunal."));

    private static readonly Yardstick Untainted = new(
        "statements-taken", PerformanceFamily.Evidence, MeasureUnit.Share, Better.Higher, 1,
        new("Statements a court takes as they are", "Déclarations recevables en l’état"),
        new(
            "Statements with nothing in them that no court takes: no leading question, a suspect’s lawyer, a child’s guardian, not the fifth interview, an interpreter close to nobody concerned.",
            "Déclarations où rien n’est à écarter : pas de question suggestive, avocat du suspect, tuteur de l’enfant, pas un cinquième entretien, interprète proche de personne."));

    public static IEnumerable<PerformanceMeasure> Of(Ground ground, Scope scope)
    {
        var cases = ground.Report.Evidence!;
        if (scope.IsExercise)
        {
            yield return Held.Share(scope, cases.Where(file => HasProsecutor(ground, file.State)).SelectMany(file => file.Elements, (file, element) => HeldFor(ground, file, element)));
        }

        yield return Proven.Share(scope, cases.Where(file => file.Filed is not null && scope.Has(file.FiledBy)).SelectMany(file => file.Elements, ProvenBy));
        var held = ground.Held.Where(one => scope.Has(one.Holding.Seat)).ToList();
        var holdings = held.ConvertAll(one => one.Holding);
        yield return Lawful.Share(scope, held.Select(one => Weighed(ground, one.Holding, one.Lawful)));
        yield return Custody.Share(scope, holdings
            .Where(holding => Powers.Prosecutes(ground.Scenario, ground.World.Desks[holding.Seat]) && Holdings.IsDecisive(ground.Played, holding.Exhibit))
            .Select(holding => Weighed(ground, holding, Lawfulness.IsVouchedFor(ground.World, holding.Seat, holding.Exhibit))));
        yield return Untainted.Share(scope, Statements(ground, holdings));
    }

    private static bool HasProsecutor(Ground ground, StateId state) => Powers.OfAgencyKind(ground.World, "prosecution", state).Count > 0;

    private static Because HeldFor(Ground ground, CaseReport file, ElementReport element)
    {
        var since = element.Facts.SelectMany(fact => fact.KnownBy).MinBy(known => known.At);
        var held = element.State != ElementState.Missing;
        return new(since?.At ?? ground.Report.Ended, since?.Seat, ElementOf(file, element, held ? new("proof held", "preuve détenue") : new("no lawful proof", "aucune preuve licite")), held ? Weight.Good : Weight.Bad);
    }

    private static Because ProvenBy(CaseReport file, ElementReport element)
    {
        var said = element.State switch
        {
            ElementState.Proven => new LocalText("proven", "prouvé"),
            ElementState.NotNeeded => new("not needed", "non requis"),
            ElementState.Held => new("proof held, not cited", "preuve détenue, non citée"),
            _ => new("missing", "manque"),
        };
        var counts = element.State switch
        {
            ElementState.Proven => Weight.Good,
            ElementState.NotNeeded => Weight.Explains,
            _ => Weight.Bad,
        };
        return new(file.Filed!.Value, file.FiledBy, ElementOf(file, element, said), counts);
    }

    private static LocalText ElementOf(CaseReport file, ElementReport element, LocalText said)
    {
        var word = Elements.Word(element.Element);
        return new($"{file.Name.En}, {file.OffenceName.En}, {word.En}: {said.En}", $"{file.Name.Fr}, {file.OffenceName.Fr}, {word.Fr} : {said.Fr}");
    }

    private static Because Weighed(Ground ground, Holding holding, bool stands) =>
        new(holding.At, holding.Seat, ground.Played.Title(holding.Exhibit), stands ? Weight.Good : Weight.Bad) { Exhibit = holding.Exhibit };

    private static IEnumerable<Because> Statements(Ground ground, IEnumerable<Holding> holdings) =>
        from holding in holdings
        where ground.World.CaseFiles.CustodyOf(holding.Seat, holding.Exhibit)[0].How == Provenance.Interview
        let made = ground.World.CaseFiles.FindMade(holding.Exhibit)
        where made is not null
        select Weighed(ground, holding, made.Tainted is not { Count: > 0 });
}

/// <summary>The elements of an offence, in words.</summary>
internal static class Elements
{
    public static LocalText Word(Element element) =>
        element switch
        {
            Element.Act => new("act", "acte"),
            Element.Means => new("means", "moyen"),
            Element.Purpose => new("purpose", "but"),
            Element.Harm => new("harm", "préjudice"),
            Element.Money => new("money", "argent"),
            _ => new("status", "situation"),
        };
}
