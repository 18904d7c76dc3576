namespace Crossways.Debriefing;

/// <summary>Brings a section up to what the exercise says now.</summary>
public static class SectionRenewal
{
    /// <summary>
    /// The machine's text takes the place of the old one, which stays among the versions. Rows that somebody wrote or
    /// changed stay as they are; rows that are new are added below; rows that were taken out do not come back.
    /// </summary>
    public static SectionContent Renewed(SectionContent content, SectionContent proposed) =>
        content with
        {
            Text = proposed.Text,
            Findings =
            [
                .. content.Findings,
                .. proposed.Findings.Where(row => !content.Declined.Contains(row.Key) && content.Findings.All(old => old.Key != row.Key)),
            ],
            Recommendations =
            [
                .. content.Recommendations,
                .. proposed.Recommendations.Where(row => !content.Declined.Contains(row.Key) && content.Recommendations.All(old => old.Key != row.Key)),
            ],
        };

    public static bool IsSame(SectionContent one, SectionContent other) =>
        one.Included == other.Included
        && one.Text == other.Text
        && one.Findings.SequenceEqual(other.Findings)
        && one.Recommendations.SequenceEqual(other.Recommendations)
        && one.Declined.SequenceEqual(other.Declined);
}
