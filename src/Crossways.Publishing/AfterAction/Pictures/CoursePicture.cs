using Crossways.Debriefing;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.AfterAction;

/// <summary>Every moment of the play as a stroke in time, a line for each kind.</summary>
internal static class CoursePicture
{
    private const double Row = 24;

    private static readonly (MomentKind[] Kinds, LocalText Name)[] Lanes =
    [
        ([MomentKind.Inject], new("Injects", "Injects")),
        ([MomentKind.Deed, MomentKind.Noticed], new("People of the case act", "Les personnes du cas agissent")),
        ([MomentKind.Measure], new("Measures", "Mesures")),
        ([MomentKind.Interview], new("Interviews", "Auditions")),
        ([MomentKind.Sharing, MomentKind.Message], new("Sharing and messages", "Partages et messages")),
        ([MomentKind.Identification], new("Identification and referral", "Identification et orientation")),
        ([MomentKind.Decision], new("Decisions", "Décisions")),
        ([MomentKind.Operation], new("Operations", "Opérations")),
        ([MomentKind.Charge], new("Charges and court", "Accusations et justice")),
    ];

    public static Picture Draw(Voice voice, IReadOnlyList<Moment> timeline)
    {
        var lanes = Lanes.Select(lane => (Name: voice.Say(lane.Name), Moments: timeline.Where(moment => lane.Kinds.Contains(moment.Kind)).ToList()))
            .Where(lane => lane.Moments.Count > 0).ToList();
        var drawing = new Drawing();
        var axis = new TimeAxis(drawing, voice, lanes.Select(lane => Lettering.Width(lane.Name, Drawing.Small)).DefaultIfEmpty(80).Max() + 40);
        var y = 4.0;
        foreach (var (name, moments) in lanes)
        {
            drawing.Box(axis.Left, y + 4, axis.Right - axis.Left, Row - 8, Ink.Shade);
            drawing.Text(axis.Left - 38, y + (Row / 2) + 4, name, Drawing.Small, anchor: Anchor.End);
            drawing.Text(axis.Left - 8, y + (Row / 2) + 4, $"{moments.Count}", Drawing.Small, Ink.Soft, bold: true, Anchor.End);
            foreach (var x in moments.Select(moment => Math.Round(axis.Of(moment.At), 1)).Distinct())
            {
                drawing.Line(x, y + 4, x, y + Row - 4, Ink.Accent, 1.6);
            }

            y += Row;
        }

        axis.Draw(y + 2);
        return drawing.Done(y + 42, string.Join("; ", lanes.Select(lane => $"{lane.Name}{voice.Say(":", " :")} {lane.Moments.Count}")) + ".");
    }
}
