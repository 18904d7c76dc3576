using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Whether the money was followed, kept, and claimed for those it was taken from. Nothing where the case has none.</summary>
internal static class MoneyFigures
{
    private static readonly Yardstick Traced = new(
        "accounts-traced", PerformanceFamily.Money, MeasureUnit.Share, Better.Higher, 0.8,
        new("Accounts traced", "Comptes retracés"),
        new("Accounts of the case of which somebody held a statement.", "Comptes de l’affaire dont quelqu’un détenait un relevé."));

    private static readonly Yardstick Stopped = new(
        "payments-stopped", PerformanceFamily.Money, MeasureUnit.Share, Better.Higher, 0.5,
        new("Payments stopped", "Paiements arrêtés"),
        new(
            "Payments during play from accounts of suspects and of firms they use: those that a freezing order kept from leaving. Later is too late: what has left is lost.",
            "Paiements en cours de jeu depuis les comptes des mis en cause et des sociétés qu’ils utilisent : ceux qu’un gel a retenus. Plus tard est trop tard : ce qui est parti est perdu."));

    private static readonly Yardstick Time = new(
        "time-to-freeze", PerformanceFamily.Money, MeasureUnit.Minutes, Better.Lower, 240,
        new("From traced to frozen", "De retracé à gelé"),
        new(
            "Mean time from the first statement of an account until it was frozen, of those that were frozen.",
            "Temps moyen entre le premier relevé d’un compte et son gel, pour ceux qui ont été gelés."));

    private static readonly Yardstick Claimed = new(
        "owed-claimed", PerformanceFamily.Money, MeasureUnit.Share, Better.Higher, 0.8,
        new("Claimed of what is owed", "Réclamé sur ce qui est dû"),
        new(
            "What was asked for victims at trials, of what they are owed in the truth of the case (Council of Europe Convention art. 15).",
            "Ce qui a été demandé pour les victimes aux procès, sur ce qui leur est dû dans la vérité de l’affaire (Convention du Conseil de l’Europe, art. 15)."));

    private static readonly Yardstick Covered = new(
        "awards-covered", PerformanceFamily.Money, MeasureUnit.Share, Better.Higher, 1,
        new("Awards that frozen money can pay", "Indemnités que l’argent gelé peut payer"),
        new("What stood frozen at the end, of what courts awarded.", "Ce qui était gelé à la fin, sur ce que les tribunaux ont accordé."));

    public static IEnumerable<PerformanceMeasure> Of(Ground ground, Scope scope)
    {
        if (ground.Report.Money is { } money)
        {
            yield return Traced.Share(scope, TracedBy(ground, money, scope));
            if (scope.IsExercise)
            {
                yield return Stopped.Share(scope, Payments(ground));
            }

            yield return Time.Mean(scope, money.Accounts.Where(account => account.Frozen is not null && account.TracedBy.Count > 0 && scope.Has(account.FrozenBy)).Select(ToFreeze));
        }

        if (scope.IsExercise && ground.Report.Owed is { } owed)
        {
            yield return Claimed.Is(scope, Ratio(owed.Victims.GroupBy(victim => victim.Currency).Select(same => (same.Sum(victim => Math.Min(victim.Claimed, victim.Owed)), same.Sum(victim => victim.Owed)))),
                [.. owed.Victims.Select(victim => ClaimedFor(ground, victim))]);
            yield return Covered.Is(scope, Ratio(owed.Cover.Select(cover => (cover.Frozen, cover.Awarded))), [.. owed.Cover.Select(cover => CoverOf(ground, cover))]);
        }
    }

    // Each currency counts the same: sums in different ones do not add up.
    private static double? Ratio(IEnumerable<(long Of, long Whole)> sums)
    {
        var parts = sums.Where(sum => sum.Whole > 0).Select(sum => Math.Min(1, (double)sum.Of / sum.Whole)).ToList();
        return parts.Count == 0 ? null : parts.Average();
    }

