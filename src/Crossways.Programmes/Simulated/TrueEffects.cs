namespace Crossways.Programmes.Simulated;

/// <summary>What a simulated programme does to simulated people: known, so that it can be seen whether the statistics find it.</summary>
/// <param name="Gain">What the exercise adds to what somebody knows, in logits: 1 turns an even chance of a right answer into 73 of 100.</param>
/// <param name="Kept">Share of the gain that is left after three and after six months.</param>
/// <param name="Confidence">Steps of 0 to 10 that the exercise adds.</param>
/// <param name="Answering">Share of people who answer, by wave.</param>
public sealed record TrueEffects(double Gain, (double Three, double Six) Kept, double Confidence, IReadOnlyList<double> Answering)
{
    /// <summary>As exercises of this kind may do; nobody has measured it.</summary>
    public static readonly TrueEffects Plausible = new(0.85, (0.75, 0.6), 1.4, [0.98, 0.96, 0.68, 0.55]);

    /// <summary>Nothing is learned: whatever is found then is an error.</summary>
    public static readonly TrueEffects None = Plausible with { Gain = 0, Confidence = 0 };
}
