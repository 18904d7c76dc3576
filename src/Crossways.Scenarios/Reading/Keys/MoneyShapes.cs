using System.Globalization;
using System.Text.Json.Nodes;

namespace Crossways.Scenarios;

/// <summary>The shapes of money, and of moments that may lie before the play.</summary>
internal static class MoneyShapes
{
    private const string Advice = "Write an amount as `4,950.00 VLM`, inside { } without the comma: `4950.00 VLM`.";

    /// <summary>An amount with its currency.</summary>
    public static readonly Shape<Money> Amount = Of("an amount, `4,950.00 VLM`", otherwise: null);

    /// <summary>An amount whose currency is known from elsewhere, and then the default one; a currency may be given all the same.</summary>
    public static readonly Shape<Money> Sum = Of("an amount, `1,250.00`", otherwise: default(Currency));

    /// <summary>Three capital letters.</summary>
    public static readonly Shape<Currency> Currency = Code("a currency, `VLM`", refer: false);

    /// <summary>The currency of some state.</summary>
    public static readonly Shape<Currency> CurrencyNamed = Code("a currency of a state", refer: true);

    /// <summary><c>{ VLM: 25.00 }</c></summary>
    public static readonly Shape<IReadOnlyDictionary<Currency, long>> Rates = new()
    {
        Words = "amounts by currency",
        Schema = () => new JsonObject { ["type"] = "object", ["additionalProperties"] = Text() },
        Read = (Draft draft, Node node, out IReadOnlyDictionary<Currency, long> value) =>
        {
            var rates = new Dictionary<Currency, long>();
            value = rates;
            foreach (var (key, amount) in Entries(draft, node))
            {
                if (CurrencyNamed.Read(draft, key, out var currency) && Sum.Read(draft, amount, out var money))
                {
                    rates[currency] = money.Minor;
                }
            }

            return true;
        },
    };

    /// <summary><c>{ wages: 27,878.40 VLM }</c></summary>
    public static readonly Shape<IReadOnlyDictionary<string, Money>> Totals = new()
    {
        Words = "amounts by word, `wages: 27,878.40 VLM`",
        Schema = () => new JsonObject { ["type"] = "object", ["additionalProperties"] = Text() },
        Read = (Draft draft, Node node, out IReadOnlyDictionary<string, Money> value) =>
        {
            var totals = new Dictionary<string, Money>();
            value = totals;
            foreach (var (key, amount) in Entries(draft, node))
            {
                if (Amount.Read(draft, amount, out var money))
                {
                    totals[key.Value] = money;
                }
            }

            return true;
        },
    };

    /// <summary><c>2026-09-15 21:04</c>, or <c>day 1 09:20</c> of the exercise.</summary>
    public static readonly Shape<CalendarTime> CalendarTime = new()
    {
        Words = "a moment, `2026-09-15 21:04` or `day 1 09:20`",
        Schema = () => new JsonObject { ["type"] = "string", ["pattern"] = "^(day [0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}) [0-9]{2}:[0-9]{2}$" },
        Read = ReadTime,
    };

    private static bool ReadTime(Draft draft, Node node, out CalendarTime value)
    {
        value = default;
        if (!Shapes.IsScalar(draft, node, out var scalar))
        {
            return false;
        }

        if (DateTime.TryParseExact(scalar.Value, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            value = new CalendarTime(DateOnly.FromDateTime(date), TimeOnly.FromDateTime(date));
            return true;
        }

        if (scalar.Value.StartsWith("day ", StringComparison.Ordinal))
        {
            var read = Shapes.Time.Read(draft, scalar, out var time);
            value = new CalendarTime(draft.Head.Date.AddDays(time.Day - 1), new TimeOnly(time.Hour, time.Minute));
            return read;
        }

        draft.Findings.Error(
            "bad-value",
            scalar.Source,
            $"`{Source.Shorten(scalar.Value)}` cannot be read as a moment.",
            "Write `2026-09-15 21:04` before the play, `day 1 09:20` during it."
        );
        return false;
    }

    private static IEnumerable<KeyValuePair<Scalar, Node>> Entries(Draft draft, Node node)
    {
        if (node is Mapping mapping)
        {
            return mapping.Entries;
        }

        draft.Findings.Error("wrong-type", node.Source, "A block of amounts is wanted here.", "Write for example `{ wages: 27878.40 VLM }`.");
        return [];
    }

    private static Shape<Money> Of(string words, Currency? otherwise) =>
        new()
        {
            Words = words,
            Schema = Text,
            Read = (Draft draft, Node node, out Money value) =>
            {
                value = default;
                if (!Shapes.IsScalar(draft, node, out var scalar))
                {
                    return false;
                }

                if (Money.Read(scalar.Value, otherwise) is not { } money)
                {
                    draft.Findings.Error("bad-value", scalar.Source, $"`{Source.Shorten(scalar.Value)}` cannot be read as an amount.", Advice);
                    return false;
                }

                if (money.Currency != default)
                {
                    draft.Refer(IdKind.Currency, money.Currency.Value, scalar.At(scalar.Value.Length - 3, 3));
                }

                value = money;
                return true;
            },
        };

    private static Shape<Currency> Code(string words, bool refer) =>
        new()
        {
            Words = words,
            Schema = () => new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Z]{3}$" },
            Read = (Draft draft, Node node, out Currency value) =>
            {
                value = default;
                if (!Shapes.IsScalar(draft, node, out var scalar))
                {
                    return false;
                }

                if (scalar.Value.Length != 3 || !scalar.Value.All(char.IsAsciiLetterUpper))
                {
                    draft.Findings.Error(
                        "bad-value",
                        scalar.Source,
                        $"`{Source.Shorten(scalar.Value)}` cannot be read as a currency.",
                        "Write three capital letters, `VLM`."
                    );
                    return false;
                }

                if (refer)
                {
                    draft.Refer(IdKind.Currency, scalar.Value, scalar.Source);
                }

                value = new Currency(scalar.Value);
                return true;
            },
        };

    private static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number") };
}
