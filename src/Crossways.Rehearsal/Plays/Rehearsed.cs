using System.Globalization;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>Plays by name, as reports name them.</summary>
public static class Rehearsed
{
    /// <summary>Plays what a report names: <c>by-the-book/17</c>, <c>by-the-book without prosecutor/3</c>, <c>toward inject:katt-runs #4/5</c>.</summary>
    /// <exception cref="ArgumentException">No play is named so.</exception>
    public static Play Of(Casebook casebook, string witness)
    {
        var cut = witness.LastIndexOf('/');
        if (cut < 0 || !long.TryParse(witness[(cut + 1)..], out var seed))
        {
            throw new ArgumentException($"`{witness}` names no play: write it as the report does, for example by-the-book/17.");
        }

        var (name, scale) = WithoutScale(witness[..cut], casebook.Scenario.Scale);
        return Run(casebook, CrewNamed(casebook.Scenario, name, seed), seed, scale);
    }

    internal static Play Run(Casebook casebook, Crew crew, long seed, double scale) =>
        Play.Of(casebook, scale == casebook.Scenario.Scale ? crew : crew with { Id = $"{crew.Id} at scale {scale.ToString(CultureInfo.InvariantCulture)}" }, seed, scale);

    private static (string Name, double Scale) WithoutScale(string name, double usual) =>
        name.Split(" at scale ") is [var rest, var scale] && double.TryParse(scale, CultureInfo.InvariantCulture, out var value)
            ? (rest, value)
            : (name, usual);

    private static Crew CrewNamed(Scenario scenario, string name, long seed)
    {
        if (name.StartsWith("toward ", StringComparison.Ordinal) && name["toward ".Length..].Split(" #") is [var goal, var attempt] && int.TryParse(attempt, out var number))
        {
            return Search.Aimed(scenario, Goal.Of(goal), number);
        }

        if (name == Crew.MixedId)
        {
            return Crew.Mixed(scenario, seed);
        }

        return name.Split(" without ") is [var policy, var seat]
            ? Crew.Of(scenario, Policy.Named(policy)).Without(new SeatId(seat))
            : Crew.Of(scenario, Policy.Named(name));
    }
}
