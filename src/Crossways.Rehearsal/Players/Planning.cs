using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>How a careful player makes an operation of a measure: an hour ahead, and somebody for every preparation.</summary>
internal static class Planning
{
    // Exercise minutes for others to read, to ask around and to confirm; slower players take longer.
    private const int Notice = 40;

    /// <summary>Null: the law lets this seat plan none, nothing could be missed at it, or the day is too short.</summary>
    public static PlanOperation? Of(Work work, MeasureKindId kind, SubjectId target, string grounds)
    {
        var scenario = work.Casebook.Scenario;
        var at = work.Now + ExerciseSpan.OfMinutes((int)(Notice * Math.Max(1, work.Policy.Pace)));
        if (!scenario.Measures[kind].CanBePlanned
            || !scenario.Agencies[work.Casebook.Agency(work.Notes.Seat)].MayPlanOperations
            || at >= scenario.Ends)
        {
            return null;
        }

        List<OperationRole> roles =
        [
            .. scenario.Preparations
                .Where(preparation => preparation.At.Contains(kind))
                .Select(preparation => (preparation.Id, Seat: WhoFills(work, preparation)))
                .Where(role => role.Seat is not null)
                .Select(role => new OperationRole(role.Id, role.Seat!.Value)),
        ];
        return roles.Count == 0
            ? null
            : new PlanOperation(new OperationPlan(
                scenario.Subjects[target].Name.En, at, grounds, "", [new OperationStep(kind, target, work.Notes.Seat)], roles))
            {
                Id = work.NewId(),
            };
    }

    // Of those who can and are there, the one whose trade stands first.
    private static SeatId? WhoFills(Work work, Preparation preparation) =>
        work.Casebook.Scenario.Seats
            .Where(seat => work.Casebook.StateOf(seat.Id) == work.Notes.State && preparation.CanBeFilledBy(work.Casebook.Scenario, seat) && work.Present.Contains(seat.Id))
            .OrderBy(seat => preparation.FilledBy.ToList().IndexOf(work.Casebook.AgencyKind(seat.Id)))
            .Select(seat => (SeatId?)seat.Id)
            .FirstOrDefault();
}
