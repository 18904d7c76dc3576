using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Urgent measures that nobody confirmed in time: what they brought, no court reads.</summary>
internal static class Confirming
{
    private static readonly LocalText Why = new(
        "An urgent start stands only if whoever may authorise it confirms it in time; otherwise it is as if nobody had allowed it, and what it brought falls.",
        "Une mesure urgente ne tient que si l’autorité compétente la confirme à temps ; sinon, c’est comme si nul ne l’avait permise, et ce qu’elle a apporté tombe.");

    public static IEnumerable<MissedOpportunity> Of(Ground ground, Shown shown)
    {
        foreach (var (at, lapsed) in ground.Played.Of<ConfirmationLapsed>())
        {
            var measure = ground.World.Measures[lapsed.Measure];
            var began = ground.Played.Of<MeasureStarted>().First(entry => entry.Happened.Number == lapsed.Measure).At;
            var what = new LocalText("{measure}, {target}", "{measure}, {target}").With("measure", measure.Kind.Name).With("target", ground.Played.Name(measure.Request.Target));
            List<SeatId> who = [.. measure.Request.Authorisers.Prepend(measure.Request.By).Where(shown.Seats.Contains)];
            if (who.Count > 0)
            {
                yield return new MissedOpportunity(
                    began, null, who,
                    new LocalText("Have confirmed: {what}", "Faire confirmer : {what}").With("what", what),
                    [.. who.Select(seat => new Because(began, seat, Ground.Line(what, new("begun urgently, to be confirmed", "engagé en urgence, à confirmer"))))], Why)
                {
                    Kind = MissedKind.Confirm,
                    Cost = [.. measure.Brought.Where(exhibit => Holdings.IsDecisive(ground.Played, exhibit)).Select(exhibit => new Because(at, measure.Request.By, Ground.Line(ground.Played.Title(exhibit), new("not read by a court", "pas lu par un tribunal")), Weight.Bad))],
                };
            }
        }
    }
}
