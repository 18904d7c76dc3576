using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Acts of a play in words, by the names of the case.</summary>
/// <param name="played">A play up to the act or beyond.</param>
internal sealed class ActWords(Played played)
{
    /// <summary>What an act that has nothing to tell is called.</summary>
    public static readonly LocalText TheHour = new("The hour", "L’heure");

    private Scenario Scenario => played.Scenario;

    /// <summary>
    /// The act in a few words: what befell the case, else what a desk did, else what the world made of it; with the
    /// trust it left.
    /// </summary>
    public LocalText Of(Act act)
    {
        var done = First(Befell) ?? First(happened => Done(act, happened));
        if (done is not null && act.Events.OfType<TrustChanged>().FirstOrDefault() is { } trust)
        {
            done = Joined(done, new("; trust: ", " ; confiance : "), LocalText.Same($"{trust.Trust}"));
        }

        return Wording.Typeset(done ?? First(Followed) ?? First(Steered) ?? Vain(act.Command) ?? TheHour);

        LocalText? First(Func<Event, LocalText?> words) => act.Events.Select(words).FirstOrDefault(said => said is not null);
    }

    // Persons, things and news of the case.
    private LocalText? Befell(Event happened) =>
        happened switch
        {
            PersonChanged { Holds: true } changed => About(Name(changed.Person), Motives.Word(changed.Condition)),
            ExhibitDestroyed destroyed => Joined(Title(destroyed.Exhibit), new(" (destroyed)", " (pièce détruite)")),
            InjectReleasedNow released => Inject(released.Inject),
            AccountFroze { IsFrozen: true } froze => About(Name(froze.Account), new("frozen", "gelé")),
            PersonNoticed noticed => About(Joined(Name(noticed.Person), new(" notices", " remarque")), Sights.Words(played.World, Roster.Control, noticed.Sight)),
            _ => null,
        };

