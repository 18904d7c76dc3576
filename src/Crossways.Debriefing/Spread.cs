namespace Crossways.Debriefing;

/// <summary>Mean and standard deviation of a sample.</summary>
public sealed record Spread(double Mean, double Deviation, int Count)
{
    public static Spread Over(IReadOnlyList<double> values)
    {
        var mean = values.Count == 0 ? 0 : values.Average();
        var sum = values.Sum(value => (value - mean) * (value - mean));
        return new Spread(mean, values.Count < 2 ? 0 : Math.Sqrt(sum / (values.Count - 1)), values.Count);
    }
}
