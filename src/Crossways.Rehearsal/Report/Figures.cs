using Crossways.Debriefing;

namespace Crossways.Rehearsal;

/// <summary>How far two samples are apart, in standard deviations: Hedges’ g, with its 95 % interval (Hedges and Olkin, 1985).</summary>
/// <remarks>Samples without any spread that differ at all are <see cref="Most"/> apart.</remarks>
public sealed record EffectSize(double G, double Low, double High)
{
    /// <summary>Below this, participants will hardly feel the difference.</summary>
    public const double Felt = 1;

    /// <summary>Beyond this, figures say nothing more.</summary>
    public const double Most = 20;

    public static EffectSize Between(Spread better, Spread worse)
    {
        var (n, m) = (better.Count, worse.Count);
        if (n < 2 || m < 2)
        {
            return new EffectSize(0, -Most, Most);
        }

        var difference = better.Mean - worse.Mean;
        var pooled = Math.Sqrt((((n - 1) * better.Deviation * better.Deviation) + ((m - 1) * worse.Deviation * worse.Deviation)) / (n + m - 2));
        if (pooled < 1e-9)
        {
            var all = Math.Abs(difference) < 1e-9 ? 0 : Math.Sign(difference) * Most;
            return new EffectSize(all, all, all);
        }

        var g = difference / pooled * (1 - (3.0 / ((4.0 * (n + m)) - 9)));
        var error = Math.Sqrt(((double)(n + m) / (n * m)) + (g * g / (2.0 * (n + m))));
        return new EffectSize(Clamp(g), Clamp(g - (1.959964 * error)), Clamp(g + (1.959964 * error)));
    }

    private static double Clamp(double value) => Math.Clamp(value, -Most, Most);
}

/// <summary>When something happened, over the plays in which it did: median and the middle half, in seconds of exercise time.</summary>
public sealed record Times(long Median, long Early, long Late)
{
    public static Times? Over(IEnumerable<long> seconds)
    {
        var sorted = seconds.Order().ToArray();
        return sorted.Length == 0 ? null : new Times(At(0.5), At(0.25), At(0.75));

        long At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }
}
