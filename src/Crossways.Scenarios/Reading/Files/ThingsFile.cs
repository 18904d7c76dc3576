namespace Crossways.Scenarios;

/// <summary><c>things.yaml</c>: companies, vehicles, phones and accounts.</summary>
internal static class ThingsFile
{
    private static readonly Key<Sort> SortOf = new("sort", Shapes.Choice<Sort>(), "What it is.", Required: true);
    private static readonly Key<LocalText> Name = new("name", Texts.Short, "Its name or number.", Required: true);
    private static readonly Key<StateId> State = new(
        "state",
        Shapes.Reference<StateId>(IdKind.State),
        "The state under whose law or in whose registers it is.",
        Required: true
    );
    private static readonly Key<LocalText> About = new(
        "about",
        Texts.Short,
        "What anyone could know by looking. Gives nothing away."
    );
    private static readonly Key<bool> Hidden = new(
        "hidden",
        Shapes.Flag,
        "Known to nobody until an exhibit, an inject or a result names it."
    );
    private static readonly Key<IReadOnlyList<SeatId>> KnownTo = new(
        "known to",
        NotedShapes.Seats,
        "Seats that know of it from the start. All, if left out."
    );

    public static readonly KeyTable Table = new(SortOf, Name, State, About, Hidden, KnownTo);

    // The kinds of subject that are neither a person nor a place.
    private enum Sort
    {
        Company = SubjectKind.Company,
        Vehicle = SubjectKind.Vehicle,
        Phone = SubjectKind.Phone,
        Account = SubjectKind.Account,
    }

    public static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file, IdKind.Subject) is { } root)
        {
            draft.Subjects.AddRange(Entries.Read(draft, root, IdKind.Subject, Table, id => new SubjectId(id), Thing));
        }
    }

    private static Thing Thing(string id, Block block) =>
        new()
        {
            Id = new SubjectId(id),
            Sort = (SubjectKind)block.Get(SortOf, Sort.Company),
            Name = block.Text(Name),
            State = block.Get(State, default),
            About = block.Text(About),
            Hidden = block.Get(Hidden, false) || block.NamesOnlyOmitted(KnownTo),
            KnownTo = block.All(KnownTo),
        };
}
