namespace Crossways.Scenarios;

/// <summary>The block <c>immune:</c> of a person, place or thing.</summary>
internal static class ImmunityBlock
{
    private static readonly Key<IReadOnlyList<MeasureKindId>> From = new(
        "from",
        Lists.OfReferences<MeasureKindId>(IdKind.Measure, "kinds of measure"),
        "Measures that may not be directed at it. What can be done with the own hands can still be done without authority, and no court reads what it brings."
    );
    private static readonly Key<bool> Charges = new(
        "charges",
        Shapes.Flag,
        "Persons: cannot be charged either. `false` if left out."
    );
    private static readonly Key<Condition> Until = new(
        "until",
        NotedShapes.Condition,
        "It ends for good as soon as this holds: it was waived, the posting is over. Desks that know of it are told. It stands, if left out."
    );
    private static readonly Key<LocalText> Source = new(
        "source",
        Texts.Short,
        "Where it comes from, as every desk that knows of it reads.",
        Required: true
    );

    public static readonly Key<Immunity> Key = new(
        "immune",
        Lists.Block(
            new KeyTable(From, Charges, Until, Source),
            "a block",
            block => new Immunity(block.All(From), block.Get(Charges, false), block.Find(Until), block.Text(Source))
        ),
        "What the law keeps authorities from doing to it, such as the immunity of diplomats and the inviolability of their homes. Nobody can authorise it."
    );
}
