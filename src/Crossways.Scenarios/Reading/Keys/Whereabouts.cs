namespace Crossways.Scenarios;

/// <summary>The keys that say where people were: <c>was</c> of a person, <c>shows</c> of an exhibit.</summary>
internal static class Whereabouts
{
    private static readonly Key<SubjectId> Who = new("who", Shapes.Reference<SubjectId>(IdKind.Person), "The person.", Required: true);
    private static readonly Key<SubjectId> At = new("at", Shapes.Reference<SubjectId>(IdKind.Place), "The place.", Required: true);
    private static readonly Key<CalendarTime> When = new("when", MoneyShapes.CalendarTime, "The moment.", Required: true);
    private static readonly Key<CalendarTime> From = new("from", MoneyShapes.CalendarTime, "From when.", Required: true);
    private static readonly Key<CalendarTime> To = new("to", MoneyShapes.CalendarTime, "Until when.", Required: true);

    /// <summary>What an exhibit truly shows of people's whereabouts.</summary>
    public static readonly Shape<IReadOnlyList<Sighting>> Shown = Lists.Of(
        Lists.Block(
            new KeyTable(Who, At, When),
            "block",
            block => block.Maybe(Who) is { } who && block.Get(When, default) is var when ? new Sighting(who, block.Get(At, default), when, when) : null
        ),
        "a list of blocks"
    );

    /// <summary>Where a person was before the play; whose stay it is, is added by whoever reads the person.</summary>
    public static readonly Shape<IReadOnlyList<Sighting>> Stays = Lists.Of(
        Lists.Block(
            new KeyTable(At, From, To),
            "block",
            block => new Sighting(default, block.Get(At, default), block.Get(From, default), block.Get(To, default))
        ),
        "a list of blocks"
    );
}
