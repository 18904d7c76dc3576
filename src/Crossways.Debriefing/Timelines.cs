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

    /// <summary>A person of the case noticed what authorities did, or was told of it.</summary>
    Noticed,

    /// <summary>What a person of the case did by a rule of their own, or could not.</summary>
    Deed,

    /// <summary>Operations and joint teams.</summary>
    Operation,

    /// <summary>What was published.</summary>
    Press,
}

/// <summary>Something that happened.</summary>
/// <param name="Seat">Whose act it was; null for the world and control.</param>
public sealed record Moment(ExerciseTime At, MomentKind Kind, SeatId? Seat, LocalText Text)
{
    /// <summary>The person of the case who noticed or did it.</summary>
    public SubjectId? Person { get; init; }

    /// <summary>What moved them; null where nothing but the hour did.</summary>
    public LocalText? Why { get; init; }
}

internal static class Timelines
{
    public static IReadOnlyList<Moment> Of(Played played) =>
        [
            .. played.Events.Select(entry => Of(played, entry.At, entry.Happened)).OfType<Moment>().Concat(Goals(played)).Concat(Learned(played))
                .OrderBy(moment => moment.At),
        ];

    private static IEnumerable<Moment> Goals(Played played) =>
        from person in played.Scenario.People
        where person.Goal.En.Length > 0
        select new Moment(
            played.Scenario.Starts, MomentKind.Truth, null,
            Joined(person.Name, new LocalText(" wants: ", " veut : "), person.Goal)) { Person = person.Id };

    private static IEnumerable<Moment> Learned(Played played) =>
        from seat in played.Scenario.Seats
        from known in played.World.Knowledge.Of(seat.Id)
        select new Moment(known.Value, MomentKind.Learned, seat.Id, played.Scenario.Facts[known.Key].Text);

