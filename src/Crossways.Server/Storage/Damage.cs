using Crossways.Scenarios;

namespace Crossways.Server.Storage;

/// <summary>What can be wrong with one stored exercise, in words for the director. The others are not affected.</summary>
internal static class Damage
{
    private static readonly LocalText Advice = new(
        "Other exercises are not affected. To use this one again, restore the data folder from a copy.",
        "Les autres exercices ne sont pas touchés. Pour rouvrir celui-ci, restaurez une copie du dossier de données."
    );

    public static StorageException NoSuchExercise(string exercise) =>
        new($"There is no exercise {exercise}.", $"L'exercice {exercise} n'existe pas.") { Code = "no-such-exercise" };

    public static StorageException RuleFailed(Exception cause) =>
        new(
            "This could not be done because of an error in the program; nothing has changed. Tell the control room what you tried.",
            "Impossible en raison d'une erreur du programme ; rien n'a changé. Signalez à la direction ce que vous avez tenté.",
            cause
        )
        {
            Code = "rule-failed",
        };

    public static StorageException LineMissing(string exercise, long number) =>
        Of(
            $"Line {number} of the log of exercise {exercise} (table acts of crossways.db) is missing.",
            $"La ligne {number} du journal de l'exercice {exercise} (table acts de crossways.db) manque."
        );

    public static StorageException LineUnreadable(string exercise, long number, Exception? cause) =>
        Of(
            $"Line {number} of the log of exercise {exercise} (table acts of crossways.db) cannot be read.",
            $"La ligne {number} du journal de l'exercice {exercise} (table acts de crossways.db) est illisible.",
            cause
        );

    public static StorageException StateDiffers(string exercise, long number) =>
        Of(
            $"The log of exercise {exercise} (table acts of crossways.db) was changed at or before line {number}: its state does not match the hash that was stored.",
            $"Le journal de l'exercice {exercise} (table acts de crossways.db) a été modifié à la ligne {number} ou avant : son état ne correspond pas à l'empreinte enregistrée."
        );

    public static StorageException ActsAreMissing(string exercise, long last, long expected) =>
        Of(
            $"The log of exercise {exercise} (table acts of crossways.db) ends with line {last}, but there was a line {expected}: its end has been lost.",
            $"Le journal de l'exercice {exercise} (table acts de crossways.db) s'arrête à la ligne {last}, alors qu'il existait une ligne {expected} : sa fin est perdue."
        );

    public static StorageException CannotBePlayed(string exercise, Exception cause) =>
        Of(
            $"The log of exercise {exercise} cannot be played by this version of Crossways ({cause.Message})",
            $"Le journal de l'exercice {exercise} ne peut pas être rejoué par cette version de Crossways ({cause.Message})",
            cause
        );

    public static StorageException CannotBeRead(string exercise, Exception cause) =>
        Of(
            $"Exercise {exercise} cannot be read ({cause.Message})",
            $"L'exercice {exercise} est illisible ({cause.Message})",
            cause
        );

    public static StorageException PackageMissing(string folder) =>
        Of($"The scenario package {folder} is missing.", $"Le scénario {folder} manque.");

    public static StorageException PackageChanged(string folder) =>
        Of(
            $"The scenario package {folder} has been changed since the exercise was made.",
            $"Le scénario {folder} a été modifié depuis la création de l'exercice."
        );

    public static StorageException PackageUnreadable(string folder) =>
        Of(
            $"This version of Crossways finds errors in the scenario package {folder}; run `crossways check` on it.",
            $"Cette version de Crossways trouve des erreurs dans le scénario {folder} ; lancez `crossways check` dessus."
        );

    private static StorageException Of(string en, string fr, Exception? cause = null) =>
        new($"{en} {Advice.En}", $"{fr} {Advice.Fr}", cause) { Code = "damaged" };
}
