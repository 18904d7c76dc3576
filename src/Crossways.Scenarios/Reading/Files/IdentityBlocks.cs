namespace Crossways.Scenarios;

/// <summary>The blocks <c>known as:</c> and <c>age given:</c> of a person.</summary>
internal static class IdentityBlocks
{
    private static readonly Key<LocalText> Name = new("name", Texts.Short, "The other name.", Required: true);
    private static readonly Key<IReadOnlyList<FactId>> UntilNamed = new(
        "until",
        Lists.OfReferences<FactId>(IdKind.Fact, "one or several facts"),
        "Whoever has learned one of these facts knows the true name.",
        Required: true
    );
    private static readonly Key<int> Years = new("years", Shapes.Whole(0, 120), "The age given, in years.", Required: true);
    private static readonly Key<IReadOnlyList<FactId>> UntilAged = new(
        "until",
        Lists.OfReferences<FactId>(IdKind.Fact, "one or several facts"),
        "Whoever has learned one of these facts knows the true age.",
        Required: true
    );

    public static readonly Key<KnownAs> KnownAs = new(
        "known as",
        Lists.Block(new KeyTable(Name, UntilNamed), "a block", block => new KnownAs(block.Text(Name), block.All(UntilNamed))),
        "Another name under which every desk knows the person until it has learned who it is. The true name reaches no desk before; choose an id that does not give it away, either."
    );
    public static readonly Key<AgeGiven> AgeGiven = new(
        "age given",
        Lists.Block(new KeyTable(Years, UntilAged), "a block", block => new AgeGiven(block.Get(Years, 0), block.All(UntilAged))),
        "Another age, which the person gives. Every desk is shown it until it has learned better. Whoever gives an age of 18 or more passes for an adult until somebody records that he or she may be a child."
    );
}
