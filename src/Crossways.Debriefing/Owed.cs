using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What victims are owed, and what came of it.</summary>
/// <param name="Cover">For each currency: what was awarded, and what stood frozen at the end to pay it from.</param>
public sealed record OwedReport(IReadOnlyList<VictimOwed> Victims, IReadOnlyList<Cover> Cover);

/// <summary>One victim in one currency; sums in hundredths of it.</summary>
/// <param name="Owed">In truth, by the facts of the case.</param>
/// <param name="Claimed">Asked for at trials.</param>
/// <param name="Proven">By the files that courts had before them, whoever decided.</param>
/// <param name="Awarded">To be paid, by judgments.</param>
public sealed record VictimOwed(SubjectId Victim, LocalText Name, Currency Currency, long Owed, long Claimed, long Proven, long Awarded);

/// <param name="Frozen">On all accounts that were frozen at the end.</param>
public sealed record Cover(Currency Currency, long Awarded, long Frozen);

internal static class Owed
{
    /// <summary>Null where the case names no sums and none were asked for.</summary>
    public static OwedReport? Of(Played played)
    {
        var facts = played.Scenario.Facts.Where(fact => fact.Owed is not null)
            .SelectMany(fact => fact.About.Where(IsVictim), (fact, victim) => (victim, fact.Owed!.Value)).ToList();
        var trials = played.Of<HearingRequested>().Select(entry => entry.Happened).Where(hearing => hearing.Kind == HearingKind.Trial).ToList();
        var claims = Amounts(trials.SelectMany(trial => trial.Claims));
        var held = trials.Select(trial => played.World.Courts[trial.Number].Held).OfType<HearingHeld>().ToList();
        var proven = held.SelectMany(hearing => hearing.Findings.Victims).SelectMany(finding => finding.Owed, (finding, item) => (finding.Victim, item.Fact, item.Amount))
            .Distinct().Select(item => (item.Victim, item.Amount)).ToList();
        var awards = Amounts(held.SelectMany(hearing => hearing.Awards));
        List<VictimOwed> victims =
        [
            .. from key in facts.Concat(claims).Concat(awards).Select(sum => (sum.Item1, sum.Item2.Currency)).Distinct()
               select new VictimOwed(key.Item1, played.Name(key.Item1), key.Currency, Sum(facts, key), Sum(claims, key), Sum(proven, key), Sum(awards, key)),
        ];
        return victims.Count == 0
            ? null
            : new OwedReport(
                [.. victims.OrderBy(victim => victim.Name.En, StringComparer.Ordinal)],
                [.. victims.GroupBy(victim => victim.Currency).Select(same => new Cover(same.Key, same.Sum(victim => victim.Awarded), Frozen(played, same.Key)))]);

        bool IsVictim(SubjectId id) => played.Scenario.Subjects[id] is Person { Role: PersonRole.Victim };
    }

    private static List<(SubjectId, Money)> Amounts(IEnumerable<Compensation> said) =>
        [.. said.Where(one => one.Amount is not null).Select(one => (one.Person, one.Amount!.Value))];

    private static long Sum(List<(SubjectId Person, Money Amount)> sums, (SubjectId Person, Currency Currency) of) =>
        sums.Where(sum => sum.Person == of.Person && sum.Amount.Currency == of.Currency).Sum(sum => sum.Amount.Minor);

    private static long Frozen(Played played, Currency currency) =>
        played.Scenario.Subjects.OfType<Account>()
            .Where(account => account.Currency == currency && played.World.Accounts.IsFrozen(account.Id))
            .Sum(account => Math.Max(0, played.World.Accounts.BalanceOf(account.Id)));
}
