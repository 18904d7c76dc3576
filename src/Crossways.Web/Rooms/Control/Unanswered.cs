using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Web.Rooms.Control;

/// <summary>What people of the case whom nobody plays have been sent, and control has not dealt with.</summary>
internal static class Unanswered
{
    public static IEnumerable<MessageView> Letters(SeatView view)
    {
        var persons = (view.Opening?.Directory ?? []).Where(card => card.Kind == DeskKinds.RolePlayer && !view.Taken.Contains(card.Id)).Select(card => card.Id).ToHashSet();
        var answered = view.Messages.Select(message => message.Message.ReplyTo).ToHashSet();
        return view.Messages.Where(letter =>
            !letter.Message.Mine
            && letter.Message.To.Any(persons.Contains)
            && !letter.ReadBy.Contains(Roster.Control)
            && !answered.Contains(letter.Message.Number));
    }

    /// <summary>The first of those addressed whom nobody plays.</summary>
    public static SeatId Addressee(SeatView view, MessageView letter) =>
        letter.Message.To.First(to => Roster.PersonAt(to) is not null && !view.Taken.Contains(to));
}