    // Acts of desks.
    private LocalText? Done(Act act, Event happened) =>
        happened switch
        {
            MeasureRequested asked => Measure(asked.Number),
            RequestAbroadQuestioned questioned => About(Measure(questioned.Number), new("a question back", "question en retour")),
            RequestAbroadReplied replied => About(Measure(replied.Number), new("the reply to a question", "réponse à une question")),
            RequestAbroadRefused refused => About(Measure(refused.Number), new("refused by the other state", "refus de l’autre État")),
            RequestAbroadHandedOn handed => Arrow(Measure(handed.Number), Desk(handed.To)),
            MeasureWithdrawn withdrawn => About(Measure(withdrawn.Number), new("withdrawn", "retrait")),
            AuthorisationDecided decided => About(
                Measure(decided.Measure), decided.Granted ? new("authorised", "autorisation accordée") : new("authorisation refused", "autorisation refusée")),
            InterviewOpened opened => Joined(new("Interview, ", "Entretien, "), Name(opened.Person)),
            QuestionAsked asked => About(Joined(new("Question, ", "Question, "), Interviewed(asked.Interview)), Words(asked.Approach)),
            CareTaken care => About(Words(care.Care), Interviewed(care.Interview)),
            InterviewClosed closed => Joined(new("End of the interview, ", "Fin de l’entretien, "), Interviewed(closed.Interview)),
            FactsTold told => Joined(Name(told.Person), new(" tells something", " raconte")),
            AnswerGiven answer => Joined(Interviewed(answer.Interview), new(" answers", " répond")),
            ExhibitShared shared => Arrow(
                About(new("Exhibit shared", "Pièce partagée"), Title(shared.Exhibit)),
                Desks([.. act.Events.OfType<ExhibitShared>().Where(other => other.Exhibit == shared.Exhibit).Select(other => other.To)])),
            MessageSent message => Arrow(new("Message", "Message"), Desks(message.To)),
            RegisterSearched searched => About(Library.Registers[searched.Register], LocalText.Same(Question(searched.Query))),
            RowsTaken taken => About(new("Taken into the file", "Versé au dossier"), Title(taken.Exhibit)),
            DecisionLogged logged => About(new("Decision", "Décision"), LocalText.Same(logged.Decision)),
            IndicatorAssessed assessed => About(
                Joined(new("Assessment, ", "Évaluation, "), Name(assessed.Person)),
                Scenario.Indicators[assessed.Indicator].Name),
            PresumptionRecorded presumed => Joined(presumed.AsChild ? new("Presumption, child, ", "Présomption, enfant, ") : new("Presumption, ", "Présomption, "), Name(presumed.Person)),
            PersonReferred referred => Arrow(Joined(new("Referral, ", "Orientation, "), Name(referred.Person)), Desk(referred.To)),
            ChargeFiled charge => About(Joined(new("Charge, ", "Acte d’accusation, "), Name(charge.Suspect)), Scenario.Offences[charge.Offence].Name),
            ExhibitsDisclosed disclosed => About(new("Disclosure to the defence", "Communication à la défense"), Name(disclosed.Person)),
            NonPunishmentRecorded spared => About(new("Not to be punished", "Pas de sanction"), Name(spared.Person)),
            HearingRequested hearing => About(
                hearing.Kind switch
                {
                    HearingKind.Trial => new("Trial asked for", "Procès demandé"),
                    HearingKind.Detention => new("Detention asked for", "Détention demandée"),
                    _ => new("Hearing on a measure asked for", "Audience demandée sur une mesure"),
                },
                Name(hearing.Person)),
            HearingHeld held => About(Joined(new("Judgment, ", "Jugement, "), Name(played.World.Courts[held.Number].Request.Person)), Outcome(held.Outcome)),
            ConfirmationLapsed lapsed => About(Measure(lapsed.Measure), new("not confirmed in time", "non confirmé à temps")),
            CustodyEnded ended => About(new("Released, no order in time", "Remise en liberté, sans décision dans le délai"), Name(ended.Person)),
            ControlAsked => new("A request to control", "Demande à la direction"),
            Adjudicated => new("A ruling by control", "Décision de la direction"),
            ExhibitMade made => About(new("New exhibit", "Nouvelle pièce"), made.Exhibit.Title),
            MessageRead => new("A message is read", "Lecture d’un message"),
            FeedbackGiven => new("Feedback", "Retour d’information"),
            Observed => new("An observation", "Observation"),
            OperationPlanned planned => About(new("Operation planned", "Opération planifiée"), LocalText.Same(planned.Plan.Name)),
            OperationChanged changed => About(new("Operation changed", "Opération modifiée"), LocalText.Same(changed.Plan.Name)),
            OperationJoined joined => About(new("Operations tied to one hour", "Opérations liées à la même heure"), Operation(joined.Number)),
            OperationCalledOff off => About(new("Operation called off", "Opération annulée"), Operation(off.Number)),
            RoleAnswered answered => About(
                Operation(answered.Operation),
                answered.Role is { } role ? Scenario.Preparations[role].Name : new("part taken in it", "participation")),
            JointTeamProposed => new("A joint team is proposed", "Proposition d’une équipe commune"),
            JointTeamAnswered answered => answered.Signed ? new("The joint team is signed", "Signature de l’équipe commune") : new("The joint team is declined", "Refus de l’équipe commune"),
            Published { Inject: null } published => About(new("In the press", "Dans la presse"), LocalText.Same(published.Title)),
            NoPlayCalled => new("No play", "Arrêt de l’exercice"),
            NoPlayLifted => new("Play goes on", "Reprise de l’exercice"),
            InjectAdded added => About(new("Inject added", "Événement ajouté"), LocalText.Same(added.Title)),
            InjectHeld held => About(held.Hold ? new("Inject held", "Événement retenu") : new("Inject no longer held", "Événement qui n’est plus retenu"), Inject(held.Inject)),
            InjectMoved moved => About(new("Inject moved", "Événement déplacé"), Inject(moved.Inject)),
            InjectEdited edited => About(new("Inject edited", "Événement modifié"), Inject(edited.Inject)),
            _ => null,
        };

    private static LocalText Outcome(HearingOutcome outcome) =>
        outcome switch
        {
            HearingOutcome.Convicted => new("convicted", "condamnation"),
            HearingOutcome.Acquitted => new("acquitted", "acquittement"),
            HearingOutcome.Detained => new("detention ordered", "détention ordonnée"),
            HearingOutcome.Allowed => new("measure allowed", "mesure autorisée"),
            HearingOutcome.NotAllowed => new("measure not allowed", "mesure non autorisée"),
            _ => new("release ordered", "remise en liberté ordonnée"),
        };

