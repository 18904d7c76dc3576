using System.Globalization;
using Crossways.Debriefing;
using Crossways.Programmes.Statistics;
using Crossways.Scenarios;

namespace Crossways.Programmes.Results;

/// <summary>Figures as they read in a sentence of each language.</summary>
internal static class Said
{
    /// <summary>With a real minus, and a comma for decimals in French.</summary>
    public static LocalText Number(double value, int decimals = 0)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = (rounded == 0 ? 0 : rounded).ToString("F" + decimals, CultureInfo.InvariantCulture).Replace('-', '−');
        return new(text, text.Replace('.', ','));
    }

    /// <summary>With its sign, also where it is a plus.</summary>
    public static LocalText Signed(double value, int decimals = 0) =>
        Number(value, decimals) is var number && number.En[0] != '−' && number.En.Any(digit => digit is > '0' and <= '9') ? new($"+{number.En}", $"+{number.Fr}") : number;

    /// <summary>A share of 0 to 1 in per cent.</summary>
    public static LocalText PerCent(double share) => Number(share * 100) is var number ? new($"{number.En}%", $"{number.Fr}\u00a0%") : LocalText.Empty;

    public static LocalText Range(Estimate estimate, int decimals = 0) => To(Number(estimate.Low, decimals), Number(estimate.High, decimals));

    public static LocalText Range(Share share) => To(PerCent(share.Low), PerCent(share.High));

    public static LocalText People(int count) => count == 1 ? new("1 person", "1 personne") : new($"{count} people", $"{count} personnes");

    private static LocalText To(LocalText low, LocalText high) => new($"{low.En} to {high.En}", $"{low.Fr} à {high.Fr}");
}
