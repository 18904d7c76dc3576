using Crossways.Scenarios;

namespace Crossways.Debriefing;

/// <summary>Of whom a measure is: the whole exercise, a team, a seat. There is no scope of a person.</summary>
internal sealed record Scope(TeamId? Team, SeatId? Seat, IReadOnlySet<SeatId> Seats)
{
    public bool IsExercise => Team is null && Seat is null;

    /// <summary>What this seat did counts here; what nobody did counts for the exercise.</summary>
    public bool Has(SeatId? seat) => IsExercise || (seat is { } one && Seats.Contains(one));

    /// <summary>The exercise first, then teams where there are several, then seats.</summary>
    public static IEnumerable<Scope> Of(Scenario scenario)
    {
        yield return new Scope(null, null, scenario.Seats.Select(seat => seat.Id).ToHashSet());
        foreach (var team in scenario.Teams.Where(_ => scenario.Teams.Skip(1).Any()))
        {
            yield return new Scope(team.Id, null, scenario.Seats.Where(seat => seat.Team == team.Id).Select(seat => seat.Id).ToHashSet());
        }

        foreach (var seat in scenario.Seats)
        {
            yield return new Scope(null, seat.Id, new HashSet<SeatId> { seat.Id });
        }
    }
}
