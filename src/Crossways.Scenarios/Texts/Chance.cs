namespace Crossways.Scenarios;

/// <summary>
/// Chance without hidden state: a number drawn from the exercise's seed and the name of what it is drawn for, so
/// that the order in which things are drawn does not matter.
/// </summary>
public static class Chance
{
    /// <summary>A number from 0 to <paramref name="sides"/> − 1.</summary>
    public static int Roll(long seed, string purpose, int sides)
    {
        // FNV-1a over the purpose, then the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
        var mixed = 14695981039346656037UL;
        foreach (var letter in purpose)
        {
            mixed = (mixed ^ letter) * 1099511628211UL;
        }

        mixed += unchecked((ulong)seed) * 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        mixed ^= mixed >> 31;
        return (int)(mixed % (ulong)sides);
    }
}
