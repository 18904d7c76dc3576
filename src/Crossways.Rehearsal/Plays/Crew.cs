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

    /// <summary>The same crew with one chair empty.</summary>
    public Crew Without(SeatId seat) => new($"{Id} without {seat}", Seats.Where(entry => entry.Key != seat).ToDictionary(entry => entry.Key, entry => entry.Value));

    /// <summary>The same crew with one seat that works otherwise.</summary>
    public Crew With(SeatId seat, Policy policy) =>
        new($"{Id}, {seat} {policy.Id}", Seats.ToDictionary(entry => entry.Key, entry => entry.Key == seat ? policy : entry.Value));
}
