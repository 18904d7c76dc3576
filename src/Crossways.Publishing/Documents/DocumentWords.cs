using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>The few words that a document says by itself, in the language it is written in.</summary>
internal static class DocumentWords
{
    public static readonly LocalText Contents = new("Contents", "Table des matières");
    public static readonly LocalText Notes = new("Notes", "Notes");
    public static readonly LocalText Table = new("Table", "Tableau");
    public static readonly LocalText Figure = new("Figure", "Figure");
    public static readonly LocalText Chapter = new("chapter", "chapitre");
    public static readonly LocalText Section = new("section", "section");
    public static readonly LocalText Annex = new("annex", "annexe");
    public static readonly LocalText Cover = new("Cover", "Couverture");
    public static readonly LocalText Landmarks = new("Landmarks", "Repères");
    public static readonly LocalText Beginning = new("Beginning of the text", "Début du texte");

    public static readonly LocalText Accessibility = new(
        "Headings, lists and tables are marked as what they are, and every picture is described in words.",
        "Titres, listes et tableaux sont balisés comme tels, et chaque image est décrite par des mots."
    );

    public static readonly LocalText BackToText = new("Back to the text", "Retour au texte");

    /// <summary>What stands over the title of an <see cref="Aside"/>.</summary>
    public static LocalText Of(AsideKind kind) =>
        kind switch
        {
            AsideKind.Note => new("Note", "À noter"),
            AsideKind.Warning => new("Take care", "Attention"),
            AsideKind.Example => new("Example", "Exemple"),
            AsideKind.Checklist => new("Checklist", "Liste de contrôle"),
            AsideKind.Template => new("Template", "Modèle"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The day as people write it: 27 November 2026, 1er décembre 2026.</summary>
    public static string Day(DateOnly day, Language language) =>
        $"{DayOfMonth(day, language)} {(language == Language.French ? Mois : Months)[day.Month - 1]} {day.Year}";

    /// <summary>The day without its month: 27, 1er.</summary>
    public static string DayOfMonth(DateOnly day, Language language) => language == Language.French && day.Day == 1 ? "1er" : $"{day.Day}";

    /// <summary>From a day to another: 27 November 2026; 2–6 March 2026; 30 March 2026 – 3 April 2026.</summary>
    public static string Days(DateOnly from, DateOnly to, Language language) =>
        from == to ? Day(from, language)
        : (from.Year, from.Month) == (to.Year, to.Month) ? $"{DayOfMonth(from, language)}–{Day(to, language)}"
        : $"{Day(from, language)} – {Day(to, language)}";

    /// <summary>BCP 47.</summary>
    public static string Tag(this Language language) => language == Language.French ? "fr" : "en";

    // The processes run with the invariant culture, which knows no French months.
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] Mois =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];
}
