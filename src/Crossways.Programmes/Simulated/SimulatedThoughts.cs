using Crossways.Scenarios;

namespace Crossways.Programmes.Simulated;

/// <summary>What simulated people say in a hot debrief. Written by us; nobody said it.</summary>
internal static class SimulatedThoughts
{
    private static readonly LocalText Sharing = new("Who tells whom", "Qui prévient qui");
    private static readonly LocalText Victims = new("People first", "Les personnes d’abord");
    private static readonly LocalText Time = new("The clock", "L’horloge");
    private static readonly LocalText Law = new("Who may decide", "Qui peut décider");

    /// <summary>Answers to one of the three questions, with the theme that control puts them under.</summary>
    public static IReadOnlyList<(LocalText Text, LocalText Theme)> Of(int question) => Answers[question];

    private static readonly (LocalText, LocalText)[][] Answers =
    [
        [
            (new("The shelter knew before we went in.", "L’hébergement était prévenu avant notre entrée."), Victims),
            (new("The first interview was short and somebody we trust interpreted.", "La première audition était courte et une personne de confiance interprétait."), Victims),
            (new("Payroll and transfers lay side by side on one table.", "Livre de paie et virements étaient côte à côte sur une table."), Sharing),
            (new("One list of who holds what, read aloud every hour.", "Une liste de qui détient quoi, lue à voix haute chaque heure."), Sharing),
            (new("The prosecutor answered within ten minutes.", "Le parquet répondait en dix minutes."), Law),
            (new("The liaison officer telephoned before we wrote.", "L’officier de liaison a téléphoné avant que nous n’écrivions."), Sharing),
            (new("Nobody was asked the same thing twice.", "Personne n’a été interrogé deux fois sur la même chose."), Victims),
            (new("The decision log: we knew why we had waited.", "Le journal de décisions : nous savions pourquoi nous avions attendu."), Law),
            (new("We stopped at noon and looked at the whole board.", "Nous nous sommes arrêtés à midi pour regarder tout le tableau."), Time),
        ],
        [
            (new("The call lay on our desk for an hour.", "L’appel est resté une heure sur notre bureau."), Time),
            (new("Three desks asked the same register.", "Trois postes ont interrogé le même registre."), Sharing),
            (new("We had it all and did not say it.", "Nous avions tout et ne l’avons pas dit."), Sharing),
            (new("We went on asking when she had told us enough.", "Nous avons continué à l’interroger alors qu’elle en avait dit assez."), Victims),
            (new("Nobody knew who may enter the house.", "Personne ne savait qui peut entrer dans la maison."), Law),
            (new("The account was empty when the freeze came.", "Le compte était vide quand le gel est arrivé."), Time),
            (new("The guardian was told last.", "Le tuteur a été prévenu en dernier."), Victims),
            (new("An urgent search was confirmed too late.", "Une perquisition urgente a été confirmée trop tard."), Law),
            (new("The request abroad was sent to the wrong desk.", "La demande à l’étranger est partie au mauvais bureau."), Sharing),
        ],
        [
            (new("Whoever hears somebody asks first who has heard her before.", "Avant d’entendre quelqu’un, demander qui l’a déjà entendu."), Victims),
            (new("Ring the shelter before the door.", "Appeler l’hébergement avant la porte."), Victims),
            (new("Share an exhibit the moment it proves something.", "Partager une pièce dès qu’elle prouve quelque chose."), Sharing),
            (new("Write down each hour what we wait for.", "Noter chaque heure ce que nous attendons."), Time),
            (new("Ask the prosecutor early, not when it burns.", "Saisir le parquet tôt, pas dans l’urgence."), Law),
            (new("Freeze first, then search.", "Geler d’abord, perquisitionner ensuite."), Time),
            (new("One person keeps the list of names.", "Une seule personne tient la liste des noms."), Sharing),
            (new("Tell everybody when a plan changes.", "Prévenir tout le monde quand un plan change."), Sharing),
            (new("Ask about safety before asking about facts.", "Parler de sécurité avant de parler des faits."), Victims),
        ],
    ];

    /// <summary>What control keeps as lessons, with who takes them on.</summary>
    public static readonly IReadOnlyList<(LocalText Text, LocalText Owner)> Lessons =
    [
        (new("Agree on one telephone number per authority that is answered day and night.", "Convenir d’un numéro par autorité, joignable jour et nuit."), new("National co-ordinator", "Coordination nationale")),
        (new("Hold places at a shelter before any search has an hour.", "Retenir des places d’hébergement avant qu’une perquisition n’ait une heure."), new("NGO and investigation unit", "ONG et service d’enquête")),
        (new("Ask who has heard a person before hearing her or him.", "Demander qui a déjà entendu une personne avant de l’entendre."), new("Investigation unit", "Service d’enquête")),
        (new("Pass payrolls on to the financial unit the same day.", "Transmettre les livres de paie à la cellule financière le jour même."), new("Labour inspectorate", "Inspection du travail")),
        (new("Bring the guardian in with the first sign of a child.", "Associer le tuteur dès le premier signe d’un enfant."), new("Child protection", "Protection de l’enfance")),
        (new("Put urgent measures to the prosecutor within the hour.", "Soumettre les mesures urgentes au parquet dans l’heure."), new("Prosecution service", "Parquet")),
        (new("Telephone the liaison officer before a request goes abroad.", "Appeler l’officier de liaison avant toute demande à l’étranger."), new("Liaison office", "Bureau de liaison")),
    ];
}
