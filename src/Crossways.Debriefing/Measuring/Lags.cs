using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>How long a message lay until the seat it was for opened or answered it.</summary>
internal sealed record Lag(ExerciseTime Sent, SeatId By, LocalText What, ExerciseSpan Lay);

internal static class Lags
{
    /// <summary>Messages between desks and injects alike; those that were neither opened nor answered are left out.</summary>
    public static IEnumerable<Lag> Of(Ground ground)
    {
        var sent = ground.Played.Of<MessageSent>().Select(entry => (entry.Happened.Number, entry.At, What: LocalText.Same(entry.Happened.Subject.Length > 0 ? entry.Happened.Subject : entry.Happened.Body)))
            .Concat(ground.Played.Of<InjectReleasedNow>().Where(entry => entry.Happened.Message > 0).Select(entry => (Number: entry.Happened.Message, entry.At, What: ground.World.Msel[entry.Happened.Inject].Inject.Title)))
            .ToDictionary(message => message.Number);
        var dealt = ground.Played.Of<MessageRead>().Select(entry => (entry.At, entry.Happened.Desk, Number: entry.Happened.Message))
            .Concat(ground.Played.Of<MessageSent>().Where(entry => entry.Happened.ReplyTo is not null).Select(entry => (entry.At, Desk: entry.Happened.From, Number: entry.Happened.ReplyTo!.Value)));
        return
            from first in dealt.OrderBy(one => one.At).DistinctBy(one => (one.Desk, one.Number))
            where ground.Scenario.Seats.Has(first.Desk) && sent.ContainsKey(first.Number)
            let message = sent[first.Number]
            select new Lag(message.At, first.Desk, message.What, ground.Tempo.Played(message.At, first.At));
    }
}
