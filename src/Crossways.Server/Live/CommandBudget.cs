using System.Diagnostics;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Server.Live;

/// <summary>How much one connection may ask for: 60 requests at once, 20 a second in the long run.</summary>
internal sealed class CommandBudget
{
    private const double Burst = 60;
    private const double PerSecond = 20;

    public static readonly Refusal TooMany = new(
        "too-many-commands",
        new LocalText(
            "Too much at once. Wait a second and try again.",
            "Trop de demandes à la fois. Attendez une seconde et réessayez."
        )
    );

    private readonly Lock gate = new();
    private double left = Burst;
    private long since = Stopwatch.GetTimestamp();

    public bool Take()
    {
        lock (gate)
        {
            left = Math.Min(Burst, left + (Stopwatch.GetElapsedTime(since).TotalSeconds * PerSecond));
            since = Stopwatch.GetTimestamp();
            if (left < 1)
            {
                return false;
            }

            left--;
            return true;
        }
    }
}
