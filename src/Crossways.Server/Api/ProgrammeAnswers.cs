using Microsoft.AspNetCore.Http;

namespace Crossways.Server.Api;

/// <summary>What the API of programmes says when it cannot do what was asked.</summary>
internal static class ProgrammeAnswers
{
    public static readonly IResult NoSuchProgramme = NotFound(
        "no-such-programme",
        "There is no such programme on this server.",
        "Ce programme n’existe pas sur ce serveur."
    );

    public static readonly IResult NoSuchPerson = NotFound(
        "no-such-person",
        "There is nobody of this id in the programme; their data may have been erased.",
        "Cette personne n’est pas dans le programme ; ses données ont peut-être été effacées."
    );

    public static readonly IResult NoSuchExercise = NotFound(
        "no-such-programme-exercise",
        "There is no such exercise in the programme, or its case is not on the shelf.",
        "Cet exercice n’est pas dans le programme, ou son scénario n’est pas disponible."
    );

    public static readonly IResult LinkNotValid = NotFound(
        "no-such-personal-link",
        "This link is not valid, or no longer: it was replaced, or your data were erased. Ask the organiser for a new one.",
        "Ce lien n’est pas ou plus valable : il a été remplacé, ou vos données ont été effacées. Demandez-en un nouveau à l’organisateur."
    );

    public static readonly IResult NotYou = Answers.Of(
        StatusCodes.Status403Forbidden,
        "not-your-page",
        "This device has not opened the link to this page. Open your personal link again.",
        "Cet appareil n’a pas ouvert le lien de cette page. Rouvrez votre lien personnel."
    );

    public static readonly IResult NoSeat = Answers.Of(
        StatusCodes.Status409Conflict,
        "seat-not-open",
        "Your seat is not open: it opens on the days of the exercise, once you have one.",
        "Votre poste n’est pas ouvert : il l’est les jours de l’exercice, dès qu’il vous est attribué."
    );

    public static readonly IResult WasThere = Answers.Of(
        StatusCodes.Status409Conflict,
        "was-there",
        "You were at the exercise already. If you do not want your data to be kept, erase them at the end of this page.",
        "Vous étiez déjà à l’exercice. Si vous ne voulez pas que vos données soient gardées, effacez-les au bas de cette page."
    );

    public static readonly IResult NotToldYet = Answers.Of(
        StatusCodes.Status409Conflict,
        "not-told-yet",
        "What is right is told once nobody in the programme is asked any more. This page says from when.",
        "Les bonnes réponses sont données quand plus personne du programme n’est interrogé. Cette page indique à partir de quand."
    );

    public static readonly IResult NotAtThisDoor = Answers.Of(
        StatusCodes.Status409Conflict,
        "not-at-this-door",
        "This code is not of today, or nobody with a place in this exercise has opened their personal link on this device. Open your personal link first, then scan the code again.",
        "Ce code n’est pas celui d’aujourd’hui, ou aucun lien personnel d’une personne inscrite à cet exercice n’a été ouvert sur cet appareil. Ouvrez d’abord votre lien personnel, puis scannez de nouveau."
    );

    public static readonly IResult NoWorkbook = BadRequest(
        "no-workbook",
        "This file is no XLSX workbook. Save it as XLSX or CSV, or paste the rows.",
        "Ce fichier n’est pas un classeur XLSX. Enregistrez-le en XLSX ou CSV, ou collez les lignes."
    );

    public static readonly IResult TooLong = BadRequest(
        "too-long",
        "A name has up to 120 characters, an institution 160, any other text 1,000, the purpose 4,000. Shorten it.",
        "Un nom compte 120 caractères au plus, une institution 160, tout autre texte 1 000, la finalité 4 000. Raccourcissez."
    );

    public static readonly IResult Incomplete = BadRequest(
        "programme-incomplete",
        "A programme needs a title, who organises it, why data are kept, and how long: 1 to 60 months. An exercise ends on or after its first day, lasts up to 31 days and has 1 to 500 places.",
        "Un programme demande un titre, un organisateur, la finalité des données et leur durée de conservation : 1 à 60 mois. Un exercice finit au plus tôt le jour où il commence, dure 31 jours au plus et compte 1 à 500 places."
    );

    public static readonly IResult WouldEraseAtOnce = BadRequest(
        "would-erase-at-once",
        "With these days and months, everybody’s data would be erased at once. Check the year. To erase them, delete the programme.",
        "Avec ces jours et ces mois, toutes les données seraient effacées aussitôt. Vérifiez l’année. Pour les effacer, supprimez le programme."
    );

    public static readonly IResult FormIncomplete = BadRequest(
        "form-incomplete",
        "Write your name, choose at least one exercise, and agree to the use of your data. Without your agreement nothing is stored.",
        "Indiquez votre nom, choisissez au moins un exercice et acceptez l’usage de vos données. Sans votre accord, rien n’est enregistré."
    );

    public static readonly IResult CannotSitThere = BadRequest(
        "cannot-sit-there",
        "Somebody would sit twice, share a seat with more than three others, or sit where they do not speak the language. If somebody interprets, say so at the person first.",
        "Une personne siégerait deux fois, partagerait un poste à plus de quatre, ou siégerait sans parler la langue. Si quelqu’un interprète, indiquez-le d’abord sur sa fiche."
    );

    public static readonly IResult NotOfThatDay = BadRequest(
        "not-of-that-day",
        "The exercise is not on that day, the day is still to come, or the person has no place in it.",
        "L’exercice n’a pas lieu ce jour-là, ce jour est encore à venir, ou la personne n’y a pas de place."
    );

    private static IResult NotFound(string code, string en, string fr) => Answers.Of(StatusCodes.Status404NotFound, code, en, fr);

    private static IResult BadRequest(string code, string en, string fr) => Answers.Of(StatusCodes.Status400BadRequest, code, en, fr);
}
