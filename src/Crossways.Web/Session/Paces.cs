namespace Crossways.Web.Session;

/// <summary>Time scales to choose from: exercise seconds per wall second.</summary>
internal static class Paces
{
    private static readonly double[] Usual = [1, 2, 4, 7, 10, 15, 30, 60];

    /// <summary>The usual ones and another.</summary>
    public static IEnumerable<double> Of(double other) => Usual.Append(other).Distinct().Order();

    /// <summary>For one person who has nobody to talk to and reads everything: about half of what a full table plays at.</summary>
    public static double Alone(double recommended) => Usual.Where(pace => pace <= recommended * 0.6).DefaultIfEmpty(1).Max();
}
