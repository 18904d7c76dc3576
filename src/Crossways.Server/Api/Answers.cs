using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Simulation;
using Microsoft.AspNetCore.Http;

namespace Crossways.Server.Api;

/// <summary>What the API says when it cannot do what was asked.</summary>
internal static class Answers
{
    public static readonly IResult NoEntry = Of(
        StatusCodes.Status403Forbidden,
        "no-entry",
        "This device has no valid pass for that. Open your join link again, or ask the control room for a new one.",
        "Cet appareil n'a pas d'accès valable. Rouvrez votre lien, ou demandez-en un nouveau à la direction."
    );

    public static readonly IResult FromElsewhere = Of(
        StatusCodes.Status403Forbidden,
        "from-elsewhere",
        "The request came from a page of another site. Open Crossways by its own address.",
        "La demande vient d'une page d'un autre site. Ouvrez Crossways par sa propre adresse."
    );

    public static readonly IResult NoSuchLink = Of(
        StatusCodes.Status404NotFound,
        "no-such-link",
        "The link is not valid, or no longer: it may have been used or replaced. Ask the control room for a new one.",
        "Ce lien n'est pas ou plus valable : il a peut-être été utilisé ou remplacé. Demandez-en un nouveau à la direction."
    );

    public static readonly IResult NoSuchFile = Of(
        StatusCodes.Status404NotFound,
        "no-such-file",
        "There is no such file here. Go back to the shelf and open the handbook anew.",
        "Ce fichier n’existe pas ici. Revenez à l’étagère et rouvrez le manuel."
    );

    public static readonly IResult NotPrinted = Of(
        StatusCodes.Status503ServiceUnavailable,
        "not-printed",
        "The PDF did not come to paper. Try again; if it stays so, take the DOCX or EPUB, and see what the server’s console says of its browser.",
        "Le PDF n’a pas pu être imprimé. Réessayez ; si cela dure, prenez le DOCX ou l’EPUB, et voyez ce que la console du serveur dit de son navigateur."
    );

    public static readonly IResult NoSuchExercise = Of(
        StatusCodes.Status404NotFound,
        "no-such-exercise",
        "There is no such exercise on this server, or no such desk in it.",
        "Cet exercice, ou ce poste, n'existe pas sur ce serveur."
    );

    public static readonly IResult NoSuchScenario = Of(
        StatusCodes.Status400BadRequest,
        "no-such-scenario",
        "There is no such scenario on the shelf, or it has errors. Run `crossways check` on its folder.",
        "Ce scénario n'existe pas, ou il contient des erreurs. Lancez `crossways check` sur son dossier."
    );

    public static readonly IResult NoReport = Of(
        StatusCodes.Status404NotFound,
        "no-report",
        "There is no report of a rehearsal yet. Begin one, and wait for its first answer.",
        "Il n’y a pas encore de rapport de répétition. Lancez-en une et attendez sa première réponse."
    );

    public static readonly IResult NoSuchPaper = Of(
        StatusCodes.Status404NotFound,
        "no-such-paper",
        "There is no such paper. Open the list of papers again.",
        "Ce document n’existe pas. Rouvrez la liste des documents."
    );

    public static readonly IResult TooManyTeams = Of(
        StatusCodes.Status400BadRequest,
        "too-many-teams",
        $"An exercise is made for 1 to {NewExercise.MostTeams} teams side by side.",
        $"Un exercice se crée pour 1 à {NewExercise.MostTeams} équipes en parallèle."
    );

    public static readonly IResult NameMissing = Of(
        StatusCodes.Status400BadRequest,
        "name-missing",
        "Give the exercise a name of up to 80 characters.",
        "Donnez à l'exercice un nom de 80 caractères au plus."
    );

    public static readonly IResult NameTooLong = Of(
        StatusCodes.Status400BadRequest,
        "name-too-long",
        "A name has up to 80 characters.",
        "Un nom compte 80 caractères au plus."
    );

