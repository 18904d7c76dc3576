using System.Globalization;
using System.Text.Json.Nodes;

namespace Crossways.Scenarios;

/// <summary>The shapes of single values.</summary>
internal static class Shapes
{
    public static readonly Shape<string> Word = OfWord<string>(
        "a word",
        new() { ["type"] = "string" },
        (_, scalar) => scalar.Value
    );

    /// <summary>The path of a file of the scenario without its ending; <c>*</c> at the end stands for any rest.</summary>
    public static readonly Shape<string> Path = OfWord<string>(
        "a path",
        new() { ["type"] = "string", ["pattern"] = "^[a-z]+/[a-z0-9-]+\\*?$" },
        (_, scalar) => scalar.Value
    );

    public static readonly Shape<bool> Flag = OfWord<bool>(
        "`true` or `false`",
        new() { ["type"] = "boolean" },
        (_, scalar) => scalar.Value is "true" or "false" ? scalar.Value == "true" : null,
        "Write `true` or `false`."
    );

    public static readonly Shape<ExerciseTime> Time = OfWord<ExerciseTime>(
        "a time, `day 1 09:20`",
        new() { ["type"] = "string", ["pattern"] = "^day [0-9]+ [0-9]{2}:[0-9]{2}$" },
        (draft, scalar) =>
        {
            var tokens = new NotationTokens(scalar.Value);
            var time = ConditionReader.Time(tokens);
            var read = tokens.Finish<object>(time);
            Report(draft, scalar, "bad-time", read);
            return time ?? ExerciseTime.Zero;
        }
    );

    public static readonly Shape<ExerciseSpan> Span = OfWord<ExerciseSpan>(
        "a duration, `30m`, `2h`, `1h30m`",
        new() { ["type"] = "string", ["pattern"] = "^([0-9]+d)?([0-9]+h)?([0-9]+m)?$" },
        (_, scalar) => Words.ReadSpan(scalar.Value),
        "Write a duration as `30m`, `2h`, `1h30m` or `1d`."
    );

    public static readonly Shape<DateOnly> Date = OfWord<DateOnly>(
        "a date, `2026-09-16`",
        new() { ["type"] = "string", ["format"] = "date" },
        (_, scalar) =>
            DateOnly.TryParseExact(
                scalar.Value,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
                ? date
                : null,
        "Write the date as year-month-day: `2026-09-16`."
    );

    public static Shape<int> Whole(int least, int most) =>
        OfWord<int>(
            $"a whole number from {least} to {most}",
            new()
            {
                ["type"] = "integer",
                ["minimum"] = least,
                ["maximum"] = most,
            },
            (_, scalar) =>
                int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most
                    ? number
                    : null,
            $"Write a whole number from {least} to {most}."
        );

    public static Shape<double> Number(double least, double most) =>
        OfWord<double>(
            string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
            new()
            {
                ["type"] = "number",
                ["minimum"] = least,
                ["maximum"] = most,
            },
            (_, scalar) =>
                double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most
                    ? number
                    : null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Write a number from {least} to {most}, with a point for decimals."
            )
        );

    /// <summary>One of an enumeration's values, written with hyphens: <c>in-person</c>.</summary>
    public static Shape<T> Choice<T>()
        where T : struct, Enum => OneOf(Enum.GetValues<T>().ToDictionary(value => Hyphened(value.ToString())));

    /// <summary>One of these words.</summary>
    public static Shape<string> OneOf(IEnumerable<string> words) => OneOf(words.ToDictionary(word => word));

    private static Shape<T> OneOf<T>(Dictionary<string, T> words) =>
        new()
        {
            Words = string.Join(" · ", words.Keys.Select(word => $"`{word}`")),
            Schema = () => new() { ["enum"] = new JsonArray([.. words.Keys.Select(word => (JsonNode)word)]) },
            Read = (Draft draft, Node node, out T value) =>
            {
                value = default!;
                if (!IsScalar(draft, node, out var scalar))
                {
                    return false;
                }

                if (!words.TryGetValue(scalar.Value, out value!))
                {
                    draft.Findings.Error(
                        "bad-value",
                        scalar.Source,
                        $"`{scalar.Value}` is not {Scenarios.Words.OneOf([.. words.Keys])}.",
                        Suggest.DidYouMean(scalar.Value, words.Keys)
                    );
                    return false;
                }

                return true;
            },
        };

    /// <summary>Names something that must exist.</summary>
    /// <remarks>What a version omits is passed over, as if the name were not there.</remarks>
    public static Shape<TId> Reference<TId>(IdKind kind)
        where TId : struct, IId<TId>
    {
        var named = OfWord<TId>(
            $"{kind.Article()}",
            new() { ["type"] = "string" },
            (draft, scalar) =>
            {
                draft.Refer(kind, scalar.Value, scalar.Source);
                return TId.Of(scalar.Value);
            }
        );
        return named with
        {
            IsName = true,
            Read = (Draft draft, Node node, out TId value) =>
            {
                value = default;
                return !(node is Scalar scalar && draft.IsOmitted(kind, scalar.Value)) && named.Read(draft, node, out value);
            },
        };
    }

    /// <summary>Names something of the library that has no id type of its own.</summary>
    public static Shape<string> Named(IdKind kind, bool orAll = false) =>
        OfWord<string>(
            kind.Article() + (orAll ? ", or `\"*\"` for all" : ""),
            new() { ["type"] = "string" },
            (draft, scalar) =>
            {
                if (!orAll || scalar.Value != "*")
                {
                    draft.Refer(kind, scalar.Value, scalar.Source);
                }

                return scalar.Value;
            }
        ) with
        {
            IsName = true,
        };

    internal static string Hyphened(string name) =>
        string.Concat(
            name.Select(
                (c, i) =>
                    char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()
            )
        );

    internal static bool IsScalar(Draft draft, Node node, out Scalar scalar)
    {
        scalar = (node as Scalar)!;
        if (node is Scalar { Value.Length: > 0 })
        {
            return true;
        }

        draft.Findings.Error(
            node is Scalar ? "no-value" : "wrong-type",
            node.Source,
            node is Scalar
                ? "A value is missing here."
                : "A single word or text is wanted here, not a list or a block.",
            node is Scalar ? "Write a value, or leave out the key." : null
        );
        return false;
    }

    internal static bool Report<T>(Draft draft, Scalar scalar, string code, Noted<T> read)
        where T : class
    {
        if (read.Error is { } error)
        {
            draft.Findings.Error(code, scalar.At(error.Offset, error.Length), error.Message, error.Suggestion);
            return false;
        }

        foreach (var mention in read.Mentions)
        {
            draft.Refer(mention.Kind, mention.Id, scalar.At(mention.Offset, mention.Length));
        }

        return true;
    }

    internal static Shape<T> OfWord<T>(
        string words,
        JsonObject schema,
        Func<Draft, Scalar, object?> read,
        string? advice = null
    ) =>
        new()
        {
            Words = words,
            Schema = () => (JsonObject)schema.DeepClone(),
            Read = (Draft draft, Node node, out T value) =>
            {
                value = default!;
                if (!IsScalar(draft, node, out var scalar))
                {
                    return false;
                }

                if (read(draft, scalar) is not T found)
                {
                    draft.Findings.Error(
                        "bad-value",
                        scalar.Source,
                        $"`{Source.Shorten(scalar.Value)}` cannot be read as {words.Split(',')[0]}.",
                        advice
                    );
                    return false;
                }

                value = found;
                return true;
            },
        };
}
