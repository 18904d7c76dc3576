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
    public static IReadOnlyList<ElementFinding> Of(World world, ChargeFiled charge)
    {
        var offence = world.Scenario.Offences[charge.Offence];
        var onlyChildren = charge.Victims.Count > 0
            && charge.Victims.All(victim => world.Scenario.Person(victim).IsChild);
        return [.. offence.Elements.Select(element => Of(world, charge, element, onlyChildren))];
    }

    public static bool IsProven(World world, ChargeFiled charge) =>
        charge.Victims.Count > 0 && Of(world, charge).All(finding => finding.Proven || !finding.Needed);

    private static ElementFinding Of(World world, ChargeFiled charge, Element element, bool onlyChildren)
    {
        var cited = charge.Elements.Where(c => c.Element == element).SelectMany(c => c.Exhibits).Distinct().ToList();
        var lawful = cited.Where(exhibit => Lawfulness.IsLawful(world, charge.By, exhibit)).ToList();
        var proving = lawful.Where(exhibit => Proving(world, charge, element, exhibit).Any(fact => world.CaseFiles.TaintOf(exhibit, fact) == Taint.None)).ToList();
        var tainted = lawful.Except(proving)
            .Select(exhibit => new TaintedExhibit(exhibit, Proving(world, charge, element, exhibit)
                .Aggregate(Taint.None, (why, fact) => why | world.CaseFiles.TaintOf(exhibit, fact))))
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
