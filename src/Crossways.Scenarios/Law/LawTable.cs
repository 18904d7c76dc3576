using System.Net;

namespace Crossways.Scenarios;

/// <summary>The law of a state as people read it in its country profile: the same data that bind the machine.</summary>
internal static class LawTable
{
    private const string Place = "<p>{law}</p>";

    /// <summary>Puts the table where the text has its line <c>{law}</c>, or at the end.</summary>
    /// <param name="profile">HTML.</param>
    public static LocalText InsertInto(LocalText profile, StateLaw law) =>
        new(Insert(profile.En, Of(law, Language.English)), Insert(profile.Fr, Of(law, Language.French)));

    private static string Insert(string profile, string table) =>
        profile.Contains(Place, StringComparison.Ordinal) ? profile.Replace(Place, table, StringComparison.Ordinal) : profile + table;

    private static string Of(StateLaw law, Language language)
    {
        LocalText[][] measures = [.. law.Kinds.Values.OrderBy(kind => PlaceOf(law, kind)).Select(kind => (LocalText[])[kind.Name, Decides(kind), kind.Source])];
        LocalText[][] rules = [.. Rules(law)];
        return Table(language, [new("Measure", "Mesure"), new("Who decides", "Qui décide"), Source], measures)
            + Table(language, [new("Rule", "Règle"), new("What it says", "Ce qu’elle dit"), Source], rules);
    }

    private static readonly LocalText Source = new("Source", "Source");

    private static int PlaceOf(StateLaw law, MeasureKind kind) => law.Measures.TakeWhile(rule => rule.Measure != kind.Id).Count();

    private static LocalText Decides(MeasureKind kind)
    {
        var decides = kind.Authorisation switch
        {
            Authoriser.Prosecutor => new LocalText("prosecutor", "procureur"),
            Authoriser.Judge => new LocalText("judge", "juge"),
            Authoriser.Consent => new LocalText("the person concerned", "la personne concernée"),
            _ => new LocalText("own power", "pouvoir propre"),
        };
        if (kind.Authorisation is Authoriser.None or Authoriser.Consent)
        {
            return decides;
        }

        return (kind.Urgent, kind.ConfirmWithin) switch
        {
            (false, _) => new($"{decides.En}; no urgent route", $"{decides.Fr} ; pas de voie d’urgence"),
            (true, null) => new($"{decides.En}; if urgent at once, confirmed afterwards", $"{decides.Fr} ; en urgence aussitôt, confirmation ensuite"),
            (true, { } limit) => new(
                $"{decides.En}; if urgent at once, and confirmed within {Span(limit).En}, or nothing it brings is read",
                $"{decides.Fr} ; en urgence aussitôt, à confirmer sous {Span(limit).Fr}, faute de quoi rien de ce qu’elle apporte n’est lu"),
        };
    }

    private static IEnumerable<LocalText[]> Rules(StateLaw law)
    {
        if (law.Custody is { } custody)
        {
            yield return [new("Custody", "Garde à vue"), new($"released after {Span(custody).En}, unless a court has ordered detention", $"remise en liberté après {Span(custody).Fr}, sauf détention ordonnée par un tribunal"), LocalText.Empty];
        }

        if (law.Reflection is { } reflection)
        {
            yield return [new("Recovery and reflection", "Rétablissement et réflexion"), Span(reflection), LocalText.Empty];
        }

        if (law.NonPunishment is { } rule)
        {
            yield return
            [
                new("Non-punishment of victims", "Non-sanction des victimes"),
                rule.Rule == NonPunishmentForce.Binding
                    ? new("binding: no court convicts a victim for what he or she was compelled to do", "obligatoire : aucun tribunal ne condamne une victime pour ce qu’elle a été contrainte de faire")
                    : new("at the prosecutor’s discretion, with reasons", "à l’appréciation du procureur, par décision motivée"),
                rule.Source,
            ];
        }

        if (!ReferenceEquals(law.Excludes, StateLaw.Usual))
        {
            yield return
            [
                new("Not read in court", "Non lu au tribunal"),
                new(string.Join("; ", law.Excludes.Select(because => Words(because).En)), string.Join(" ; ", law.Excludes.Select(because => Words(because).Fr))),
                LocalText.Empty,
            ];
        }
    }

    private static LocalText Words(Exclusion because) =>
        because switch
        {
            Exclusion.NoAuthority => new("what was taken without the authorisation it needed", "ce qui a été pris sans l’autorisation requise"),
            Exclusion.BrokenCustody => new("a copy that was not made from the original", "une copie qui n’a pas été faite sur l’original"),
            Exclusion.LeadingInterview => new("an answer to a leading question", "la réponse à une question suggestive"),
            Exclusion.NoLawyer => new("what a suspect said without a lawyer", "ce qu’un suspect a dit sans avocat"),
            Exclusion.NoGuardian => new("what a child said without a guardian", "ce qu’un enfant a dit sans tuteur"),
            _ => new("what was not disclosed to the defence before the hearing", "ce qui n’a pas été communiqué à la défense avant l’audience"),
        };

    private static LocalText Span(ExerciseSpan span) =>
        span.Seconds % 86_400 == 0 && span.Seconds > 86_400
            ? new($"{span.Seconds / 86_400} days", $"{span.Seconds / 86_400} jours")
            : LocalText.Same(span.ToString());

    private static string Table(Language language, LocalText[] headings, LocalText[][] rows)
    {
        if (rows.Length == 0)
        {
            return "";
        }

        // A column in which nothing stands is not shown.
        var columns = Enumerable.Range(0, headings.Length).Where(column => rows.Any(row => row[column].En.Length > 0)).ToList();
        string Row(LocalText[] cells, string tag) => string.Concat(columns.Select(column => $"<{tag}>{WebUtility.HtmlEncode(cells[column].In(language))}</{tag}>"));
        return $"<table><thead><tr>{Row(headings, "th")}</tr></thead><tbody>{string.Concat(rows.Select(row => $"<tr>{Row(row, "td")}</tr>"))}</tbody></table>";
    }
}
