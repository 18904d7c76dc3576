namespace Crossways.Scenarios;

/// <summary><c>operations.yaml</c>: what an operation has to have ready, and what comes of it where it is missing.</summary>
internal static class OperationsFile
{
    public const string Path = "operations.yaml";

    private static readonly Key<LocalText> Name = new("name", Texts.Short, "The role, in a few words.", Required: true);
    private static readonly Key<LocalText> About = new(
        "about",
        Texts.Short,
        "What whoever takes the role on promises.",
        Required: true
    );
    private static readonly Key<IReadOnlyList<string>> FilledBy = new(
        "filled by",
        Lists.Of(Shapes.Named(IdKind.AgencyKind), "[agency kinds](#agency-kinds)"),
        "Who can have it ready.",
        Required: true
    );
    private static readonly Key<IReadOnlyList<MeasureKindId>> At = new(
        "at",
        Lists.OfReferences<MeasureKindId>(IdKind.Measure, "kinds of measure"),
        "Measures at which it is missed. `search` if left out."
    );
    private static readonly Key<bool> Unplanned = new(
        "unplanned",
        Shapes.Flag,
        "Also missed where such a measure is taken without any operation. `true` if left out."
    );
    private static readonly Key<Coverage> Covers = new(
        "covers",
        Shapes.Choice<Coverage>(),
        "How far it reaches once it is confirmed: to `everyone`; to as many as `places` are kept, children first; to those who speak one of the `languages` arranged. `everyone` if left out."
    );
    private static readonly Key<Touched> Touches = new(
        "touches",
        Shapes.Choice<Touched>(),
        "Whom its lack touches among those who are met. `victims` if left out."
    );
    private static readonly Key<IReadOnlyList<ConditionId>> WhoAre = new(
        "who are",
        Lists.OfReferences<ConditionId>(IdKind.Condition, "[conditions](#conditions-of-people)"),
        "Only those in one of these conditions."
    );
    private static readonly Key<int> SparedAt = new(
        "spared at",
        Shapes.Whole(0, 5),
        "Trust from which a person is spared. Nobody is, if left out."
    );
    private static readonly Key<IReadOnlyList<Effect>> Then = new(
        "then",
        Lists.Of(NotedShapes.Effect, "one or several [effects](#effects)"),
        "What becomes of each who is touched: `target`."
    );
    private static readonly Key<LocalText> Because = new(
        "because",
        Texts.Short,
        "What happened and why, as those who took part and the debrief read it; `{count}` stands for how many, `{target}` for the place.",
        Required: true
    );

    public static readonly KeyTable Table = new(
        Name,
        About,
        FilledBy,
        At,
        Unplanned,
        Covers,
        Touches,
        WhoAre,
        SparedAt,
        Then,
        Because
    );

    public static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file, IdKind.Preparation) is { } root)
        {
            Entries.Override(
                draft,
                root,
                IdKind.Preparation,
                Table,
                draft.Preparations,
                id => new PreparationId(id),
                (id, block, known) => Preparation(block, known ?? Blank(id))
            );
        }
    }

    private static Preparation Preparation(Block block, Preparation known) =>
        known with
        {
            Name = block.Get(Name, known.Name),
            About = block.Get(About, known.About),
            FilledBy = block.Has(FilledBy) ? block.All(FilledBy) : known.FilledBy,
            At = block.Has(At) ? block.All(At) : known.At,
            Unplanned = block.Get(Unplanned, known.Unplanned),
            Covers = block.Get(Covers, known.Covers),
            Touches = block.Get(Touches, known.Touches),
            WhoAre = block.Has(WhoAre) ? block.All(WhoAre) : known.WhoAre,
            SparedAt = block.Has(SparedAt) ? block.Get(SparedAt, 0) : known.SparedAt,
            Then = block.Has(Then) ? block.All(Then) : known.Then,
            Because = block.Get(Because, known.Because),
        };

    private static Preparation Blank(PreparationId id) =>
        new()
        {
            Id = id,
            Name = LocalText.Empty,
            About = LocalText.Empty,
            FilledBy = [],
            At = [new MeasureKindId("search")],
            Because = LocalText.Empty,
        };
}
