using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

/// <summary>The currency of a fictional state, three capital letters as in ISO 4217: <c>VLM</c>.</summary>
[JsonConverter(typeof(IdConverter<Currency>))]
public readonly record struct Currency(string Value) : IId<Currency>
{
    public static Currency Of(string value) => new(value);

    public override string ToString() => Value;

    public override int GetHashCode() => IdHash.Of(Value);
}

/// <summary>An amount of money.</summary>
/// <param name="Minor">In hundredths of the currency, so that sums are exact. May be negative.</param>
public readonly partial record struct Money(long Minor, Currency Currency)
{
    /// <summary>Larger than any sum of a case, small enough that sums of them never overflow.</summary>
    public const long Most = 100_000_000_000_00;

    public static Money operator +(Money a, Money b) => a with { Minor = a.Minor + Same(a, b).Minor };

    public static Money operator -(Money a, Money b) => a with { Minor = a.Minor - Same(a, b).Minor };

    public static Money operator -(Money a) => a with { Minor = -a.Minor };

    /// <summary>With its currency: <c>4,950.00 VLM</c>, in French <c>4 950,00 VLM</c>.</summary>
    public string In(Language language) => $"{Digits(Minor, language)} {Currency}";

    public LocalText ToText() => new(In(Language.English), In(Language.French));

    public override string ToString() => In(Language.English);

    /// <summary>Without a currency: <c>−1,250.00</c>, in French <c>−1 250,00</c>.</summary>
    public static string Digits(long minor, Language language)
    {
        var whole = Math.Abs(minor / 100).ToString("#,0", CultureInfo.InvariantCulture);
        var (group, point) = language == Language.French ? ("\u202f", ",") : (",", ".");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(minor < 0 ? "−" : "")}{whole.Replace(",", group, StringComparison.Ordinal)}{point}{Math.Abs(minor % 100):00}"
        );
    }

    /// <summary>
    /// Reads <c>4,950.00 VLM</c>, <c>4950 VLM</c>, <c>4 950.00 VLM</c>; the currency may be left out where one is given.
    /// </summary>
    internal static Money? Read(string text, Currency? otherwise = null)
    {
        var match = Notation().Match(text);
        if (!match.Success || (match.Groups["currency"].Length == 0 && otherwise is null))
        {
            return null;
        }

        var digits = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
        var minor = (long.Parse(digits, CultureInfo.InvariantCulture) * 100)
            + (match.Groups["cents"].Length > 0 ? long.Parse(match.Groups["cents"].ValueSpan, CultureInfo.InvariantCulture) : 0);
        return minor > Most ? null : new Money(minor, match.Groups["currency"].Length > 0 ? new Currency(match.Groups["currency"].Value) : otherwise!.Value);
    }

    private static Money Same(Money a, Money b) =>
        a.Currency == b.Currency ? b : throw new InvalidOperationException($"{a.Currency} and {b.Currency} do not add up.");

    // Spaces and apostrophes part thousands too: a comma would end the value inside { }.
    [GeneratedRegex(@"^(?<whole>[0-9]{1,3}([, ’'][0-9]{3}){0,3}|[0-9]{1,12})(\.(?<cents>[0-9]{2}))?( ?(?<currency>[A-Z]{3}))?$")]
    private static partial Regex Notation();
}
