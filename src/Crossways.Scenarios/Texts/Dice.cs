namespace Crossways.Scenarios;

/// <summary>Throws one after the other, where many are needed: the same seed gives the same throws on every machine (SplitMix64).</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <param name="whose">What they are thrown for: two purposes have two rows of throws.</param>
    public static Dice Of(long seed, string whose)
    {
        var mixed = 14695981039346656037UL;
        foreach (var letter in whose)
        {
            mixed = (mixed ^ letter) * 1099511628211UL;
        }

        return new Dice(mixed ^ (unchecked((ulong)seed) * 0x9E3779B97F4A7C15UL));
    }

    /// <summary>0 to <paramref name="sides"/> − 1.</summary>
    public int Below(int sides) => (int)(Next() % (ulong)sides);

    /// <summary>0 up to, not including, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Normally distributed, with mean 0 and standard deviation 1 (Box and Muller, 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Share())) * Math.Cos(2 * Math.PI * Share());

    public T Of<T>(IReadOnlyList<T> these) => these[Below(these.Count)];

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
