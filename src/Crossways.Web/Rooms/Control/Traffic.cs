using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Web.Parts;
using Crossways.Web.Session;

namespace Crossways.Web.Rooms.Control;

/// <summary>One thing that happened, as the control room reads it.</summary>
/// <param name="More">Plain text.</param>
/// <param name="Answer">Number of a message that control may answer; null otherwise.</param>
internal sealed record TrafficLine(ExerciseTime At, string Kind, string Who, string What, string More, int? Answer = null)
{
    /// <summary>The body of an inject, HTML; null for everything else.</summary>
    public LocalText? Html { get; init; }

    public IReadOnlyList<ExhibitId> Attached { get; init; } = [];
}

/// <summary>All that happened, put into lines.</summary>
internal static class Traffic
{
    public static IEnumerable<TrafficLine> Of(DeskSession desk, Words words)
    {
        var view = desk.View;
        string Name(SeatId seat) => words[desk.NameOf(seat)];
        string Subject(SubjectId subject) => words[desk.NameOf(subject)];
        foreach (var message in view.Messages)
        {
            var to = string.Join(", ", message.Message.To.Select(Name));
            var answerable = !message.Message.Mine && message.Message.From is not null && !message.Message.Html;
            yield return new TrafficLine(
                message.At, "message", $"{words[message.Message.FromName]} → {to}", MessageWords.Title(message.Message, words),
                message.Message.Html ? "" : words[message.Message.Text], answerable ? message.Message.Number : null)
            {
                Html = message.Message.Html ? message.Message.Text : null,
                Attached = message.Message.Attachments,
            };
        }

        foreach (var measure in view.Measures.Values)
        {
            var state = words["measure.state." + measure.State];
            yield return new TrafficLine(
                measure.Asked, "measure", Name(measure.By), $"{words[measure.KindName]}: {words[measure.TargetName]} ({state})",
                measure.Reasons is { } reasons ? $"{measure.Grounds}\n→ {reasons}" : measure.Grounds);
        }

        foreach (var interview in view.Interviews.Values)
        {
            var lines = interview.Turns.Select(turn => turn.Question is { } asked ? "– " + asked.Question : "— " + words[turn.Answer!.Said]);
            yield return new TrafficLine(
                interview.At, "interview", words[interview.Interview.ByName], words[interview.Interview.PersonName], string.Join('\n', lines));
        }

        foreach (var (at, decision) in view.Decisions)
        {
            yield return new TrafficLine(at, "decision", Name(decision.By), decision.Decision, $"{decision.Options}\n{decision.Reasons}".Trim());
        }

        foreach (var search in view.Searches.Values)
        {
            var asked = string.Join("; ", search.Query.Filters.Select(filter => filter.Text).Prepend(search.Query.Words).Where(text => text.Length > 0));
            var register = view.Opening?.Registers.FirstOrDefault(card => card.Register == search.Register && card.State == search.State);
            yield return new TrafficLine(search.At, "measure", Name(search.By), words["traffic.search", words[register?.Name], asked, search.Total], search.Reason);
        }

        foreach (var (at, sharing) in view.Sharings)
        {
            var title = view.Exhibits.TryGetValue(sharing.Exhibit, out var exhibit) ? words[exhibit.Title] : sharing.Exhibit.Value;
            yield return new TrafficLine(at, "exhibit", $"{Name(sharing.From)} → {Name(sharing.To)}", title, sharing.Note);
        }

        foreach (var (at, presumption) in view.Presumptions.Values)
        {
            yield return new TrafficLine(at, "person", Name(presumption.By), words["traffic.presumed", Subject(presumption.Person)], presumption.Reasons);
        }

        foreach (var (at, referral) in view.Referrals)
        {
            yield return new TrafficLine(at, "person", $"{Name(referral.From)} → {Name(referral.To)}", Subject(referral.Person), referral.Needs);
        }

        foreach (var (at, charge) in view.Charges)
        {
            yield return new TrafficLine(at, "decision", Name(charge.By), words["traffic.charged", Subject(charge.Suspect)], charge.Reasons);
        }

        foreach (var seen in view.Observations)
        {
            var rating = seen.Rating is { } r ? words["rating-letter." + r] + " " : "";
            var objective = seen.Objective is { } id ? words[view.Objectives.FirstOrDefault(card => card.Id == id)?.Name] : "";
            yield return new TrafficLine(seen.Seen, "observation", seen.Seat is { } seat ? Name(seat) : Name(seen.By), rating + objective, seen.Note);
        }

        foreach (var (at, feedback) in view.Feedback)
        {
            yield return new TrafficLine(at, "observation", $"{Name(feedback.By)} → {string.Join(", ", feedback.To.Select(Name))}", feedback.Text, "");
        }
    }
}
