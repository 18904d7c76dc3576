using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Sorts of moments, for colour and filter.</summary>
public enum MomentKind
{
    /// <summary>What was so, whoever knew it.</summary>
    Truth,
    Inject,
    Measure,
    Interview,

    /// <summary>A seat came to know a fact of the case.</summary>
    Learned,
    Identification,
    Sharing,
    Decision,
    Charge,
    Clock,
    Feedback,
    Message,

    /// <summary>Asked of control, and what control decided.</summary>
    Request,
}

/// <summary>Something that happened.</summary>
/// <param name="Seat">Whose act it was; null for the world and control.</param>
public sealed record Moment(ExerciseTime At, MomentKind Kind, SeatId? Seat, LocalText Text);

internal static class Timelines
{
    public static IReadOnlyList<Moment> Of(Played played) =>
        [
            .. played.Events.Select(entry => Of(played, entry.At, entry.Happened)).OfType<Moment>().Concat(Learned(played))
                .OrderBy(moment => moment.At),
        ];

    private static IEnumerable<Moment> Learned(Played played) =>
        from seat in played.Scenario.Seats
        from known in played.World.Knowledge.Of(seat.Id)
        select new Moment(known.Value, MomentKind.Learned, seat.Id, played.Scenario.Facts[known.Key].Text);

    private static Moment? Of(Played played, ExerciseTime at, Event happened) =>
        happened switch
        {
            ExerciseStarted => new(at, MomentKind.Clock, null, LocalText.Same("STARTEX")),
            ExerciseEnded => new(at, MomentKind.Clock, null, LocalText.Same("ENDEX")),
            NoPlayCalled => new(at, MomentKind.Clock, null, new("No play", "Arrêt de l’exercice")),
            InjectReleasedNow inject => new(at, MomentKind.Inject, null, played.World.Msel[inject.Inject].Inject.Title),
            PersonChanged changed => new(at, MomentKind.Truth, null, Changed(played, changed)),
            PersonMoved moved => new(at, MomentKind.Truth, null, Joined(played.Name(moved.Person), " → ", played.Name(moved.To))),
            MeasureRequested asked => Measure(played, at, asked.Number, "asked", "demandé"),
            AuthorisationDecided decided => new(
                at, MomentKind.Measure, decided.By,
                Joined(Kind(played, decided.Measure), decided.Granted ? new(": granted", " : accordé") : new(": refused", " : refusé"))),
            MeasureDone done => Measure(played, at, done.Number, "done", "achevé"),
            RegisterSearched { Page: 1 } searched => new(
                at, MomentKind.Measure, searched.By,
                Joined(Searching.RegisterOf(played, searched.Register, searched.State), new LocalText(": ", " : "), Searching.Question(played, searched))),
            InterviewOpened opened => new(at, MomentKind.Interview, opened.By, played.Name(opened.Person)),
            PresumptionRecorded presumed => new(
                at, MomentKind.Identification, presumed.By,
                Joined(new("Presumed a victim: ", "Présumée victime : "), played.Name(presumed.Person))),
            PersonReferred referred => new(
                at, MomentKind.Identification, referred.From,
                Joined(played.Name(referred.Person), " → ", played.Name(referred.To))),
            ExhibitShared shared => new(
                at, MomentKind.Sharing, shared.From, Joined(played.Title(shared.Exhibit), " → ", played.Name(shared.To))),
            DecisionLogged logged => new(at, MomentKind.Decision, logged.By, LocalText.Same(logged.Decision)),
            ChargeFiled charge => new(
                at, MomentKind.Charge, charge.By,
                Joined(played.Name(charge.Suspect), ": ", played.Scenario.Offences[charge.Offence].Name)),
            MessageSent { From: var from } message when from != Roster.Control => new(
                at, MomentKind.Message, from,
                Joined(LocalText.Same(message.Subject.Length > 0 ? message.Subject : message.Body), " → ", Names(played, message.To))),
            ControlAsked asked => new(at, MomentKind.Request, asked.By, LocalText.Same(asked.Text)),
            OutcomeArrived outcome => new(
                at, MomentKind.Request, played.World.Requests.Find(outcome.Request)!.By, Joined(new("Outcome: ", "Issue : "), LocalText.Same(outcome.Text))),
            FeedbackGiven feedback => new(at, MomentKind.Feedback, null, LocalText.Same(feedback.Text)),
            _ => null,
        };

    private static Moment Measure(Played played, ExerciseTime at, int number, string en, string fr)
    {
        var request = played.World.Measures[number].Request;
        var text = Joined(Kind(played, number), ", ", played.Name(request.Target));
        return new Moment(at, MomentKind.Measure, request.By, Joined(text, new LocalText($": {en}", $" : {fr}")));
    }

    private static LocalText Names(Played played, IReadOnlyList<SeatId> desks) =>
        desks.Count <= 3
            ? new(string.Join(", ", desks.Select(desk => played.Name(desk).En)), string.Join(", ", desks.Select(desk => played.Name(desk).Fr)))
            : new($"{desks.Count} desks", $"{desks.Count} postes");

    private static LocalText Kind(Played played, int number) => played.World.Measures[number].Kind.Name;

    private static LocalText Changed(Played played, PersonChanged changed)
    {
        var word = Library.Conditions.TryGetValue(changed.Condition.Value, out var known)
            ? known
            : LocalText.Same(changed.Condition.Value.Replace('-', ' '));
        return changed.Holds
            ? Joined(played.Name(changed.Person), ": ", word)
            : Joined(played.Name(changed.Person), new LocalText(": no longer ", " : n’est plus "), word);
    }

    private static LocalText Joined(LocalText a, string between, LocalText b) => Joined(a, LocalText.Same(between), b);

    private static LocalText Joined(params LocalText[] parts) =>
        new(string.Concat(parts.Select(part => part.En)), string.Concat(parts.Select(part => part.Fr)));
}
