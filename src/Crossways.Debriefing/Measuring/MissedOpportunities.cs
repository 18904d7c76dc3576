namespace Crossways.Debriefing;

internal static class MissedOpportunities
{
    public static IReadOnlyList<MissedOpportunity> Of(Ground ground) => ground.Report.Missed ?? [];
}
