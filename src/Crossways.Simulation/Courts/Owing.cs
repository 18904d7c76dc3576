using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A sum that the file proves a victim is owed, and by which exhibits.</summary>
public sealed record OwedFinding(FactId Fact, Money Amount, IReadOnlyList<ExhibitId> Proving);

/// <summary>What whoever is tried owes those who were wronged: wages, what was taken, what was paid for a promise.</summary>
internal static class Owing
{
    /// <summary>
    /// One item for each fact with a sum that an exhibit before the court carries, untainted. What another court has
    /// awarded already is not awarded twice.
    /// </summary>
    public static IReadOnlyList<OwedFinding> To(World world, HearingRequested trial, SubjectId victim, StateLaw law) =>
        [
            .. from exhibit in trial.Exhibits
               where Admissibility.IsRead(world, trial.By, exhibit, law, trial.Person)
               from id in world.CaseFiles.Carries(exhibit)
               let fact = world.Scenario.Facts[id]
               where fact.Owed is not null && fact.About.Contains(victim) && fact.By.Contains(trial.Person)
                   && Admissibility.TaintOf(world, exhibit, id, law) == Taint.None && !IsAwarded(world, victim, id)
               group exhibit by fact into proven
               select new OwedFinding(proven.Key.Id, proven.Key.Owed!.Value, [.. proven]),
        ];

    /// <summary>One sum for each currency, in the order of their codes.</summary>
    public static IReadOnlyList<Money> Sum(IEnumerable<Money> amounts) =>
        [
            .. amounts.GroupBy(amount => amount.Currency)
                .OrderBy(same => same.Key.Value, StringComparer.Ordinal)
                .Select(same => new Money(same.Sum(amount => amount.Minor), same.Key)),
        ];

    private static bool IsAwarded(World world, SubjectId victim, FactId fact) =>
        world.Courts.Hearings.Any(hearing =>
            hearing.Held is { Outcome: HearingOutcome.Convicted } held
            && held.Findings.Victims.Any(finding => finding.Victim == victim && finding.Proven && finding.Owed.Any(item => item.Fact == fact)));
}
