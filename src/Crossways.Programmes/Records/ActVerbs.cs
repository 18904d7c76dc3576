using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Programmes.Records;

/// <summary>What each act that a seat can do is called in statements. Never with what was typed: own words may name people.</summary>
internal static class ActVerbs
{
    private static readonly Dictionary<Type, string> Words = Wire.Default.Command.PolymorphismOptions!.DerivedTypes.ToDictionary(each => each.DerivedType, each => (string)each.TypeDiscriminator!);

    private static readonly Dictionary<Type, (Verb Verb, LocalText Name)> Named = new()
    {
        [typeof(AskBack)] = (Verbs.Asked, new("a request back to the other state", "une question en retour à l’autre État")),
        [typeof(AskControl)] = (Verbs.Requested, new("something of control", "quelque chose à la direction")),
        [typeof(AskQuestion)] = (Verbs.Asked, new("a question in an interview", "une question lors d’une audition")),
        [typeof(AssessIndicator)] = (Verbs.Identified, new("an indicator", "un indicateur")),
        [typeof(CallNoPlay)] = (Verbs.Suspended, new("the exercise (no play)", "l’exercice (arrêt)")),
        [typeof(CallOff)] = (Verbs.Decided, new("to call an operation off", "d’annuler une opération")),
        [typeof(ChangeOperation)] = (Verbs.Planned, new("an operation anew", "une opération à nouveau")),
        [typeof(CloseInterview)] = (Verbs.Completed, new("an interview", "une audition")),
        [typeof(ConfirmComms)] = (Verbs.Responded, new("to a comms check", "à un contrôle des liaisons")),
        [typeof(ConfirmRole)] = (Verbs.Planned, new("the own part in an operation", "sa part d’une opération")),
        [typeof(DecideAuthorisation)] = (Verbs.Decided, new("on a measure of another seat", "d’une mesure d’un autre poste")),
        [typeof(DecideHearing)] = (Verbs.Decided, new("at a hearing", "à une audience")),
        [typeof(DiscloseExhibits)] = (Verbs.Shared, new("exhibits with the defence", "des pièces à la défense")),
        [typeof(FileCharge)] = (Verbs.Decided, new("to charge", "d’inculper")),
        [typeof(HandOnAbroad)] = (Verbs.Shared, new("a request of another state", "une demande d’un autre État")),
        [typeof(JoinOperation)] = (Verbs.Planned, new("a measure as part of an operation", "une mesure dans une opération")),
        [typeof(LogDecision)] = (Verbs.Decided, new("and logged it with reasons", "et l’a consigné avec ses raisons")),
        [typeof(MarkRead)] = (Verbs.Experienced, new("a message", "un message")),
        [typeof(OpenInterview)] = (Verbs.Interacted, new("a person, in an interview", "une personne, lors d’une audition")),
        [typeof(PlanOperation)] = (Verbs.Planned, new("an operation", "une opération")),
        [typeof(ProposeJointTeam)] = (Verbs.Requested, new("a joint investigation team", "une équipe commune d’enquête")),
        [typeof(PublishStatement)] = (Verbs.Shared, new("a statement with the press", "un communiqué à la presse")),
        [typeof(RecordNonPunishment)] = (Verbs.Protected, new("somebody from punishment", "une personne de toute sanction")),
        [typeof(RecordPresumption)] = (Verbs.Identified, new("a presumed victim", "une victime présumée")),
        [typeof(ReferPerson)] = (Verbs.Protected, new("somebody by a referral", "une personne par une orientation")),
        [typeof(RefuseAbroad)] = (Verbs.Decided, new("to refuse a request of another state", "de refuser une demande d’un autre État")),
        [typeof(ReplyAbroad)] = (Verbs.Responded, new("to a request of another state", "à une demande d’un autre État")),
        [typeof(RequestHearing)] = (Verbs.Requested, new("a hearing", "une audience")),
        [typeof(RequestMeasure)] = (Verbs.Requested, new("a measure", "une mesure")),
        [typeof(SearchRegister)] = (Verbs.Searched, new("a register", "un registre")),
        [typeof(SendMessage)] = (Verbs.Sent, new("a message", "un message")),
        [typeof(ShareExhibit)] = (Verbs.Shared, new("an exhibit", "une pièce")),
        [typeof(SignJointTeam)] = (Verbs.Decided, new("on a joint investigation team", "d’une équipe commune d’enquête")),
        [typeof(TakeCare)] = (Verbs.Protected, new("somebody during an interview", "une personne lors d’une audition")),
        [typeof(TakeDesk)] = (Verbs.Registered, new("a desk", "un poste")),
        [typeof(TakeRows)] = (Verbs.Interacted, new("rows of a register, taken into the file", "des lignes d’un registre, versées au dossier")),
        [typeof(WithdrawMeasure)] = (Verbs.Decided, new("to withdraw a measure", "de retirer une mesure")),
    };

    /// <summary>An act by its verb and object. Acts that later versions add are told by their word.</summary>
    public static (Verb Verb, Activity Of) Of(Command command, Scenario scenario)
    {
        var word = Words[command.GetType()];
        var (verb, name) = Named.TryGetValue(command.GetType(), out var known) ? known : (Verbs.Interacted, LocalText.Same(word));
        return command is RequestMeasure measure
            ? (verb, Act($"{word}/{measure.Kind}", scenario.Measures[measure.Kind].Name))
            : (verb, Act(word, name));
    }

    /// <summary>Seats to which something went by it.</summary>
    public static IReadOnlyList<SeatId> To(Command command) =>
        command switch
        {
            ShareExhibit shared => shared.To,
            ReferPerson referred => [referred.To],
            HandOnAbroad handed => [handed.To],
            ProposeJointTeam proposed => [proposed.With],
            _ => [],
        };

    private static Activity Act(string word, LocalText name) => new(OwnNames.Base + "acts/" + word, new Definition(ActivityTypes.Interaction, LanguageMap.Of(name)));
}
