using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>What the parts of a day are called.</summary>
internal static class PlanKinds
{
    public static LocalText Name(this PlanKind kind) =>
        kind switch
        {
            PlanKind.Theory => new("Theory", "Théorie"),
            PlanKind.Briefing => new("Briefing", "Consignes"),
            PlanKind.Play => new("Play", "Jeu"),
            PlanKind.HotDebrief => new("Hot debrief", "Débriefing à chaud"),
            PlanKind.Debrief => new("Debrief", "Débriefing"),
            PlanKind.Break => new("Break", "Pause"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
