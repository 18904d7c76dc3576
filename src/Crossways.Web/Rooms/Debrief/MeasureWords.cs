using System.Globalization;
using Crossways.Debriefing;

namespace Crossways.Web.Rooms.Debrief;

/// <summary>Values of measures of performance as people say them.</summary>
internal static class MeasureWords
{
    public static string Of(double value, MeasureUnit unit) =>
        unit switch
        {
            MeasureUnit.Share => value.ToString("0 %", CultureInfo.InvariantCulture),
            MeasureUnit.Minutes when value >= 60 => string.Create(CultureInfo.InvariantCulture, $"{(long)value / 60} h {(long)value % 60:00}"),
            MeasureUnit.Minutes => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(value)} min"),
            _ => value.ToString("0.#", CultureInfo.InvariantCulture),
        };
}
