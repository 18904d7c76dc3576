using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Web.Rooms.Control;

/// <summary>How busy a seat is, from what the control room sees.</summary>
/// <param name="Unread">Messages it has not opened.</param>
/// <param name="Open">Measures under way or waiting, and interviews it leads.</param>
/// <param name="Acts">What it has done so far.</param>
/// <param name="Idle">Exercise minutes since its last act, from 20 on; null below.</param>
internal sealed record Loads(int Unread, int Open, int Acts, int? Idle)
{
    private const int IdleFrom = 20;

    public static Loads Of(SeatView view, SeatId seat, ExerciseTime now)
    {
        var acts = view.Messages.Where(message => message.Message.From == seat).Select(message => message.At)
            .Concat(view.Measures.Values.Where(measure => measure.By == seat).Select(measure => measure.Asked))
            .Concat(view.Interviews.Values.Where(i => i.Interview.By == seat).SelectMany(i => i.Turns.Select(turn => turn.At).Prepend(i.At)))
            .Concat(view.Decisions.Where(logged => logged.Decision.By == seat).Select(logged => logged.At))
            .Concat(view.Sharings.Where(shared => shared.Sharing.From == seat).Select(shared => shared.At))
            .Concat(view.Referrals.Where(referred => referred.Referral.From == seat).Select(referred => referred.At))
            .Concat(view.Charges.Where(filed => filed.Charge.By == seat).Select(filed => filed.At))
            .ToList();
        var since = acts.Count > 0 ? acts.Max() : view.Opening?.Starts ?? now;
        var idle = (int)(now - since).Minutes;
        return new Loads(
            view.Messages.Count(message => message.Message.To.Contains(seat) && !message.ReadBy.Contains(seat)),
            view.Measures.Values.Count(m => m.By == seat && m.State is MeasureState.UnderWay or MeasureState.AwaitingAuthorisation && m.By == seat)
                + view.Interviews.Values.Count(interview => interview.IsOpen && interview.Interview.By == seat),
            acts.Count,
            idle >= IdleFrom ? idle : null
        );
    }
}
