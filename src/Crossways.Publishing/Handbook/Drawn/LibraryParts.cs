using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>What every case rests on: the library of measures, and the operational indicators.</summary>
internal static class LibraryParts
{
    public static Table Measures(Language language) =>
        PartTable.Of(
            language,
            [new("Measure", "Mesure"), new("Who may", "Qui peut"), new("Who authorises", "Qui autorise"), new("Takes", "Durée")],
            Library.Measures.OrderBy(kind => kind.Family).Select(kind => (IReadOnlyList<IReadOnlyList<Inline>>)
            [
                PartTable.Named(kind.Name.In(language), kind.Source.In(language)),
                Inline.Of(string.Join(", ", kind.Powers.Select(power => Library.AgencyKinds[power].In(language)))),
                Inline.Of(Authoriser(kind, language)),
                Inline.Of(Span(kind.Takes.Seconds, language)),
            ])
        );

    /// <summary>Of adults exploited for labour, the longest of the lists, by dimension; the strong ones first.</summary>
    public static Table Indicators(Language language) =>
        PartTable.Of(
            language,
            [new("Dimension", "Dimension"), new("Indicator", "Indicateur"), new("Strength", "Force")],
            from dimension in Library.Indicators(IndicatorList.AdultsLabour).GroupBy(indicator => indicator.Dimension)
            from indicator in dimension.OrderByDescending(indicator => indicator.Strength).Select((indicator, at) => (indicator, at))
            select (IReadOnlyList<IReadOnlyList<Inline>>)
            [
                indicator.at == 0 ? [new Words(Library.Dimensions[dimension.Key].In(language), Emphasis.Bold)] : [],
                Inline.Of(indicator.indicator.Name.In(language)),
                Inline.Of(Strength(indicator.indicator.Strength).In(language)),
            ]
        );

    private static string Authoriser(MeasureKind kind, Language language)
    {
        var who = (kind.Authorisation switch
        {
            Scenarios.Authoriser.None => new LocalText("nobody; own power", "personne ; pouvoir propre"),
            Scenarios.Authoriser.Prosecutor => new("prosecutor", "procureur"),
            Scenarios.Authoriser.Judge => new("judge", "juge"),
            _ => new("the person concerned, by consent", "la personne concernée, par son consentement"),
        }).In(language);
        return kind.Urgent ? who + new LocalText("; if urgent, afterwards", " ; en cas d’urgence, après coup").In(language) : who;
    }

    private static LocalText Strength(Strength strength) =>
        strength switch
        {
            Scenarios.Strength.Strong => new("strong", "fort"),
            Scenarios.Strength.Medium => new("medium", "moyen"),
            _ => new("weak", "faible"),
        };

    private static string Span(long seconds, Language language) =>
        seconds switch
        {
            0 => new LocalText("at once", "aussitôt").In(language),
            < 3600 => $"{seconds / 60}\u00a0min",
            < 86400 => seconds % 3600 == 0 ? $"{seconds / 3600}\u00a0h" : $"{seconds / 3600}\u00a0h\u00a0{seconds % 3600 / 60:00}",
            _ => new LocalText($"{seconds / 86400}\u00a0d", $"{seconds / 86400}\u00a0j").In(language),
        };
}
