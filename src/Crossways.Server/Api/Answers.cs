using Crossways.Client;
using Crossways.Scenarios;
using Microsoft.AspNetCore.Http;

namespace Crossways.Server.Api;

/// <summary>What the API says when it cannot do what was asked.</summary>
internal static class Answers
{
    public static readonly IResult NoEntry = Of(StatusCodes.Status403Forbidden, "no-entry",
        "This device has no valid pass for that. Open your join link again, or ask the control room for a new one.",
        "Cet appareil n'a pas d'accès valable. Rouvrez votre lien, ou demandez-en un nouveau à la direction.");

    public static readonly IResult NoSuchLink = Of(StatusCodes.Status404NotFound, "no-such-link",
        "The link is not valid, or no longer: it may have been used or replaced. Ask the control room for a new one.",
        "Ce lien n'est pas ou plus valable : il a peut-être été utilisé ou remplacé. Demandez-en un nouveau à la direction.");

    public static readonly IResult NoSuchExercise = Of(StatusCodes.Status404NotFound, "no-such-exercise",
        "There is no such exercise on this server.",
        "Cet exercice n'existe pas sur ce serveur.");

    public static readonly IResult NoSuchScenario = Of(StatusCodes.Status400BadRequest, "no-such-scenario",
        "There is no such scenario on the shelf, or it has errors. Run `crossways check` on its folder.",
        "Ce scénario n'existe pas, ou il contient des erreurs. Lancez `crossways check` sur son dossier.");

    public static readonly IResult NameMissing = Of(StatusCodes.Status400BadRequest, "name-missing",
        "Give the exercise a name of up to 80 characters.",
        "Donnez à l'exercice un nom de 80 caractères au plus.");

    public static readonly IResult NotOpen = Of(StatusCodes.Status403Forbidden, "debrief-not-open",
        "The debrief is not open yet. The director decides when, after ENDEX.",
        "Le débriefing n'est pas encore ouvert. La direction décide du moment, après ENDEX.");

    public static readonly Problem LinkReplaced = new("link-replaced", new LocalText(
        "Your link was replaced. Ask the control room for the new one.",
        "Votre lien a été remplacé. Demandez le nouveau à la direction."));

    public static IResult Of(int status, string code, string en, string fr) =>
        Results.Json(new Problem(code, new LocalText(en, fr)), Protocol.Default.Problem, statusCode: status);
}
