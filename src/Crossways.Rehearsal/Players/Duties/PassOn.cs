using System.Net;
using System.Text.RegularExpressions;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Passes on what somebody rang or wrote about, to those whose task it touches.</summary>
internal sealed partial class PassOn : Duty
{
    private const int Longest = 280;

    public override Step? Next(Work work)
    {
        while (work.Notes.ToPassOn.TryDequeue(out var message))
        {
            var named = work.Casebook.NamedIn(message.Text.En).Where(subject => work.Notes.Of(subject).Card is not null).ToList();
            // What names nobody and nothing, such as a letter to all, is news to no one.
            if (named.Count > 0 && Recipients(work, named) is { Count: > 0 } to && work.Diligently())
            {
                return new Step(
                    new SendMessage(to, message.Title?.En ?? message.Subject, work.Casebook.Gists.GetValue(message.Text.En, Gist), [], null, null) { Id = work.NewId() },
                    40
                );
            }
        }

        return null;
    }

    // Those who investigate here, and colleagues of the own trade where the people named are.
    private static List<SeatId> Recipients(Work work, List<SubjectId> named)
    {
        var states = named.Select(subject => work.Notes.Of(subject).Card!.State).Append(work.Notes.State).ToHashSet();
        var child = named.Exists(subject => work.Notes.Of(subject).MaybeChild);
        return
        [
            .. work.Casebook.Scenario.Seats
                .Where(seat => seat.Id != work.Notes.Seat && work.Present.Contains(seat.Id) && Concerns(seat))
                .Select(seat => seat.Id),
        ];

        bool Concerns(Seat seat)
        {
            var kind = work.Casebook.AgencyKind(seat.Id);
            var state = work.Casebook.StateOf(seat.Id);
            return work.Policy.Sharing switch
            {
                Sharing.NeedToKnow => states.Contains(state)
                    && (kind == work.Notes.AgencyKind || (kind == "police" && state == work.Notes.State) || (kind == "child-protection" && child)),
                Sharing.OwnAgency => seat.Agency == work.Casebook.Agency(work.Notes.Seat),
                _ => false,
            };
        }
    }

    private static string Gist(string html)
    {
        var plain = WebUtility.HtmlDecode(Tags().Replace(html, " ")).Replace("EXERCISE", "", StringComparison.Ordinal).Trim();
        return plain.Length <= Longest ? plain : plain[..plain.LastIndexOf(' ', Longest)] + " …";
    }

    [GeneratedRegex(@"<[^>]+>|\s{2,}")]
    private static partial Regex Tags();
}
