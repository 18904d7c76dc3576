using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Who sits where in a play: a policy for each seat that is manned.</summary>
/// <param name="Id">Readable word for the report: a policy's, or that of a mixture.</param>
public sealed record Crew(string Id, IReadOnlyDictionary<SeatId, Policy> Seats)
{
    /// <summary>What the crew goes for and leaves alone; null: nothing in particular.</summary>
    internal ErrandPlan? Plan { get; init; }

    /// <summary>Every seat under one policy.</summary>
    public static Crew Of(Scenario scenario, Policy policy) => new(policy.Id, scenario.Seats.ToDictionary(seat => seat.Id, _ => policy));

    /// <summary>As teams are: most work by the book, some seats do not. The seed decides who.</summary>
    public static Crew Mixed(Scenario scenario, long seed)
    {
        var dice = Dice.Of(seed, "mixture");
        return new(MixedId, scenario.Seats.ToDictionary(seat => seat.Id, _ => dice.Share() < MostlyByTheBook ? Policy.ByTheBook : dice.Of(Policy.All)));
    }

    /// <summary>Name of mixed crews.</summary>
    public const string MixedId = "mixed";
    private const double MostlyByTheBook = 0.6;

    /// <summary>The same crew with one chair empty.</summary>
    public Crew Without(SeatId seat) => new($"{Id} without {seat}", Seats.Where(entry => entry.Key != seat).ToDictionary(entry => entry.Key, entry => entry.Value));
}
