using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Crossways.Programmes.Statistics;

/// <summary>The distributions that intervals and tests are read from.</summary>
internal static class Curves
{
    private const double Upper = 1 - ((1 - Estimate.Confidence) / 2);

    /// <summary>How many standard errors an interval reaches to each side, for a normal distribution.</summary>
    public static readonly double Z = Quantile(Upper);

    /// <summary>The same by Student’s t, for a spread that is itself an estimate.</summary>
    /// <param name="comparisons">Intervals that are to hold together (Bonferroni).</param>
    public static double Student(double degrees, int comparisons = 1) =>
        StudentT.InvCDF(0, 1, degrees, 1 - ((1 - Estimate.Confidence) / 2 / comparisons));

    /// <summary>Chance of a t at least as far from 0, to either side.</summary>
    public static double BothTails(double t, double degrees) => double.IsNaN(t) ? 1 : 2 * StudentT.CDF(0, 1, degrees, -Math.Abs(t));

    /// <summary>Chance of a z at least as far from 0, to either side.</summary>
    public static double BothTails(double z) => 2 * Below(-Math.Abs(z));

    /// <summary>Chance of an F at least as large.</summary>
    public static double UpperTail(double f, double between, double within) =>
        SpecialFunctions.BetaRegularized(within / 2, between / 2, within / (within + (between * f)));

    public static double Quantile(double share) => Normal.InvCDF(0, 1, share);

    public static double Below(double z) => Normal.CDF(0, 1, z);

    /// <summary>Takes out of a standardised difference what small samples add to it (Hedges, 1981), exactly.</summary>
    public static double SmallSample(double degrees) =>
        Math.Exp(SpecialFunctions.GammaLn(degrees / 2) - SpecialFunctions.GammaLn((degrees - 1) / 2)) / Math.Sqrt(degrees / 2);
}
