using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>All that an after-action report rests on. Seats, never the people who sat at them.</summary>
/// <param name="Exercise">Its name, as the director gave it.</param>
/// <param name="Case">The case that was played.</param>
/// <param name="Summary">What the case is about, one paragraph.</param>
/// <param name="Held">The first and the last day of the calendar on which it was played, by the server's clock.</param>
public sealed record AfterActionFacts(
    string Exercise,
    LocalText Case,
    LocalText Summary,
    DateOnly From,
    DateOnly Until,
    DebriefReport Debrief,
    LocalText Ending,
    Attendance Attendance,
    IReadOnlyList<HotDebriefReport> HotDebriefs,
    IReadOnlyList<Lesson> Lessons,
    Performance Performance
)
{
    /// <param name="acts">The whole log, to ENDEX and beyond.</param>
    /// <param name="debrief">Of the same acts, where it has been reckoned before.</param>
    public static AfterActionFacts Of(string exercise, Scenario scenario, long seed, IReadOnlyList<Act> acts, DateOnly from, DateOnly until, DebriefReport? debrief = null)
    {
        var played = Played.Of(scenario, seed, acts);
        return new AfterActionFacts(
            exercise,
            scenario.Title,
            scenario.Summary,
            from,
            until,
            debrief ?? Debriefing.Debrief.Of(scenario, seed, acts),
            played.World.Clock.Ending is { } ending ? scenario.Endings[ending].Title : LocalText.Empty,
            Attendance.Of(played),
            HotDebriefReport.Of(played),
            [.. played.World.Lessons.Standing],
            Performance.Of(played)
        );
    }
}

/// <summary>Who was there, as numbers.</summary>
/// <param name="States">Of the case, with how many of their seats somebody worked at.</param>
/// <param name="Seats">Of the case.</param>
/// <param name="ByPeople">Seats at which people sat at the end.</param>
/// <param name="ByMachine">Seats that the machine played at the end.</param>
public sealed record Attendance(IReadOnlyList<StateAttendance> States, int Seats, int ByPeople, int ByMachine, int RolePlayers, int Observers)
{
    internal static Attendance Of(Played played)
    {
        var desks = played.World.Desks;
        var seats = desks.All.Where(desk => desk.Kind == DeskKinds.Participant).ToList();
        int Taken(DeskKinds kind) => desks.All.Count(desk => desk.Kind == kind && desks.IsTaken(desk.Id) && desks.MachineAt(desk.Id) is null);
        return new Attendance(
            [
                .. seats.GroupBy(desk => played.Scenario.StateOf(desk.Seat!))
                    .Select(state => new StateAttendance(state.Key.Name, state.Count(), state.Count(desk => desks.IsStaffed(desk.Id)))),
            ],
            seats.Count,
            Taken(DeskKinds.Participant),
            seats.Count(desk => desks.MachineAt(desk.Id) is not null),
            Taken(DeskKinds.RolePlayer),
            Taken(DeskKinds.Observer)
        );
    }
}

/// <param name="Staffed">At which people or the machine worked.</param>
public sealed record StateAttendance(LocalText State, int Seats, int Staffed);