    // Of a seat or a team: what it traced itself, of all; those that traced nothing had other work.
    private static List<Because> TracedBy(Ground ground, MoneyReport money, Scope scope)
    {
        List<Because> all = [.. money.Accounts.Select(account => Traced(account))];
        return scope.IsExercise || all.Exists(one => one.Counts == Weight.Good) ? all : [];

        Because Traced(AccountReport account) =>
            account.TracedBy.FirstOrDefault(traced => scope.Has(traced.Seat)) is { } first
                ? new(first.At, first.Seat, AccountOf(account), Weight.Good)
                : new(ground.Report.Ended, null, AccountOf(account), Weight.Bad);
    }

    private static LocalText AccountOf(AccountReport account) =>
        account.Holder.En.Length == 0 ? account.Number : new($"{account.Number.En} ({account.Holder.En})", $"{account.Number.Fr} ({account.Holder.Fr})");

    private static (double, Because) ToFreeze(AccountReport account)
    {
        var (from, until) = (account.TracedBy[0].At, account.Frozen!.Value);
        var wait = until > from ? until - from : ExerciseSpan.Zero;
        var held = new Money(account.Held ?? 0, account.Currency).ToText();
        var said = new LocalText("frozen after {wait}, with {held} on it", "gelé après {wait}, avec {held}").With("wait", LocalText.Same(wait.ToString())).With("held", held);
        return (wait.Minutes, new(until, account.FrozenBy, Ground.Line(AccountOf(account), said), Time.Weigh(wait.Minutes)));
    }

    private static IEnumerable<Because> Payments(Ground ground) =>
        ground.Played.Of<MoneyMoved>().Select(entry => (entry.At, entry.Happened.Payment, Counts: Weight.Bad))
            .Concat(ground.Played.Of<MoneyStopped>().Where(entry => entry.Happened.Why == Simulation.Stopped.Frozen).Select(entry => (entry.At, entry.Happened.Payment, Counts: Weight.Good)))
            .Where(payment => payment.Payment.From.Account is { } from && IsAtIssue(ground, from))
            .Select(payment => new Because(payment.At, null, Said(ground, payment.Payment), payment.Counts));

    private static LocalText Said(Ground ground, Payment payment)
    {
        var (from, to, sum) = (MoneyTrail.Side(ground.Played, payment.From), MoneyTrail.Side(ground.Played, payment.To), payment.Amount.ToText());
        return new($"{from.En} → {to.En}, {sum.En}", $"{from.Fr} → {to.Fr}, {sum.Fr}");
    }

    /// <summary>An account of a suspect, or of somebody or something of which the case says that a suspect uses it.</summary>
    internal static bool IsAtIssue(Ground ground, SubjectId account)
    {
        var holder = ground.Scenario.Subjects[account] is Account { Holder: { } id } ? id : account;
        return ground.Scenario.Subjects[holder] is Person { Role: PersonRole.Suspect }
            || ground.Scenario.Facts.Any(fact => (fact.About.Contains(holder) || fact.About.Contains(account)) && fact.By.Any(by => ground.Scenario.Subjects[by] is Person { Role: PersonRole.Suspect }))
            || ground.Scenario.Facts.Any(fact => fact.By.Contains(holder) || fact.By.Contains(account));
    }

    private static Because ClaimedFor(Ground ground, VictimOwed victim)
    {
        var (owed, claimed) = (new Money(victim.Owed, victim.Currency).ToText(), new Money(victim.Claimed, victim.Currency).ToText());
        var said = new LocalText("{claimed} claimed of {owed}", "{claimed} réclamés sur {owed}").With("claimed", claimed).With("owed", owed);
        return new(ground.Report.Ended, null, Ground.Line(victim.Name, said), victim.Claimed >= victim.Owed ? Weight.Good : Weight.Bad);
    }

    private static Because CoverOf(Ground ground, Cover cover)
    {
        var said = new LocalText("{frozen} frozen, {awarded} awarded", "{frozen} gelés, {awarded} accordés")
            .With("frozen", new Money(cover.Frozen, cover.Currency).ToText()).With("awarded", new Money(cover.Awarded, cover.Currency).ToText());
        return new(ground.Report.Ended, null, said, cover.Frozen >= cover.Awarded ? Weight.Good : Weight.Bad);
    }
}