    // What the world made of it.
    private LocalText? Followed(Event happened) =>
        happened switch
        {
            FearChanged fear => About(Joined(Name(fear.Person), new(", fear", ", peur")), LocalText.Same($"{fear.Fear}")),
            TrustChanged trust => About(Joined(Name(trust.Person), new(", trust", ", confiance")), LocalText.Same($"{trust.Trust}")),
            PersonChanged changed => About(Name(changed.Person), Joined(new("no longer: ", "n’est plus : "), Motives.Word(changed.Condition))),
            PersonMoved moved => Arrow(Name(moved.Person), Name(moved.To)),
            MeasureDone done => About(Measure(done.Number), new("result", "résultat")),
            OperationStruck struck => About(Operation(struck.Number), new("its hour", "l’heure est venue")),
            OperationHeld held => About(Operation(held.Number), new("held up", "retardée")),
            MeasureStarted started => About(Measure(started.Number), new("begins", "début")),
            OutcomeArrived => new("The outcome of a request", "Issue d’une demande"),
            ExhibitMoved moved => Arrow(Title(moved.Exhibit), Name(moved.To)),
            ExhibitReceived received => Arrow(Title(received.Exhibit), Desk(received.Desk)),
            CustodyBegan began => About(new("In custody", "En garde à vue"), Name(began.Person)),
            SubjectsLearned { Subjects: [var first, ..] } learned => Arrow(Joined(new("News of ", "Prise de connaissance, "), Name(first)), Desk(learned.Desk)),
            InjectLapsed lapsed => About(new("Inject lapsed", "Événement caduc"), Inject(lapsed.Inject)),
            InjectArmed armed => About(new("Inject armed", "Événement armé"), Inject(armed.Inject)),
            _ => null,
        };

    // The exercise itself.
    private LocalText? Steered(Event happened) =>
        happened switch
        {
            ExerciseStarted => LocalText.Same("STARTEX"),
            ExerciseEnded => LocalText.Same("ENDEX"),
            ExerciseCreated => new("Preparation", "Préparation"),
            ClockSet or ClockJumped => new("The clock is set", "Réglage de l’horloge"),
            CommsCheckStarted or CommsConfirmed or CommsCheckClosed => new("Communications check", "Vérification des communications"),
            DeskTaken taken => Joined(new("Seat taken: ", "Poste occupé : "), Desk(taken.Desk)),
            MachinePlays => new("The machine plays", "Joué par la machine"),
            DebriefOpened => new("The debrief is opened", "Ouverture du débriefing"),
            _ => null,
        };

    private static string Question(RegisterQuery query) =>
        string.Join("; ", query.Filters.Select(filter => filter.Text).Prepend(query.Words).Where(words => words.Length > 0));

    // What came to nothing: an exhibit handed to oneself.
    private LocalText? Vain(Command? command) =>
        command is ShareExhibit shared ? About(new("Exhibit shared", "Pièce partagée"), Title(shared.Exhibit)) : null;

    private static LocalText Words(Care care) =>
        care switch
        {
            Care.Break => new("A break", "Une pause"),
            Care.Rapport => new("Rapport", "Mise en confiance"),
            Care.Rights => new("Rights explained", "Droits expliqués"),
            Care.Need => new("A need seen to", "Un besoin satisfait"),
            _ => throw new NotSupportedException(care.ToString()),
        };

    private static LocalText Words(Approach approach) =>
        approach switch
        {
            Approach.Open => new("open", "ouverte"),
            Approach.Probing => new("probing", "d’approfondissement"),
            Approach.Closed => new("closed", "fermée"),
            Approach.Leading => new("leading", "suggestive"),
            Approach.Confronting => new("confronting", "confrontation"),
            _ => throw new ArgumentOutOfRangeException(nameof(approach)),
        };

    private LocalText Measure(int number)
    {
        var measure = played.World.Measures[number];
        return Joined(measure.Kind.Name, LocalText.Same(", "), Name(measure.Request.Target));
    }

    private LocalText Operation(int number) => LocalText.Same(played.World.Operations[number].Plan.Name);

    private LocalText Interviewed(int number) => Name(played.World.Interviews[number].Opened.Person);

    private LocalText Inject(InjectId id) => played.World.Msel[id].Inject.Title;

    private LocalText Name(SubjectId subject) => played.Name(subject);

    private LocalText Desk(SeatId desk) => played.Name(desk);

    private LocalText Title(ExhibitId exhibit) => played.Title(exhibit);

    private LocalText Desks(IReadOnlyList<SeatId> desks)
    {
        var names = desks.Select(Desk).ToList();
        return names.Count <= 3
            ? new(string.Join(", ", names.Select(name => name.En)), string.Join(", ", names.Select(name => name.Fr)))
            : new($"{names.Count} seats", $"{names.Count} postes");
    }

    private static LocalText About(LocalText what, LocalText says) => Joined(what, new(": ", " : "), says);

    private static LocalText Arrow(LocalText what, LocalText to) => Joined(what, LocalText.Same(" → "), to);

    private static LocalText Joined(params LocalText[] parts) => new(string.Concat(parts.Select(part => part.En)), string.Concat(parts.Select(part => part.Fr)));
}
