namespace Crossways.Debriefing;

/// <summary>How often something was seen, with the 95 % interval of the share (Wilson, 1927).</summary>
/// <param name="Low">0 to 1.</param>
/// <param name="High">0 to 1.</param>
public sealed record Share(int Seen, int Of, double Low, double High)
{
    // The 97.5 % quantile of the normal distribution.
    private const double Z = 1.959963984540054;

    public double Value => Of == 0 ? 0 : (double)Seen / Of;

    public static Share Count(int seen, int of)
    {
        if (of == 0)
        {
            return new Share(0, 0, 0, 1);
        }

        var share = (double)seen / of;
        var spread = Z * Math.Sqrt((share * (1 - share) / of) + (Z * Z / (4.0 * of * of)));
        var middle = share + (Z * Z / (2.0 * of));
        var scale = 1 + (Z * Z / of);
        return new Share(seen, of, Math.Max(0, (middle - spread) / scale), Math.Min(1, (middle + spread) / scale));
    }
}
