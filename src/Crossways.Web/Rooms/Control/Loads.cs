using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Web.Rooms.Control;

/// <summary>How busy a seat is, from what the control room sees.</summary>
/// <param name="Unread">Messages it has not opened.</param>
/// <param name="ToDecide">Authorisations that wait for it.</param>
/// <param name="Open">Measures under way or waiting, and interviews it leads.</param>
/// <param name="Acts">What it has done so far.</param>
/// <param name="Idle">Exercise minutes since its last act, from 20 on; null below.</param>
internal sealed record Loads(int Unread, int ToDecide, int Open, int Acts, int? Idle)
{
    private const int IdleFrom = 20;

    /// <summary>More waits than one seat can well carry.</summary>
    public bool TooMuch => Unread >= 5 || ToDecide >= 3 || Open >= 6;

    public static Loads Of(SeatView view, SeatId seat, ExerciseTime now)
    {
        var acts = ActsOf(view, seat).ToList();
        var since = acts.Count > 0 ? acts.Max() : view.Opening?.Starts ?? now;
        var idle = (int)(now - since).Minutes;
        return new Loads(
            view.Messages.Count(message => message.Message.To.Contains(seat) && !message.ReadBy.Contains(seat)),
            view.Measures.Values.Count(measure => measure.MayDecide && measure.Authorisers.Contains(seat)),
            view.Measures.Values.Count(measure => measure is { State: MeasureState.UnderWay or MeasureState.AwaitingAuthorisation } && measure.By == seat)
                + view.Interviews.Values.Count(interview => interview.IsOpen && interview.Interview.By == seat),
            acts.Count,
            idle >= IdleFrom ? idle : null
        );
    }

    // The debrief counts the same.
    private static IEnumerable<ExerciseTime> ActsOf(SeatView view, SeatId seat) =>
        view.Messages.Where(message => message.Message.From == seat).Select(message => message.At)
            .Concat(view.Measures.Values.Where(measure => measure.By == seat).Select(measure => measure.Asked))
            .Concat(view.Measures.Values.Where(measure => measure.DecidedBy == seat).Select(measure => measure.Decided ?? measure.Asked))
            .Concat(view.Interviews.Values.Where(i => i.Interview.By == seat).SelectMany(i => i.Turns.Where(turn => turn.Answer is null).Select(turn => turn.At).Prepend(i.At)))
            .Concat(view.Requests.Values.Where(request => request.Request.By == seat).Select(request => request.At))
            .Concat(view.Assessments.Values.Where(assessment => assessment.Desk == seat).Select(assessment => assessment.At))
            .Concat(view.Presumptions.Values.Where(recorded => recorded.Presumption.By == seat).Select(recorded => recorded.At))
            .Concat(view.Referrals.Where(referred => referred.Referral.From == seat).Select(referred => referred.At))
            .Concat(view.Decisions.Where(logged => logged.Decision.By == seat).Select(logged => logged.At))
            .Concat(view.Sharings.Where(shared => shared.Sharing.From == seat).Select(shared => shared.At))
            .Concat(view.Charges.Where(filed => filed.Charge.By == seat).Select(filed => filed.At))
            .Concat(view.Searches.Values.Where(search => search.By == seat && search.Page == 1).Select(search => search.At));
}