    /// <summary>An event as a moment; null where it is of no interest afterwards.</summary>
    internal static Moment? Of(Played played, ExerciseTime at, Event happened) =>
        happened switch
        {
            ExerciseStarted => new(at, MomentKind.Clock, null, LocalText.Same("STARTEX")),
            ExerciseEnded => new(at, MomentKind.Clock, null, LocalText.Same("ENDEX")),
            NoPlayCalled => new(at, MomentKind.Clock, null, new("No play", "Arrêt de l’exercice")),
            InjectReleasedNow inject when played.World.Msel[inject.Inject].Inject is { Deed: { } deed } line => new(
                at, MomentKind.Deed, null, Joined(played.Name(deed.By), new LocalText(": ", " : "), line.Title)) { Person = deed.By, Why = Motives.Of(played, line, at) },
            InjectLapsed { Why: LapseReason.InCustody or LapseReason.NoMeans } lapsed when played.World.Msel[lapsed.Inject].Inject is { Deed: { } deed } line => new(
                at, MomentKind.Deed, null, Joined(played.Name(deed.By), new LocalText(" cannot: ", " ne peut pas : "), line.Title)) { Person = deed.By, Why = Hindered(lapsed.Why) },
            PersonNoticed noticed => new(at, MomentKind.Noticed, null, Motives.Noticed(played, noticed)) { Person = noticed.Person },
            InjectReleasedNow inject => new(at, MomentKind.Inject, null, played.World.Msel[inject.Inject].Inject.Title),
            PersonChanged changed => new(at, MomentKind.Truth, null, Changed(played, changed)),
            PersonMoved moved => new(at, MomentKind.Truth, null, Joined(played.Name(moved.Person), " → ", played.Name(moved.To))),
            MeasureRequested { WithoutAuthority: true } asked => Measure(played, at, asked.Number, "without authority", "sans autorisation"),
            MeasureRequested asked => Measure(played, at, asked.Number, "asked", "demandé"),
            RequestAbroadTakenUp taken => Measure(played, at, taken.Number, "taken up by the other state", "prise en charge par l’autre État"),
            RequestAbroadQuestioned questioned => Measure(played, at, questioned.Number, "asked back by the other state", "question de l’autre État"),
            RequestAbroadRefused refused => Measure(played, at, refused.Number, "refused by the other state", "refusée par l’autre État"),
            AuthorisationDecided decided => new(
                at, MomentKind.Measure, decided.By,
                Joined(Kind(played, decided.Measure), decided.Granted ? new(": granted", " : accordé") : new(": refused", " : refusé"))),
            AccountFroze froze => new(at, MomentKind.Truth, null, Froze(played, froze)),
            MoneyMoved moved => new(at, MomentKind.Truth, null, Paid(played, moved.Payment, new("", ""))),
            MoneyStopped { Why: Stopped.Frozen } stopped => new(at, MomentKind.Truth, null, Paid(played, stopped.Payment, new(": stopped, the account is frozen", " : arrêté, le compte est gelé"))),
            MoneyStopped stopped => new(at, MomentKind.Truth, null, Paid(played, stopped.Payment, new(": not made, too little is there", " : non effectué, solde insuffisant"))),
            ConfirmationLapsed lapsed => Measure(played, at, lapsed.Measure, "not confirmed in time", "non confirmé à temps"),
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
            OperationPlanned planned => new(at, MomentKind.Operation, planned.By, Joined(new("Operation planned: ", "Opération planifiée : "), LocalText.Same(planned.Plan.Name))),
            OperationStruck struck => Operation(played, at, struck.Number, "its hour", "l’heure est venue"),
            OperationHeld held => Operation(played, at, held.Number, "held up", "retardée"),
            OperationCalledOff off => Operation(played, at, off.Number, "called off", "annulée"),
            PreparationMissed missed => new(at, MomentKind.Truth, null, missed.SentenceIn(played.World)),
            JointTeamAnswered answered => new(
                at, MomentKind.Operation, answered.By,
                answered.Signed ? new("Joint team signed", "Équipe commune signée") : new("Joint team declined", "Équipe commune refusée")),
            Published published => new(at, MomentKind.Press, published.By is { } by && by != Roster.Control ? by : null, published.TitleIn(played.World)),
            DecisionLogged logged => new(at, MomentKind.Decision, logged.By, LocalText.Same(logged.Decision)),
            ChargeFiled charge => new(
                at, MomentKind.Charge, charge.By,
                Joined(new("Charge against ", "Accusation contre "), played.Name(charge.Suspect), new(": ", " : "), played.Scenario.Offences[charge.Offence].Name)),
            ExhibitsDisclosed shown => new(
                at, MomentKind.Charge, shown.By,
                Joined(new($"Disclosed to the defence ({shown.Exhibits.Count}): ", $"Communiqué à la défense ({shown.Exhibits.Count}) : "), played.Name(shown.Person))),
            NonPunishmentRecorded spared => new(
                at, MomentKind.Charge, spared.By, Joined(new("Not to be punished: ", "Pas de sanction : "), played.Name(spared.Person))),
            HearingRequested hearing => new(
                at, MomentKind.Charge, hearing.By,
                Joined(AskedFor(hearing.Kind), played.Name(hearing.Person))),
            HearingHeld held => new(
                at, MomentKind.Charge, held.By,
                Joined(played.Name(played.World.Courts[held.Number].Request.Person), ": ", OutcomeWord(held.Outcome))),
            CustodyEnded ended => new(
                at, MomentKind.Charge, null,
                Joined(played.Name(ended.Person), new(": released, no order in time", " : remise en liberté, sans décision dans le délai"))),
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

    private static LocalText Froze(Played played, AccountFroze froze) =>
        Joined(played.Name(froze.Account), froze.IsFrozen ? new(": frozen", " : gelé") : new(": no longer frozen", " : n’est plus gelé"));

    private static LocalText Paid(Played played, Payment payment, LocalText outcome) =>
        Joined(MoneyTrail.Side(played, payment.From), LocalText.Same(" → "), MoneyTrail.Side(played, payment.To), LocalText.Same(", "), payment.Amount.ToText(), outcome);

    private static LocalText AskedFor(HearingKind kind) =>
        kind switch
        {
            HearingKind.Trial => new("Trial asked for: ", "Procès demandé : "),
            HearingKind.Detention => new("Detention asked for: ", "Détention demandée : "),
            _ => new("Hearing on a measure asked for: ", "Audience demandée sur une mesure : "),
        };

    internal static LocalText OutcomeWord(HearingOutcome outcome) =>
        outcome switch
        {
            HearingOutcome.Convicted => new("convicted", "condamnation"),
            HearingOutcome.Acquitted => new("acquitted", "acquittement"),
            HearingOutcome.Detained => new("detention ordered", "détention ordonnée"),
            HearingOutcome.Allowed => new("measure allowed", "mesure autorisée"),
            HearingOutcome.NotAllowed => new("measure not allowed", "mesure non autorisée"),
            _ => new("release ordered", "remise en liberté ordonnée"),
        };

    private static Moment Operation(Played played, ExerciseTime at, int number, string en, string fr)
    {
        var operation = played.World.Operations[number];
        return new Moment(at, MomentKind.Operation, operation.By, Joined(LocalText.Same(operation.Plan.Name), new LocalText($": {en}", $" : {fr}")));
    }

    private static LocalText Names(Played played, IReadOnlyList<SeatId> desks) =>
        desks.Count <= 3
            ? new(string.Join(", ", desks.Select(desk => played.Name(desk).En)), string.Join(", ", desks.Select(desk => played.Name(desk).Fr)))
            : new($"{desks.Count} desks", $"{desks.Count} postes");

    private static LocalText Kind(Played played, int number) => played.World.Measures[number].Kind.Name;

    private static LocalText Changed(Played played, PersonChanged changed)
    {
        var word = Motives.Word(changed.Condition);
        return changed.Holds
            ? Joined(played.Name(changed.Person), ": ", word)
            : Joined(played.Name(changed.Person), new LocalText(": no longer ", " : n’est plus "), word);
    }

    private static LocalText Hindered(LapseReason why) =>
        why == LapseReason.InCustody ? new("in custody", "en détention") : new("not enough left", "moyens épuisés");

    private static LocalText Joined(LocalText a, string between, LocalText b) => Joined(a, LocalText.Same(between), b);

    private static LocalText Joined(params LocalText[] parts) =>
        new(string.Concat(parts.Select(part => part.En)), string.Concat(parts.Select(part => part.Fr)));
}
