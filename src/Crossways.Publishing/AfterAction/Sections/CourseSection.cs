using Crossways.Debriefing;
using Crossways.Publishing.Documents;

namespace Crossways.Publishing.AfterAction;

/// <summary>What happened when: a picture of all, a table of the moments on which the rest turned.</summary>
internal static class CourseSection
{
    private const int MostRows = 24;

    // Without these, nothing turned.
    private const int Least = 2;

    // In the order in which a table that must be shortened gives them up, the last first.
    private static readonly MomentKind[] Turning =
        [MomentKind.Clock, MomentKind.Charge, MomentKind.Identification, MomentKind.Operation, MomentKind.Press, MomentKind.Deed, MomentKind.Decision];

    public static string Text(Voice voice)
    {
        var timeline = voice.Debrief.Timeline ?? [];
        var (injects, loads) = (timeline.Count(moment => moment.Kind == MomentKind.Inject), voice.Debrief.Cooperation?.Loads ?? []);
        return voice.Say(
            $"{voice.Count(injects, "inject", "injects", "", "")} reached the seats. They did {voice.Count(loads.Sum(seat => seat.Acts), "act", "acts", "", "")} and logged {voice.Count(loads.Sum(seat => seat.Decisions), "decision", "decisions", "", "")} with reasons.",
            $"{voice.Count(injects, "", "", "inject est parvenu", "injects sont parvenus")} aux postes. Ceux-ci ont accompli {voice.Count(loads.Sum(seat => seat.Acts), "", "", "acte", "actes")} et consigné {voice.Count(loads.Sum(seat => seat.Decisions), "", "", "décision motivée", "décisions motivées")}.");
    }

    public static IEnumerable<Block> Exhibits(Voice voice)
    {
        var timeline = voice.Debrief.Timeline ?? [];
        yield return Make.Figure("course-picture", voice.Say("The exercise in time", "L’exercice dans le temps"), CoursePicture.Draw(voice, timeline));
        yield return Make.Table(
            "moments",
            voice.Say("Moments on which it turned", "Moments décisifs"),
            [Make.Column(voice.Say("When", "Quand"), 1.3), Make.Column(voice.Say("Who", "Qui"), 2.2), Make.Column(voice.Say("What", "Quoi"), 5)],
            Moments(timeline).Select(some => Make.Row(voice.At(some[0].At), some[0].Seat is { } seat ? voice.Seat(seat) : "", voice.Say(some[0].Text) + More(voice, some.Count - 1))));
    }

    private static string More(Voice voice, int count) => count == 0 ? "" : voice.Say($"; and {count} more in that hour", $"\u202f; et {count} de plus dans l’heure");

    // Where even the most important kinds are too many for a table, those of one seat and hour stand together.
    private static IEnumerable<IReadOnlyList<Moment>> Moments(IReadOnlyList<Moment> timeline)
    {
        var kinds = Turning.ToList();
        while (kinds.Count > Least && timeline.Count(moment => kinds.Contains(moment.Kind)) > MostRows)
        {
            kinds.RemoveAt(kinds.Count - 1);
        }

        var left = timeline.Where(moment => kinds.Contains(moment.Kind)).ToList();
        return left.Count <= MostRows ? left.Select(moment => new[] { moment })
            : left.GroupBy(moment => moment.Kind == MomentKind.Clock ? (moment.Kind, moment.Seat, moment.At.Seconds) : (moment.Kind, moment.Seat, moment.At.Seconds / 3600)).Select(same => same.ToList());
    }
}
