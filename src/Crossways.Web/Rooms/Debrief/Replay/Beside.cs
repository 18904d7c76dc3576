using Crossways.Simulation;

namespace Crossways.Web.Rooms.Debrief.Replay;

/// <summary>The desk that is looked at beside this one at the same moment.</summary>
public sealed record Beside(SeatView View);
