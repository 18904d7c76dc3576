using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Web.Session;

namespace Crossways.Web.Rooms.Desk;

/// <summary>What of all that a desk shows came to it from others, and how it is announced.</summary>
internal static class Newsworthy
{
    public static string Exhibit(ExhibitId exhibit) => $"exhibit:{exhibit}";

    public static string Measure(int number) => $"measure:{number}";

    public static string Abroad(int number) => $"abroad:{number}";

    public static string Hearing(int number) => $"hearing:{number}";

    public static string Person(SubjectId person) => $"person:{person}";

    public static string Feedback(int number) => $"feedback:{number}";

    public static string Operation(int number) => $"operation:{number}";

    public static string Press(int number) => $"press:{number}";

    public static string Request(int number) => $"request:{number}";

    public static IEnumerable<NewsItem> Of(DeskSession desk, SeatId me, Words words) =>
        [
            .. Messages(desk.View, words),
            .. Exhibits(desk, me, words),
            .. Measures(desk, me, words),
            .. Abroad(desk, me, words),
            .. Hearings(desk, me, words),
            .. People(desk, me, words),
            .. Talk(desk.View, me, words),
            .. Together(desk, me, words),
        ];

    // Mail has a mark of its own, on the server: read or not.
    private static IEnumerable<NewsItem> Messages(SeatView view, Words words)
    {
        foreach (var message in view.Messages.Select(message => message.Message).Where(message => message.ForMe && !message.Mine))
        {
            yield return new("", $"message:{message.Number}", "here", words.Both("news.message", message.FromName));
        }

        foreach (var (number, _) in view.Feedback.Index())
        {
            yield return new("inbox", Feedback(number), "here", words.Both("news.feedback"));
        }

        foreach (var request in view.Requests.Values.Where(request => request.Outcome is not null))
        {
            yield return new("inbox", Request(request.Request.Number), "outcome", words.Both(view.IsSelfStudy ? "study.outcome" : "news.outcome"));
        }
    }

    // What a message or a measure brought is announced with it.
    private static IEnumerable<NewsItem> Exhibits(DeskSession desk, SeatId me, Words words)
    {
        foreach (var exhibit in desk.View.Exhibits.Values)
        {
            var alone = exhibit.Chain is [.., { How: Provenance.Interview or Provenance.Control }];
            yield return new("case-file", Exhibit(exhibit.Id), "here", alone ? words.Both("news.exhibit", exhibit.Title) : null);
        }

        foreach (var (number, (_, sharing)) in desk.View.Sharings.Index().Where(entry => entry.Item.Sharing.To == me))
        {
            var title = desk.View.Exhibits.GetValueOrDefault(sharing.Exhibit)?.Title ?? LocalText.Empty;
            yield return new(
                "case-file", Exhibit(sharing.Exhibit), $"shared-{number}", words.Both("news.shared", desk.NameOf(sharing.From), title));
        }
    }

    private static IEnumerable<NewsItem> Measures(DeskSession desk, SeatId me, Words words)
    {
        foreach (var measure in desk.View.Measures.Values)
        {
            var about = Measure(measure.Number);
            if (measure.MayDecide)
            {
                yield return new("measures", about, "asked", words.Both("news.asked", desk.NameOf(measure.By), measure.KindName));
            }

            if (measure.By != me)
            {
                continue;
            }

            if (measure is { Granted: { } granted })
            {
                yield return new(
                    "measures", about, "decided",
                    words.Both(granted ? "news.granted" : "news.refused", measure.KindName, measure.TargetName));
            }

            if (measure.Lapsed)
            {
                yield return new("measures", about, "lapsed", words.Both("news.lapsed", measure.KindName, measure.TargetName));
            }

            if (measure.State == MeasureState.Done)
            {
                yield return new("measures", about, "done", words.Both("news.result", measure.KindName, measure.TargetName));
            }
        }
    }

    // To those who are asked, a request is a task; to whoever asks, what becomes of it is news.
    private static IEnumerable<NewsItem> Abroad(DeskSession desk, SeatId me, Words words)
    {
        foreach (var request in desk.View.RequestsAbroad.Values)
        {
            var target = desk.NameOf(request.Target);
            if (request.By != me)
            {
                yield return new("measures", Abroad(request.Number), request.Reply is null ? "asked" : "replied", words.Both("news.abroad", desk.NameOf(request.By), request.KindName, target));
            }
            else if (request.State is AbroadState.Questioned or AbroadState.BeingExecuted or AbroadState.Refused)
            {
                yield return new("measures", Measure(request.Number), $"abroad-{request.State}", words.Both("news.abroad-" + request.State, request.KindName, target));
            }
        }
    }

