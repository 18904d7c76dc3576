using System.Text.Json.Serialization;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>How an exercise goes on when one act is changed, beside how it goes on when none is: many plays of each, by the same simulated players.</summary>
/// <param name="At">The moment of the change.</param>
/// <param name="Change">What was changed, in a few words.</param>
/// <param name="Plays">Plays of each way so far.</param>
/// <param name="Really">What came of the exercise itself, as people played it.</param>
/// <param name="Endings">In the order of the scenario; only those that were reached.</param>
/// <param name="Families">In the order of <see cref="Performance.Families"/>.</param>
/// <param name="Victims">In the order of the people.</param>
public sealed record WhatIfReport(
    ExerciseTime At,
    LocalText Change,
    int Plays,
    CaseOutcome Really,
    IReadOnlyList<EndingShift> Endings,
    IReadOnlyList<FamilyShift> Families,
    IReadOnlyList<VictimShift> Victims
)
{
    /// <summary>So many plays have to speak before anything is said of a shift.</summary>
    public const int Enough = 10;

    /// <summary>How often an acceptable ending is reached.</summary>
    public Share AcceptableBefore => Of(shift => shift.Before);

    public Share AcceptableAfter => Of(shift => shift.After);

    /// <summary>Some figure differs by more than the plays differ among themselves.</summary>
    public bool Shifts => Plays >= Enough && (Families.Any(family => family.IsShift) || AreApart(AcceptableBefore, AcceptableAfter));

    /// <param name="asItWas">Outcomes without the change.</param>
    /// <param name="changed">Outcomes with it, by players of the same seeds: the plays stand in pairs.</param>
    public static WhatIfReport Of(
        Scenario scenario,
        ExerciseTime at,
        LocalText change,
        CaseOutcome really,
        IReadOnlyList<CaseOutcome> asItWas,
        IReadOnlyList<CaseOutcome> changed
    )
    {
        var victims = CaseOutcome.VictimsOf(scenario);
        return new WhatIfReport(
            at,
            change,
            asItWas.Count,
            really,
            [
                .. scenario.Endings
                    .Select(ending => new EndingShift(ending.Id, ending.Title, ending.IsAcceptable, How(asItWas, ending.Id), How(changed, ending.Id)))
                    .Where(shift => shift.Before.Seen + shift.After.Seen > 0 || shift.Ending == really.Ending),
            ],
            [.. Performance.Families.Select((_, family) => FamilyShift.Of(family, asItWas, changed))],
            [.. victims.Select((person, place) => VictimShift.Of(person, place, really, asItWas, changed))]
        );

        static Share How(IReadOnlyList<CaseOutcome> outcomes, EndingId ending) => Share.Count(outcomes.Count(outcome => outcome.Ending == ending), outcomes.Count);
    }

    private Share Of(Func<EndingShift, Share> way) => Share.Count(Endings.Where(shift => shift.Acceptable).Sum(shift => way(shift).Seen), Plays);

    internal static bool AreApart(Share one, Share other) => one.Low > other.High || other.Low > one.High;
}

/// <param name="Before">How often, without the change.</param>
/// <param name="After">How often, with it.</param>
public sealed record EndingShift(EndingId Ending, LocalText Title, bool Acceptable, Share Before, Share After);

/// <summary>One family of measures, play by play.</summary>
/// <param name="Before">Its value in each play without the change, 0 to 1.</param>
/// <param name="After">The same with it; plays at the same place were by the same players.</param>
/// <param name="Difference">Mean of the differences within the pairs.</param>
/// <param name="Low">Of the 99 % interval of the difference: four families and the endings are looked at together (Bonferroni).</param>
public sealed record FamilyShift(int Family, IReadOnlyList<double> Before, IReadOnlyList<double> After, double Difference, double Low, double High)
{
    /// <summary>Below this, in points of a hundred, nobody would notice.</summary>
    private const double Noticed = 0.02;

    public bool IsShift => (Low > 0 || High < 0) && Math.Abs(Difference) >= Noticed;

    internal static FamilyShift Of(int family, IReadOnlyList<CaseOutcome> asItWas, IReadOnlyList<CaseOutcome> changed)
    {
        double[] before = [.. asItWas.Select(outcome => outcome.Performance.Of(family))];
        double[] after = [.. changed.Select(outcome => outcome.Performance.Of(family))];
        var differences = Spread.Over([.. before.Zip(after, (was, then) => then - was)]);
        var half = differences.Count < 2 ? 1 : StudentQuantile(differences.Count - 1) * differences.Deviation / Math.Sqrt(differences.Count);
        return new FamilyShift(family, before, after, differences.Mean, differences.Mean - half, differences.Mean + half);
    }

    // 99.5 % quantile of Student’s t by the expansion of Cornish and Fisher: to 0.01 from ten degrees of freedom on.
    private static double StudentQuantile(int freedom)
    {
        const double z = 2.575829;
        double n = freedom;
        return z + (((z * z * z) + z) / (4 * n)) + (((5 * Math.Pow(z, 5)) + (16 * Math.Pow(z, 3)) + (3 * z)) / (96 * n * n));
    }
}

/// <summary>What becomes of one victim.</summary>
/// <param name="ReallySafe">When, in the exercise as people played it; null: not at the end.</param>
/// <param name="SafeBefore">How often safe at the end without the change, and in the middle play when.</param>
public sealed record VictimShift(
    SubjectId Person,
    LocalText Name,
    bool Child,
    ExerciseTime? ReallySafe,
    Share SafeBefore,
    ExerciseTime? WhenBefore,
    Share SafeAfter,
    ExerciseTime? WhenAfter
)
{
    public bool IsShift => WhatIfReport.AreApart(SafeBefore, SafeAfter);

    internal static VictimShift Of(Person person, int place, CaseOutcome really, IReadOnlyList<CaseOutcome> asItWas, IReadOnlyList<CaseOutcome> changed)
    {
        var (before, after) = (asItWas.Select(outcome => outcome.Safe[place]).ToList(), changed.Select(outcome => outcome.Safe[place]).ToList());
        return new VictimShift(person.Id, person.Name, person.IsChild, really.Safe[place], HowOften(before), Middle(before), HowOften(after), Middle(after));
    }

    private static Share HowOften(List<ExerciseTime?> safe) => Share.Count(safe.Count(at => at is not null), safe.Count);

    private static ExerciseTime? Middle(List<ExerciseTime?> safe)
    {
        var times = safe.OfType<ExerciseTime>().Order().ToList();
        return times.Count == 0 ? null : times[times.Count / 2];
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(WhatIfReport))]
public sealed partial class WhatIfJson : JsonSerializerContext;
