using Crossways.Debriefing;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Publishing.AfterAction;

internal static class FindingsSection
{
    public static readonly IReadOnlyList<(LessonKind Kind, LocalText Title)> Kinds =
        [(LessonKind.Strength, new("Strengths", "Points forts")), (LessonKind.Improve, new("To improve", "À améliorer"))];

    public static IEnumerable<Block> Findings(Voice voice, SectionContent content)
    {
        foreach (var (kind, title) in Kinds)
        {
            var rows = content.Findings.Where(row => row.Kind == kind && row.Text.Length > 0).ToList();
            if (rows.Count > 0)
            {
                yield return Make.Head("findings-" + kind.ToString().ToLowerInvariant(), voice.Say(title));
                yield return new ItemList(ListKind.Numbers, [.. rows.Select(row => (IReadOnlyList<Block>)[new Paragraph(Line(row))])]);
            }
        }
    }

    public static IEnumerable<Block> Recommendations(Voice voice, SectionContent content)
    {
        var rows = content.Recommendations.Where(row => row.Text.Length > 0).ToList();
        if (rows.Count > 0)
        {
            yield return Make.Table(
                "recommendations-table",
                "",
                [Make.Column(voice.Say("Recommendation", "Recommandation"), 5), Make.Column(voice.Say("Who", "Qui"), 2.4), Make.Column(voice.Say("By", "Échéance"), 1.8), Make.Column(voice.Say("Status", "État"), 1.3)],
                rows.Select(row => Make.Row(row.Text, row.Owner.Length > 0 ? row.Owner : "–", row.Due is { } due ? voice.Day(due) : "–", Status(voice, row.Status))));
        }
    }

    private static IReadOnlyList<Inline> Line(FindingRow row) =>
        row.Evidence.Length == 0 ? Inline.Of(row.Text) : [new Words((row.Text.EndsWith('.') ? row.Text : row.Text + ".") + " "), new Words(row.Evidence, Emphasis.Italic)];

    private static string Status(Voice voice, LessonStatus status) =>
        status switch
        {
            LessonStatus.Open => voice.Say("open", "ouverte"),
            LessonStatus.UnderWay => voice.Say("under way", "en cours"),
            _ => voice.Say("done", "faite"),
        };
}