    // Each reads of a hearing where it works on it.
    private static IEnumerable<NewsItem> Hearings(DeskSession desk, SeatId me, Words words)
    {
        foreach (var hearing in desk.View.Hearings.Values)
        {
            var (page, about) =
                desk.View.Opening is { SitsInCourt: true } ? ("court", Hearing(hearing.Number))
                : hearing is { Measure: { } measure } && hearing.By == me ? ("measures", Measure(measure))
                : hearing.By == me ? ("charges", Hearing(hearing.Number))
                : ("people", Person(hearing.Person));
            var name = desk.NameOf(hearing.Person);
            if (hearing.MayDecide)
            {
                yield return new(page, about, "asked", words.Both("news.hearing-asked", desk.NameOf(hearing.By), name));
            }

            if (hearing.Outcome is { } outcome && hearing.DecidedBy != me)
            {
                yield return new(page, about, "held", words.Both("news.hearing-held", name, words.Both("outcome." + outcome)));
            }
        }

        foreach (var held in desk.View.Custody.Values.Where(held => held.Over))
        {
            yield return new("people", Person(held.Person), $"released-{held.Until.Seconds}", words.Both("news.released", desk.NameOf(held.Person)));
        }
    }

    private static IEnumerable<NewsItem> People(DeskSession desk, SeatId me, Words words)
    {
        foreach (var (number, (_, referral)) in desk.View.Referrals.Index().Where(entry => entry.Item.Referral.To == me))
        {
            yield return new(
                "people", Person(referral.Person), $"referred-{number}",
                words.Both("news.referred", desk.NameOf(referral.From), desk.NameOf(referral.Person)));
        }

        foreach (var (person, (at, presumption)) in desk.View.Presumptions.Where(entry => entry.Value.Presumption.By != me))
        {
            yield return new(
                "people", Person(person), $"presumed-{at.Seconds}",
                words.Both("news.presumed", desk.NameOf(presumption.By), desk.NameOf(person)));
        }
    }

    // Plans this seat was taken into, their hours, and what stands in the paper.
    private static IEnumerable<NewsItem> Together(DeskSession desk, SeatId me, Words words)
    {
        foreach (var operation in desk.View.Operations.Values.Where(operation => operation.By != me))
        {
            yield return new("operations", Operation(operation.Number), $"at-{operation.At.Seconds}", words.Both("news.operation", LocalText.Same(operation.Name), LocalText.Same(operation.At.Clock)));
        }

        foreach (var operation in desk.View.Operations.Values.Where(operation => operation.State != OperationState.Planned))
        {
            yield return new("operations", Operation(operation.Number), $"{operation.State}", words.Both("news.operation-" + operation.State, LocalText.Same(operation.Name)));
        }

        foreach (var team in desk.View.JointTeams.Values.Where(team => team.By != me || team.Signed is not null || team.Declined))
        {
            yield return new("operations", $"joint-team:{team.Number}", team.Signed is not null ? "signed" : team.Declined ? "declined" : "proposed", words.Both(team.Signed is not null ? "news.joint-team-signed" : team.Declined ? "news.joint-team-declined" : "news.joint-team"));
        }

        foreach (var (_, published) in desk.View.Press.Where(entry => entry.Published.By != me))
        {
            yield return new("press", Press(published.Number), "here", words.Both("news.press", published.Title));
        }
    }

    // To a seat an answer is news; to a role player, a question.
    private static IEnumerable<NewsItem> Talk(SeatView view, SeatId me, Words words) =>
        from talk in view.Interviews.Values
        let asks = me != Roster.Of(talk.Interview.Person)
        from turn in talk.Turns.Index()
        where asks ? turn.Item.Answer is not null : turn.Item.Question is not null
        select new NewsItem(
            asks ? "people" : "now",
            Person(talk.Interview.Person),
            $"said-{talk.Interview.Number}-{turn.Index}",
            asks ? words.Both("news.answer", talk.Interview.PersonName) : words.Both("news.question", talk.Interview.ByName))
        {
            IsTalk = true,
        };
}
