using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>How a court would weigh one element of a charge.</summary>
/// <param name="Proving">Cited exhibits that are lawful and carry, untainted, a fact that proves the element.</param>
/// <param name="Excluded">Cited exhibits that were not lawfully obtained.</param>
/// <param name="Beside">Cited exhibits that are lawful but prove something else.</param>
/// <param name="Tainted">Cited statements that would prove it, had the person been heard as the law asks.</param>
public sealed record ElementFinding(
    Element Element,
    bool Needed,
    bool Proven,
    IReadOnlyList<ExhibitId> Proving,
    IReadOnlyList<ExhibitId> Excluded,
    IReadOnlyList<ExhibitId> Beside,
    IReadOnlyList<TaintedExhibit> Tainted
);

/// <summary>A statement of which no court takes what matters, and why.</summary>
public sealed record TaintedExhibit(ExhibitId Exhibit, Taint Why);

/// <summary>Weighs charges against the truth and the law.</summary>
public static class Proof
{
    /// <summary>One finding per element of the offence.</summary>
    /// <remarks>Means need not be proven where every victim named is a child (Palermo Protocol art. 3 (c)).</remarks>
    public static IReadOnlyList<ElementFinding> Of(World world, ChargeFiled charge) => Of(world, charge, atTrial: false);

    /// <param name="atTrial">What the law keeps out only at a hearing, such as what was not disclosed, is kept out too.</param>
    internal static IReadOnlyList<ElementFinding> Of(World world, ChargeFiled charge, bool atTrial)
    {
        var offence = world.Scenario.Offences[charge.Offence];
        var onlyChildren = charge.Victims.Count > 0
            && charge.Victims.All(victim => world.Scenario.Person(victim).IsChild);
        return [.. offence.Elements.Select(element => Of(world, charge, element, onlyChildren, atTrial))];
    }

    public static bool IsProven(World world, ChargeFiled charge) =>
        charge.Victims.Count > 0 && Of(world, charge).All(finding => finding.Proven || !finding.Needed);

    private static ElementFinding Of(World world, ChargeFiled charge, Element element, bool onlyChildren, bool atTrial)
    {
        var law = world.Scenario.States[world.Scenario.Offences[charge.Offence].State].Law;
        SubjectId? accused = atTrial ? charge.Suspect : null;
        var cited = charge.Elements.Where(c => c.Element == element).SelectMany(c => c.Exhibits).Distinct().ToList();
        var lawful = cited.Where(exhibit => Admissibility.IsRead(world, charge.By, exhibit, law, accused)).ToList();
        var proving = lawful.Where(exhibit => Proving(world, charge, element, exhibit).Any(fact => Admissibility.TaintOf(world, exhibit, fact, law) == Taint.None)).ToList();
        var tainted = lawful.Except(proving)
            .Select(exhibit => new TaintedExhibit(exhibit, Proving(world, charge, element, exhibit)
                .Aggregate(Taint.None, (why, fact) => why | Admissibility.TaintOf(world, exhibit, fact, law))))
            .Where(exhibit => exhibit.Why != Taint.None)
            .ToList();
        return new ElementFinding(
            element,
            Needed: element != Element.Means || !onlyChildren,
            proving.Count > 0,
            proving,
            [.. cited.Except(lawful)],
            [.. lawful.Except(proving).Except(tainted.Select(exhibit => exhibit.Exhibit))],
            tainted
        );
    }

    private static IEnumerable<FactId> Proving(World world, ChargeFiled charge, Element element, ExhibitId exhibit) =>
        world.CaseFiles.Carries(exhibit).Where(fact => Proves(world, charge, element, fact));

    // A fact about nobody in particular (the firm's own books) speaks to every victim.
    private static bool Proves(World world, ChargeFiled charge, Element element, FactId id)
    {
        var fact = world.Scenario.Facts[id];
        if (fact.Proves != element || !fact.By.Contains(charge.Suspect))
        {
            return false;
        }

        var persons = fact.About.Where(world.People.IsPerson).ToList();
        return persons.Count == 0 || persons.Exists(charge.Victims.Contains);
    }
}