    public static readonly IResult NotOpen = Of(
        StatusCodes.Status403Forbidden,
        "debrief-not-open",
        "The debrief is not open yet. The director decides when, after ENDEX.",
        "Le débriefing n'est pas encore ouvert. La direction décide du moment, après ENDEX."
    );

    public static readonly IResult ReportAfterEndex = Of(
        StatusCodes.Status403Forbidden,
        "report-after-endex",
        "The after-action report is made from ENDEX on.",
        "Le rapport après action se fait à partir de l’ENDEX."
    );

    public static readonly IResult SectionChanged = Of(
        StatusCodes.Status409Conflict,
        "section-changed",
        "Somebody else has changed this section meanwhile. Nothing of yours is lost: compare the two and choose.",
        "Quelqu’un d’autre a modifié cette section entre-temps. Rien de vous n’est perdu : comparez les deux et choisissez."
    );

    public static readonly IResult SectionTooLong = Of(
        StatusCodes.Status400BadRequest,
        "section-too-long",
        $"A section has up to 30,000 characters and {Debriefing.SectionContent.MostRows} rows. Shorten it; nothing of it is lost on your screen.",
        $"Une section compte 30 000 caractères et {Debriefing.SectionContent.MostRows} lignes au plus. Raccourcissez-la ; rien n’est perdu à l’écran."
    );

    public static readonly IResult TooManyTries = Of(
        StatusCodes.Status429TooManyRequests,
        "too-many-tries",
        "Too many tries from this network. Wait a minute and try again.",
        "Trop d'essais depuis ce réseau. Attendez une minute et réessayez."
    );

    public static readonly Problem LinkReplaced = new(
        "link-replaced",
        new LocalText(
            "Your link was replaced. Ask the control room for the new one.",
            "Votre lien a été remplacé. Demandez le nouveau à la direction."
        )
    );

    public static readonly Problem ExerciseDeleted = new(
        "exercise-deleted",
        new LocalText("The director has deleted this exercise.", "La direction a supprimé cet exercice.")
    );

    public static readonly Problem PassGivenBack = new(
        "pass-given-back",
        new LocalText(
            "This browser has left the desk. Open the join link again to come back.",
            "Ce navigateur a quitté le poste. Rouvrez le lien pour revenir."
        )
    );

    public static readonly Problem PassNotValid = new(
        "no-entry",
        new LocalText(
            "This device has no valid pass for this desk. Open your join link again, or ask the control room for a new one.",
            "Cet appareil n'a pas d'accès valable à ce poste. Rouvrez votre lien, ou demandez-en un nouveau à la direction."
        )
    );

    public static IResult Of(int status, string code, string en, string fr) =>
        Of(status, new Problem(code, new LocalText(en, fr)));

    public static IResult Of(int status, Problem problem) =>
        Results.Json(problem, Protocol.Default.Problem, statusCode: status);

    /// <summary>The rules of the exercise do not let it pass.</summary>
    public static IResult Of(Refusal refusal) => Of(StatusCodes.Status409Conflict, new Problem(refusal.Code, refusal.Sentence));

    /// <summary>For answers that ASP.NET gives without a word.</summary>
    public static IResult Of(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => Of(
                status,
                "no-such-address",
                "There is nothing at this address.",
                "Il n'y a rien à cette adresse."
            ),
            StatusCodes.Status413PayloadTooLarge => Of(
                status,
                "too-large",
                "This is larger than 64 KB. Shorten it.",
                "L'envoi dépasse 64 Ko. Raccourcissez-le."
            ),
            >= 500 => Of(
                status,
                "failed",
                "The server failed at this. Try again; if it happens again, tell whoever runs the server.",
                "Le serveur a échoué. Réessayez ; si cela se répète, prévenez la personne qui gère le serveur."
            ),
            _ => Of(
                status,
                "not-understood",
                "The server did not understand this. Reload the page: it may be older than the server.",
                "Le serveur n'a pas compris. Rechargez la page : elle est peut-être plus ancienne que le serveur."
            ),
        };
}
