using System.Globalization;
using System.Text.RegularExpressions;
using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>Figures, names and signs as every text of the report writes them, in each language.</summary>
internal static partial class Wording
{
    /// <summary>Ways of working, by their ids.</summary>
    public static readonly IReadOnlyDictionary<string, LocalText> Policies = new Dictionary<string, LocalText>
    {
        ["by-the-book"] = new("By the book", "Dans les règles"),
        ["siloed"] = new("Siloed", "Cloisonnée"),
        ["force-first"] = new("Force first", "La force d’abord"),
        ["slow"] = new("Slow", "Lente"),
        ["careless"] = new("Careless", "Négligente"),
        ["random"] = new("At random", "Au hasard"),
        ["mixed"] = new("Mixed team", "Équipe mixte"),
    };

    /// <summary>A way of working; that of a crew without a name of its own is its id.</summary>
    public static LocalText Policy(string id) => Policies.TryGetValue(id, out var name) ? name : LocalText.Same(id);

    public static LocalText Law(Safeguard law) =>
        law switch
        {
            Safeguard.ChildLeftAlone => new(
                "A child known to a team was left without guardian or safe place for more than four hours",
                "Un enfant connu d’une équipe est resté plus de quatre heures sans tuteur ni lieu sûr"
            ),
            Safeguard.ExpelledAfterPresumption => new("A presumed victim was expelled", "Une victime présumée a été expulsée"),
            Safeguard.PunishedAfterPresumption => new("A presumed victim was arrested or charged", "Une victime présumée a été arrêtée ou poursuivie"),
            Safeguard.ChargeOnUnlawful => new(
                "A charge that holds rests on something not lawfully obtained",
                "Une accusation qui tient repose sur une pièce obtenue illégalement"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(law)),
        };

    /// <summary><c>Case worker (`ngo-case-worker`)</c></summary>
    public static LocalText Called(LocalText name, string id) => new($"{name.En} (`{id}`)", $"{name.Fr} (`{id}`)");

    /// <summary><c>“A call at night” (`night-call`)</c>: titles are quoted, since they can be whole sentences.</summary>
    public static LocalText Titled(LocalText title, string id) => new($"“{title.En}” (`{id}`)", $"« {title.Fr} » (`{id}`)");

    public static LocalText Listed(IReadOnlyList<LocalText> items, LocalText last) =>
        new(Listed([.. items.Select(item => item.En)], last.En), Listed([.. items.Select(item => item.Fr)], last.Fr));

    public static LocalText Number(double value, int decimals) => Figure(value.ToString("F" + decimals, CultureInfo.InvariantCulture));

    /// <summary>With a decimal only where it has one: <c>7</c>, <c>3.5</c>.</summary>
    public static LocalText Scale(double value) => Figure(value.ToString("0.#", CultureInfo.InvariantCulture));

    public static LocalText Percent(double share)
    {
        var figure = Number(share * 100, 0);
        return new($"{figure.En}%", $"{figure.Fr}\u202f%");
    }

    /// <summary>An effect size; beyond <see cref="EffectSize.Most"/> figures say nothing more.</summary>
    public static LocalText Size(double g) => Math.Abs(g) >= EffectSize.Most ? LocalText.Same(g < 0 ? "< −20" : "> 20") : Number(g, 1);

    /// <summary><c>95% interval 74–92%</c></summary>
    public static LocalText Interval(Share share)
    {
        var (low, high) = (Number(share.Low * 100, 0), Percent(share.High));
        return new($"95% interval {low.En}–{high.En}", $"intervalle à 95\u202f%\u202f: {low.Fr}–{high.Fr}");
    }

    /// <summary><c>51 of 60 plays (95% interval 74–92%)</c></summary>
    public static LocalText InPlays(Share share)
    {
        var interval = Interval(share);
        return new($"{share.Seen} of {share.Of} plays ({interval.En})", $"{share.Seen} {(share.Seen > 1 ? "parties" : "partie")} sur {share.Of} ({interval.Fr})");
    }

    /// <summary>A time within a sentence.</summary>
    public static LocalText Moment(ExerciseTime time) => new($"{time.Clock} on day {time.Day}", $"le jour {time.Day} à {time.Clock}");

    /// <summary>The same words; in French with the spaces that do not break.</summary>
    public static LocalText Typeset(LocalText words) => words with { Fr = AfterQuote().Replace(BeforeSign().Replace(words.Fr, "\u202f$1"), "«\u202f") };

    private static LocalText Figure(string written)
    {
        var figure = written.Replace('-', '−');
        return new(figure, figure.Replace('.', ','));
    }

    private static string Listed(string[] items, string last) => items.Length < 2 ? string.Concat(items) : $"{string.Join(", ", items[..^1])} {last} {items[^1]}";

    [GeneratedRegex("[ \u00a0]([:;?!%»])")]
    private static partial Regex BeforeSign();

    [GeneratedRegex("«[ \u00a0]")]
    private static partial Regex AfterQuote();
}
