using System.Globalization;
using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>Something that got worse from one report to the next.</summary>
/// <param name="Code">A word for the sort of loss, stable between versions.</param>
/// <param name="What">One sentence with the figures of both reports.</param>
public sealed record Worse(string Code, string What);

/// <summary>
/// Compares a report with an earlier one of the same scenario, so that a change which spoils a case is noticed. Chance
/// alone is not reported: shares have to differ by Fisher’s exact test (1922) with all shares of a sort taken together
/// (Bonferroni), effect sizes by intervals that do not touch.
/// </summary>
public static class Baseline
{
    private const double Level = 0.05;

    // A mean without an interval: less than a tenth of the play is not worth a word.
    private const double MoreIdle = 0.1;

    /// <exception cref="ArgumentException">The reports are about two scenarios.</exception>
    public static IReadOnlyList<Worse> Compare(RehearsalReport before, RehearsalReport now)
    {
        if (before.Scenario != now.Scenario)
        {
            throw new ArgumentException($"The baseline is about the scenario {before.Scenario}, not {now.Scenario}.");
        }

        return
        [
            .. NewFaults(before, now),
            .. Endings(before, now),
            .. Effects(before, now),
            .. Reach(before, now),
            .. Safeguards(before, now),
            .. NewDeadEnds(before, now),
            .. Idle(before, now),
            .. Clashes(before, now),
        ];
    }

    // Lines move when a file is edited, so a fault is known by its sort and its file, then by its words.
    private static IEnumerable<Worse> NewFaults(RehearsalReport before, RehearsalReport now)
    {
        var old = FaultsOf(before).ToLookup(Place);
        return
            from same in FaultsOf(now).GroupBy(Place)
            let known = old[same.Key].Select(fault => fault.What.En).ToHashSet(StringComparer.Ordinal)
            from fault in same.OrderByDescending(fault => known.Contains(fault.What.En)).Skip(old[same.Key].Count())
            select new Worse("new-fault", $"{fault.Source}: new fault: {fault.What.En} {fault.Known.En}");

        static IEnumerable<Advice> FaultsOf(RehearsalReport report) => report.Advice.Where(advice => advice.Weight == Weight.Fault);
        static (string, string) Place(Advice fault) => (fault.Code, fault.Source.Split(':')[0]);
    }

    private static IEnumerable<Worse> Endings(RehearsalReport before, RehearsalReport now)
    {
        if (before.Crews is [var old, ..] && now.Crews is [var crew, ..] && IsFewer(old.Acceptable, crew.Acceptable, 1))
        {
            yield return new Worse("endings", $"{crew.Crew}: fewer acceptable endings, {Said(old.Acceptable)} before and {Said(crew.Acceptable)} now.");
        }
    }

    private static IEnumerable<Worse> Effects(RehearsalReport before, RehearsalReport now) =>
        from effect in now.Discrimination
        let old = before.Discrimination.FirstOrDefault(comparison => comparison.Crew == effect.Crew && comparison.Family == effect.Family)
        where old is { Effect.G: >= EffectSize.Felt } && effect.Effect.G < EffectSize.Felt && effect.Effect.High < old.Effect.Low
        select new Worse(
            "effect",
            $"{effect.Crew}: {Performance.Families[effect.Family].En.ToLowerInvariant()} no longer tells it from work by the book, g = {Said(old.Effect)} before and {Said(effect.Effect)} now."
        );

    private static IEnumerable<Worse> Reach(RehearsalReport before, RehearsalReport now)
    {
        var old = before.Reach.ToDictionary(line => (line.Kind, line.Id));
        var both = now.Reach.Where(line => old.ContainsKey((line.Kind, line.Id))).ToList();
        foreach (var line in both)
        {
            var was = old[(line.Kind, line.Id)];
            var name = $"{line.Source}: {line.Kind.ToString().ToLowerInvariant()} “{line.Name.En}” (`{line.Id}`)";
            if (line.Claim == Claim.ProvenUnreachable && was.Claim == Claim.Reached)
            {
                yield return new Worse("lost", $"{name} can no longer be reached, which is proven; before, {Said(was.Overall)} plays reached it.");
            }
            else if (IsFewer(was.ByTheBook, line.ByTheBook, both.Count))
            {
                yield return new Worse(
                    line.ByTheBook.Seen == 0 ? "lost" : "rarer",
                    $"{name} is reached less often by the book, {Said(was.ByTheBook)} before and {Said(line.ByTheBook)} now."
                );
            }
            else if (line.Claim == Claim.NotFound && IsFewer(was.Overall, line.Overall, both.Count))
            {
                yield return new Worse("lost", $"{name} was reached in {Said(was.Overall)} plays before and in {Said(line.Overall)} now.");
            }
        }
    }

