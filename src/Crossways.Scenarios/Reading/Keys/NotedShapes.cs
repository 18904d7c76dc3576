using System.Text.Json.Nodes;

namespace Crossways.Scenarios;

/// <summary>The shapes of conditions, triggers, effects and those addressed.</summary>
internal static class NotedShapes
{
    public static readonly Shape<Condition> Condition = Of(
        "a [condition](#conditions)",
        (draft, text) => Notation.ReadCondition(text, draft.IsOmitted)
    );

    public static readonly Shape<Trigger> Trigger = Of(
        "a [trigger](#triggers)",
        (draft, text) => Notation.ReadTrigger(text, draft.IsOmitted)
    );

    public static readonly Shape<Effect> Effect = Of(
        "an [effect](#effects)",
        (draft, text) => Notation.ReadEffect(text, draft.IsExhibit)
    )
        .UnlessOmitted();

    /// <summary>A seat's id, <c>team X</c>, <c>state X</c> or <c>all</c>: the seats meant.</summary>
    public static readonly Shape<IReadOnlyList<SeatId>> Seats = Lists
        .Of(
            new Shape<IReadOnlyList<SeatId>>
            {
                Words = "seats: seat ids, `team X`, `state X` or `all`",
                IsName = true,
                Schema = () => new() { ["type"] = "string" },
                Read = ReadSeats,
            },
            "seats (ids, `team X`, `state X` or `all`)"
        )
        .Joined();

    /// <summary>What <c>if</c> and <c>unless</c> say together; null where neither stands.</summary>
    public static Condition? Proviso(Block block, Key<Condition> ifKey, Key<Condition> unlessKey)
    {
        var (holds, not) = (block.Find(ifKey), block.Find(unlessKey));
        return not is null ? holds
            : holds is null ? new Not(not)
            : new AllOf([holds, new Not(not)]);
    }

    private static bool ReadSeats(Draft draft, Node node, out IReadOnlyList<SeatId> value)
    {
        value = [];
        if (!Shapes.IsScalar(draft, node, out var scalar))
        {
            return false;
        }

        var words = scalar.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IdKind? kind = words switch
        {
            ["all"] => null,
            ["team", _] => IdKind.Team,
            ["state", _] => IdKind.State,
            _ => IdKind.Seat,
        };
        var id = kind is IdKind.Team or IdKind.State ? words[1] : scalar.Value;
        if (kind is { } named)
        {
            draft.Refer(named, id, scalar.At(scalar.Value.LastIndexOf(id, StringComparison.Ordinal), id.Length));
        }

        value = [.. draft.SeatsMeant(kind, id)];
        return true;
    }

    private static Shape<IReadOnlyList<T>> Joined<T>(this Shape<IReadOnlyList<IReadOnlyList<T>>> shape) =>
        new()
        {
            Words = shape.Words,
            Schema = shape.Schema,
            Read = (Draft draft, Node node, out IReadOnlyList<T> value) =>
            {
                var read = shape.Read(draft, node, out var lists);
                value = [.. lists.SelectMany(list => list).Distinct()];
                return read;
            },
        };

    // What happens to somebody who is not in the version does not happen.
    private static Shape<Effect> UnlessOmitted(this Shape<Effect> shape) =>
        shape with
        {
            Read = (Draft draft, Node node, out Effect value) =>
            {
                value = null!;
                return !(node is Scalar { Value: var text } && Notation.ReadEffect(text, draft.IsExhibit).Mentions.Any(mention => draft.IsOmitted(mention.Kind, mention.Id)))
                    && shape.Read(draft, node, out value);
            },
        };

    private static Shape<T> Of<T>(string words, Func<Draft, string, Noted<T>> read)
        where T : class =>
        new()
        {
            Words = words,
            Schema = () => new JsonObject { ["type"] = "string" },
            Read = (Draft draft, Node node, out T value) =>
            {
                value = null!;
                if (!Shapes.IsScalar(draft, node, out var scalar))
                {
                    return false;
                }

                var noted = read(draft, scalar.Value);
                value = noted.Value!;
                return Shapes.Report(draft, scalar, "bad-notation", noted);
            },
        };
}
