namespace Crossways.Programmes.Statistics;

/// <summary>A figure of a sample, with its 95 % interval: of 100 such intervals, about 95 hold what is true of all whom the sample stands for.</summary>
/// <param name="Count">Answers, or pairs of answers, it rests on.</param>
public sealed record Estimate(double Value, double Low, double High, int Count)
{
    /// <summary>Confidence of every interval of the programme, so that no reader has to ask which.</summary>
    public const double Confidence = 0.95;

    /// <summary>The interval leaves this value out: it cannot be told from <see cref="Value"/> by chance alone.</summary>
    public bool Excludes(double value) => value < Low || value > High;

    /// <summary>The mean of a sample, by Student’s t; null below two values, which have no spread.</summary>
    public static Estimate? Mean(IReadOnlyList<double> values)
    {
        if (values.Count < 2)
        {
            return null;
        }

        var spread = Debriefing.Spread.Over(values);
        var reach = Curves.Student(values.Count - 1) * spread.Deviation / Math.Sqrt(values.Count);
        return new Estimate(spread.Mean, spread.Mean - reach, spread.Mean + reach, values.Count);
    }
}