    // By the book one breach is one too many. Other ways of working are there to break things: only more of it is news.
    private static IEnumerable<Worse> Safeguards(RehearsalReport before, RehearsalReport now)
    {
        var standard = now.Crews.Count > 0 ? now.Crews[0].Crew : "";
        foreach (var breach in now.Safeguards)
        {
            var was = before.Safeguards.FirstOrDefault(old => old.Law == breach.Law && old.Person == breach.Person && old.Crew == breach.Crew)?.Share
                ?? Share.Count(0, before.Crews.FirstOrDefault(crew => crew.Crew == breach.Crew)?.Plays ?? 0);
            var isNews = breach.Crew == standard && was is { Seen: 0, Of: > 0 };
            if (isNews || IsFewer(breach.Share, was, now.Safeguards.Count))
            {
                yield return new Worse(
                    "safeguard",
                    $"{breach.Crew}: {Wording.Law(breach.Law).En}, {breach.Name.En} (`{breach.Person}`), in {Said(breach.Share)} plays, before in {Said(was)}; see {string.Join(", ", breach.Witnesses)}."
                );
            }
        }
    }

    private static IEnumerable<Worse> NewDeadEnds(RehearsalReport before, RehearsalReport now)
    {
        // Where nobody looked before, nothing is new.
        var old = before.DeadEnds.Select(end => (end.By, end.What.En)).ToHashSet();
        return now.DeadEnds
            .Where(_ => before.Examined.DeadEnds > 0)
            .Where(end => end.After.High < end.Before.Low && old.Add((end.By, end.What.En)))
            .Select(end => new Worse(
                "dead-end",
                $"{end.Witness}, act {end.Act}: new dead end after {end.What.En}, acceptable endings {Said(end.Before)} just before and {Said(end.After)} just after."
            ));
    }

    private static IEnumerable<Worse> Idle(RehearsalReport before, RehearsalReport now) =>
        from seat in now.Work
        let was = before.Work.FirstOrDefault(old => old.Seat == seat.Seat)
        where was is not null && seat.Idle > was.Idle + MoreIdle
        select new Worse("idle", Invariant($"{seat.Source}: {seat.Name.En} (`{seat.Seat}`) is idle for {seat.Idle * 100:0}% of the play, before for {was.Idle * 100:0}%."));

    // Clashes come at a rate; one that is as high as before would fall so unevenly on the two reports only by chance.
    private static IEnumerable<Worse> Clashes(RehearsalReport before, RehearsalReport now)
    {
        if (before.Crews is not [var old, ..] || now.Crews is not [var crew, ..])
        {
            yield break;
        }

        foreach (var clash in now.Clashes)
        {
            var was = before.Clashes.FirstOrDefault(other => other.Person == clash.Person)?.PerPlay ?? 0;
            var (then, later) = ((int)Math.Round(was * old.Plays), (int)Math.Round(clash.PerPlay * crew.Plays));
            if (ExactTests.AtLeast(later, then + later, (double)crew.Plays / (old.Plays + crew.Plays)) * Math.Max(1, now.Clashes.Count) < Level)
            {
                yield return new Worse("clash", Invariant($"{clash.Source}: {clash.Name.En} (`{clash.Person}`) is wanted in two rooms {clash.PerPlay:0.00} times a play, before {was:0.00} times."));
            }
        }
    }

    private static bool IsFewer(Share before, Share now, int among) =>
        before.Of > 0 && now.Of > 0 && ExactTests.Fewer(now.Seen, now.Of, before.Seen, before.Of) * among < Level;

    private static string Said(Share share) => Invariant($"{share.Seen} of {share.Of} ({share.Low * 100:0}–{share.High * 100:0}%)");

    private static string Said(EffectSize effect) => Invariant($"{effect.G:0.0} ({effect.Low:0.0} to {effect.High:0.0})");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Exact tests on counts, each one-sided.</summary>
internal static class ExactTests
{
    /// <summary>How likely so few in the first sample are, if both have the same share (Fisher, 1922).</summary>
    public static double Fewer(int seen, int of, int otherSeen, int otherOf)
    {
        var (all, both) = (seen + otherSeen, of + otherOf);
        var sum = 0.0;
        for (var count = Math.Max(0, all - otherOf); count <= seen; count++)
        {
            sum += Math.Exp(Choose(of, count) + Choose(otherOf, all - count) - Choose(both, all));
        }

        return Math.Min(1, sum);
    }

    /// <summary>How likely so many of <paramref name="of"/> are, if each comes with the given probability.</summary>
    public static double AtLeast(int seen, int of, double probability)
    {
        var sum = 0.0;
        for (var count = seen; count <= of; count++)
        {
            sum += Math.Exp(Choose(of, count) + (count * Math.Log(probability)) + ((of - count) * Math.Log(1 - probability)));
        }

        return Math.Min(1, sum);
    }

    // Natural logarithm of the number of ways to choose; numbers of plays are small enough to add up.
    private static double Choose(int of, int count) => Factorial(of) - Factorial(count) - Factorial(of - count);

    private static double Factorial(int number)
    {
        var sum = 0.0;
        for (var factor = 2; factor <= number; factor++)
        {
            sum += Math.Log(factor);
        }

        return sum;
    }
}
