namespace Crossways.Scenarios;

/// <summary><c>measures.yaml</c>: kinds of measure, of the library or of one case.</summary>
internal static class MeasuresFile
{
    public const string Path = "measures.yaml";

    private static readonly Key<LocalText> Name = new("name", Texts.Short, "Its name.", Required: true);
    private static readonly Key<LocalText> About = new(
        "about",
        Texts.Short,
        "What the one who takes it should know: purpose, legal basis, limits.",
        Required: true
    );
    private static readonly Key<MeasureFamily> Family = new(
        "family",
        Shapes.Choice<MeasureFamily>(),
        "Where it stands in the catalogue of a desk.",
        Required: true
    );
    private static readonly Key<IReadOnlyList<string>> Powers = new(
        "powers",
        Lists.Of(Shapes.Named(IdKind.AgencyKind), "[agency kinds](#agency-kinds)"),
        "Who may take it.",
        Required: true
    );
    private static readonly Key<IReadOnlyList<SubjectKind>> Targets = new(
        "targets",
        Lists.Of(
            Shapes.Choice<SubjectKind>(),
            "one or several of `person`, `place`, `company`, `vehicle`, `phone`, `account`"
        ),
        "What it can be directed at.",
        Required: true
    );
    private static readonly Key<Beneficiaries> For = new(
        "for",
        Shapes.Choice<Beneficiaries>(),
        "`children`: only persons who are treated as children, because they pass for one or somebody has recorded that they may be. `anyone` if left out."
    );
    private static readonly Key<Authoriser> Authorisation = new(
        "authorisation",
        Shapes.Choice<Authoriser>(),
        "Who must agree before. `none` if left out."
    );
    private static readonly Key<bool> Urgent = new(
        "urgent",
        Shapes.Flag,
        "May start at once in urgent cases, to be confirmed afterwards."
    );
    private static readonly Key<bool> Unaided = new(
        "unaided",
        Shapes.Flag,
        "Done with the own hands: it can be done without the authorisation it needs, and then no court reads what it brings."
    );
    private static readonly Key<ExerciseSpan> Takes = new(
        "takes",
        Shapes.Span,
        "From the start, once authorised, to the result.",
        Required: true
    );
    private static readonly Key<bool> AcrossBorders = new(
        "across borders",
        Shapes.Flag,
        "Reaches into other states; otherwise only into the own one. It is a request to the seats there that have the power, the liaison office first: they execute it, ask back or refuse. What nobody takes up is answered after `takes`."
    );
    private static readonly Key<bool> Anywhere = new(
        "anywhere",
        Shapes.Flag,
        "Reaches its target in whatever state it is, so that nobody has to know, or can see from it, where that is."
    );
    private static readonly Key<IReadOnlyList<string>> Yields = new(
        "yields",
        Lists.Of(Shapes.Named(IdKind.ExhibitKind, orAll: true), "[exhibit kinds](#exhibit-kinds), or `\"*\"` for all"),
        "Exhibit kinds it brings up at its target."
    );
    private static readonly Key<IReadOnlyList<string>> Reads = new(
        "reads",
        Lists.Of(Shapes.Named(IdKind.Register, orAll: true), "[registers](#registers), or `\"*\"` for all"),
        "Registers whose rows about the target it returns."
    );
    private static readonly Key<bool> MeetsPeople = new(
        "meets people",
        Shapes.Flag,
        "Finds the people who are at the target place."
    );
    private static readonly Key<bool> Visible = new(
        "visible",
        Shapes.Flag,
        "Those at the target, and whoever watches it, notice that an authority has been there when it brings its result."
    );
    private static readonly Key<IReadOnlyList<Effect>> Then = new(
        "then",
        Lists.Of(NotedShapes.Effect, "one or several [effects](#effects)"),
        "What it changes, with `target` for what it is directed at."
    );
    private static readonly Key<LocalText> Found = new(
        "found",
        Texts.Short,
        "The answer when it brought something; `{target}` and `{count}` stand for their values.",
        Required: true
    );
    private static readonly Key<LocalText> Nothing = new(
        "nothing",
        Texts.Short,
        "The answer when there is nothing. Never a hint.",
        Required: true
    );

    public static readonly KeyTable Table = new(
        Name,
        About,
        Family,
        Powers,
        Targets,
        For,
        Authorisation,
        Urgent,
        Unaided,
        Takes,
        AcrossBorders,
        Anywhere,
        Yields,
        Reads,
        MeetsPeople,
        Visible,
        Then,
        Found,
        Nothing
    );

    public static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file, IdKind.Measure) is { } root)
        {
            Entries.Override(
                draft,
                root,
                IdKind.Measure,
                Table,
                draft.Measures,
                id => new MeasureKindId(id),
                (id, block, known) =>
                {
                    draft.OfLibrary.Remove(id);
                    return Measure(id, block, known ?? Blank(id));
                }
            );
        }
    }

    private static MeasureKind Measure(MeasureKindId id, Block block, MeasureKind known) =>
        known with
        {
            Id = id,
            Name = block.Get(Name, known.Name),
            About = block.Get(About, known.About),
            Family = block.Get(Family, known.Family),
            Powers = block.Has(Powers) ? block.All(Powers) : known.Powers,
            Targets = block.Has(Targets) ? block.All(Targets) : known.Targets,
            For = block.Get(For, known.For),
            Authorisation = block.Get(Authorisation, known.Authorisation),
            Urgent = block.Get(Urgent, known.Urgent),
            Unaided = block.Get(Unaided, known.Unaided),
            Takes = block.Get(Takes, known.Takes),
            AcrossBorders = block.Get(AcrossBorders, known.AcrossBorders),
            Anywhere = block.Get(Anywhere, known.Anywhere),
            Yields = block.Has(Yields) ? block.All(Yields) : known.Yields,
            Reads = block.Has(Reads) ? block.All(Reads) : known.Reads,
            MeetsPeople = block.Get(MeetsPeople, known.MeetsPeople),
            Visible = block.Get(Visible, known.Visible),
            Effects = block.Has(Then) ? block.All(Then) : known.Effects,
            Found = block.Get(Found, known.Found),
            Nothing = block.Get(Nothing, known.Nothing),
        };

    private static MeasureKind Blank(MeasureKindId id) =>
        new()
        {
            Id = id,
            Name = LocalText.Empty,
            About = LocalText.Empty,
            Family = MeasureFamily.Check,
            Powers = [],
            Targets = [],
            Takes = ExerciseSpan.Zero,
            Found = LocalText.Empty,
            Nothing = LocalText.Empty,
        };
}
