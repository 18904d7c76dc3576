namespace Crossways.Scenarios;

/// <summary><c>exhibits/ID.md</c>: a document or object that can be found.</summary>
internal static class ExhibitFile
{
    private static readonly Key<string> Id = new(
        "exhibit",
        Shapes.Word,
        "Its id, which is also the file's name.",
        Required: true
    );
    private static readonly Key<LocalText> Title = new(
        "title",
        Texts.Short,
        "What is written on the evidence bag.",
        Required: true
    );
    private static readonly Key<string> Kind = new(
        "kind",
        Shapes.Named(IdKind.ExhibitKind),
        "[What sort](#exhibit-kinds) of paper or object it is, which decides which measures bring it up.",
        Required: true
    );
    private static readonly Key<SubjectId> At = new(
        "at",
        Shapes.Reference<SubjectId>(IdKind.Subject),
        "Where it is, or whose record it is, at the start. Left out if it only comes by inject."
    );
    private static readonly Key<IReadOnlyList<SubjectId>> Of = new(
        "of",
        Lists.OfReferences<SubjectId>(IdKind.Subject, "persons, places or things"),
        "Others whose search or check brings it up."
    );
    private static readonly Key<IReadOnlyList<MeasureKindId>> FoundBy = new(
        "found by",
        Lists.OfReferences<MeasureKindId>(IdKind.Measure, "kinds of measure"),
        "The only measures that bring it up. Those that yield its kind, if left out."
    );
    private static readonly Key<IReadOnlyList<FactId>> Carries = new(
        "carries",
        Lists.OfReferences<FactId>(IdKind.Fact, "facts"),
        "The facts that whoever reads it learns."
    );
    private static readonly Key<IReadOnlyList<SubjectId>> Names = new(
        "names",
        Lists.OfReferences<SubjectId>(IdKind.Subject, "persons, places or things"),
        "Hidden ones that whoever reads it gets to know of."
    );
    private static readonly Key<IReadOnlyList<SeatId>> HeldBy = new(
        "held by",
        NotedShapes.Seats,
        "Seats that hold it at the start."
    );

    private static readonly Key<LocalText> Prop = new(
        "prop",
        Texts.Short,
        "What to make or find as an object, where the printed sheet is not enough. For those who build the set."
    );
    private static readonly Key<IReadOnlyDictionary<string, Money>> Totals = new(
        "totals",
        MoneyShapes.Totals,
        "What it adds up to, compared with the transfers that count as that: `{ wages: 27878.40 VLM }`."
    );

    private static readonly Key<DateOnly> Dated = new("dated", Shapes.Date, "The date on it, compared with who issued it and when it can be found.");
    private static readonly Key<SubjectId> IssuedBy = new(
        "issued by",
        Shapes.Reference<SubjectId>(IdKind.Subject),
        "Who made it: a company, a person."
    );
    private static readonly Key<IReadOnlyList<Sighting>> Shows = new(
        "shows",
        Whereabouts.Shown,
        "Where it truly shows people to have been, compared with all else that is said of them."
    );

    public static readonly KeyTable Table = new(Id, Title, Kind, At, Of, FoundBy, Carries, Names, HeldBy, Prop, Totals, Dated, IssuedBy, Shows);

    public static void Read(Draft draft, Document document)
    {
        var id = new ExhibitId(document.DeclaredId(Id));
        var block = document.Block;
        draft.Exhibits.Add(
            new Exhibit
            {
                Id = id,
                Title = document.Text(Title),
                Kind = block.Get(Kind, ""),
                Text = document.Body(id),
                At = block.Maybe(At),
                Of = block.All(Of),
                FoundBy = block.All(FoundBy),
                Carries = block.All(Carries),
                Names = block.All(Names),
                HeldBy = block.All(HeldBy),
                Prop = block.Text(Prop),
                Dated = block.Maybe(Dated),
                IssuedBy = block.Maybe(IssuedBy),
                Shows = block.All(Shows),
                Totals = block.Get(Totals, new Dictionary<string, Money>()),
            }
        );
    }
}
