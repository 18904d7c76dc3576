using System.Globalization;
using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Web.Rooms.Debrief;

/// <summary>Values of measures of performance as people say them.</summary>
internal static class MeasureWords
{
    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = "," };

    public static string Of(Words words, double value, MeasureUnit unit) =>
        unit switch
        {
            MeasureUnit.Share => words["measures.percent", Math.Round(value * 100)],
            MeasureUnit.Minutes => DebriefPart.Length(new ExerciseSpan((long)Math.Round(value) * 60)),
            _ => value.ToString(Math.Abs(value - Math.Round(value)) < 0.05 ? "0" : "0.0", words.Language == Language.French ? French : CultureInfo.InvariantCulture),
        };
}
