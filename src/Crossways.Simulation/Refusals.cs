namespace Crossways.Simulation;

/// <summary>Refusals that are common to all acts.</summary>
internal static class Refusals
{
    public static readonly Refusal NoSuchDesk = Refusal.Because(
        "no-such-desk",
        "This seat is not part of the exercise. Ask the control room for a new link.",
        "Ce poste ne fait pas partie de l'exercice. Demandez un nouveau lien à la direction."
    );

    public static readonly Refusal NotForThisDesk = Refusal.Because(
        "not-for-this-desk",
        "Your role in the exercise does not include this act. Ask the colleague whose task it is, or control.",
        "Votre rôle dans l'exercice ne comprend pas cet acte. Adressez-vous au collègue compétent ou à la direction."
    );

    public static readonly Refusal NoPlayCalled = Refusal.Because(
        "no-play",
        "No play has been called: everything stands still until the director lifts it.",
        "L’arrêt de l’exercice a été demandé : tout est suspendu jusqu’à sa levée par la direction."
    );

    public static readonly Refusal OperationIsOver = Refusal.Because(
        "operation-is-over",
        "The operation has started or has been called off. What is still to be done is done by measures of its own.",
        "L’opération a commencé ou a été annulée. Ce qui reste à faire se fait par des mesures séparées."
    );

    public static Refusal NotInThisPhase(Phases phase) =>
        phase switch
        {
            Phases.Preparing => Refusal.Because(
                "before-startex",
                "The exercise has not started yet. Use the time to read your brief and the country profiles.",
                "L'exercice n'a pas commencé. Profitez-en pour lire votre dossier et les profils des pays."
            ),
            Phases.Paused => Refusal.Because(
                "paused",
                "The exercise is paused. What you typed stays in its box; send it when play resumes.",
                "L'exercice est en pause. Votre texte reste dans son champ ; envoyez-le à la reprise."
            ),
            Phases.Ended => Refusal.Because(
                "after-endex",
                "The exercise has ended. The debrief opens when the director decides.",
                "L'exercice est terminé. Le débriefing s'ouvrira sur décision de la direction."
            ),
            _ => Refusal.Because(
                "running",
                "This can only be done while the exercise is not running.",
                "Cela n'est possible que lorsque l'exercice n'est pas en cours."
            ),
        };

    public static Refusal Unknown(string what) => Refusal.Because(
        "unknown-" + what,
        "This is not, or no longer, there. Reload the page if it still shows.",
        "Cet élément n'existe pas ou plus. Rechargez la page s'il s'affiche encore."
    );

    public static readonly Refusal TextMissing = Refusal.Because(
        "text-missing",
        "Write a few words first: others will have to act on them.",
        "Écrivez d'abord quelques mots : d'autres devront agir sur cette base."
    );

    public static readonly Refusal TextTooLong = Refusal.Because(
        "text-too-long",
        "The text is longer than 8,000 characters. Shorten it or send it in parts.",
        "Le texte dépasse 8 000 caractères. Raccourcissez-le ou envoyez-le en plusieurs parties."
    );

    /// <summary>Null when a text that somebody typed can be taken as it is.</summary>
    public static Refusal? OfText(string? text, bool required = true) =>
        string.IsNullOrWhiteSpace(text) ? (required ? TextMissing : null)
        : text.Length > 8_000 ? TextTooLong
        : null;
}
