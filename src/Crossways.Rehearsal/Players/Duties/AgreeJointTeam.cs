using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>A prosecutor whose papers name what was done in another state proposes a joint team to the prosecution there.</summary>
internal sealed class AgreeJointTeam : Duty
{
    private bool proposed;

    public override Step? Next(Work work)
    {
        if (proposed || work.Notes.AgencyKind != "prosecution" || work.Policy.Sharing != Sharing.NeedToKnow || work.Notes.JointTeams.Count > 0)
        {
            return null;
        }

        foreach (var person in work.Notes.Against.Keys)
        {
            if (work.Notes.Of(person).Card is { } card && card.State != work.Notes.State && With(work, card.State) is { } other)
            {
                proposed = true;
                return new Step(Proposal(work, other), 120);
            }
        }

        return null;
    }

    internal static SeatId? With(Work work, StateId state) =>
        work.Casebook.Scenario.Seats
            .Where(seat => work.Casebook.StateOf(seat.Id) == state && work.Casebook.AgencyKind(seat.Id) == "prosecution" && work.Present.Contains(seat.Id))
            .Select(seat => (SeatId?)seat.Id)
            .FirstOrDefault();

    internal static ProposeJointTeam Proposal(Work work, SeatId with) =>
        new(with, "One case in two states.", [.. work.Casebook.Scenario.Seats.Where(seat => work.Casebook.AgencyKind(seat.Id) == "police").Where(seat =>
            work.Casebook.StateOf(seat.Id) == work.Notes.State || work.Casebook.StateOf(seat.Id) == work.Casebook.StateOf(with)).Select(seat => seat.Id)], work.Casebook.Scenario.Ends)
        {
            Id = work.NewId(),
        };
}
