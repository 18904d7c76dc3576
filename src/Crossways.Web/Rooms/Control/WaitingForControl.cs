using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Web.Rooms.Control;

/// <summary>What only the control room can do: requests, authorisations that no seat is there to give, people whom nobody plays.</summary>
internal static class WaitingForControl
{
    /// <summary>How much of it waits.</summary>
    public static int Of(SeatView view) =>
        view.Requests.Values.Count(request => !request.Answered)
        + view.Measures.Values.Count(measure => measure.MayDecide && measure.Authorisers.Contains(Roster.Control))
        + view.Hearings.Values.Count(hearing => hearing.MayDecide)
        + view.Interviews.Values.Count(interview => interview.AwaitsAnswer && !view.Taken.Contains(Roster.Of(interview.Interview.Person)))
        + Unanswered.Letters(view).Count();
}
