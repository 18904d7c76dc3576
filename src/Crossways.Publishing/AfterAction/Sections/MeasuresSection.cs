using System.Globalization;
using Crossways.Debriefing;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.AfterAction;

/// <summary>Measures of the whole exercise, and what could have been done sooner with what was held.</summary>
internal static class MeasuresSection
{
    private const int MostMissed = 12;

    public static string Text(Voice voice) =>
        voice.Say(
            "These are measures of the whole exercise; they say nothing about persons. What there was nothing to measure of is left out. How each is reckoned, and the events behind it, stand in the debrief.",
            "Ces mesures portent sur tout l’exercice ; elles ne disent rien des personnes. Ce qu’il n’y avait pas à mesurer est omis. Le mode de calcul et les événements à l’appui figurent dans le débriefing.");

    public static IEnumerable<Block> Exhibits(Voice voice)
    {
        var families = (voice.Debrief.Measures ?? []).Where(measure => measure is { Team: null, Seat: null, Value: not null }).GroupBy(measure => measure.Family).ToList();
        if (families.Count > 0)
        {
            yield return Make.Table(
                "measures-table",
                "",
                [Make.Column("", 2), Make.Column(voice.Say("What is measured", "Ce qui est mesuré"), 4.2), Make.Column(voice.Say("Value", "Valeur"), 1.2, Alignment.End), Make.Column(voice.Say("Good is", "Est bien"), 2)],
                families.SelectMany(family => family.Select((measure, place) => Make.Row(
                    place == 0 ? voice.Say(Name(family.Key)) : "", voice.Say(measure.Title), Value(voice, measure.Value, measure.Unit), Good(voice, measure)))));
        }

        if (voice.Debrief.Missed is { Count: > 0 } missed)
        {
            yield return Make.Table(
                "missed",
                voice.Say("What could have been done sooner with what was held", "Ce qui aurait pu être fait plus tôt avec ce qui était détenu"),
                [Make.Column(voice.Say("What", "Quoi"), 4), Make.Column(voice.Say("Who held it", "Qui le détenait"), 2.6), Make.Column(voice.Say("Could", "Possible"), 1.3), Make.Column(voice.Say("Did", "Fait"), 1.3)],
                missed.Take(MostMissed).Select(chance => Make.Row(voice.Say(chance.What), voice.Seats(chance.Who), voice.At(chance.Could), chance.Did is null ? voice.Say("never", "jamais") : voice.At(chance.Did))));
        }
    }

    private static string Value(Voice voice, double? measured, MeasureUnit unit) =>
        measured is not { } value ? ""
        : unit switch
        {
            MeasureUnit.Share => $"{(value * 100).ToString("0", CultureInfo.InvariantCulture)}{voice.Say("%", " %")}",
            MeasureUnit.Minutes => voice.Length(new ExerciseSpan((long)Math.Round(value) * 60)),
            _ => value.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', voice.Language == Language.French ? ',' : '.'),
        };

    // The mark that the debrief shows; nothing where more or less is neither good nor bad.
    private static string Good(Voice voice, PerformanceMeasure measure) =>
        (measure.Better, measure.Unit, measure.Good) switch
        {
            (Better.Neither, _, _) or (_, _, null) => "",
            (Better.Higher, MeasureUnit.Share, 1) => voice.Say("all", "tout"),
            (Better.Lower, _, 0) => voice.Say("none", "aucun"),
            (Better.Higher, _, { } mark) => voice.Say($"{Value(voice, mark, measure.Unit)} or more", $"{Value(voice, mark, measure.Unit)} ou plus"),
            (_, _, { } mark) => voice.Say($"{Value(voice, mark, measure.Unit)} or less", $"{Value(voice, mark, measure.Unit)} ou moins"),
        };

    /// <summary>What a family of measures is called in documents.</summary>
    public static LocalText Name(PerformanceFamily family) =>
        family switch
        {
            PerformanceFamily.Identification => new("Identification", "Identification"),
            PerformanceFamily.Protection => new("Protection", "Protection"),
            PerformanceFamily.Evidence => new("Evidence", "Preuve"),
            PerformanceFamily.Cooperation => new("Co-operation", "Coopération"),
            PerformanceFamily.Money => new("Money", "Argent"),
            PerformanceFamily.Decisions => new("Decisions", "Décisions"),
            _ => new("Tempo and workload", "Rythme et charge"),
        };
}
