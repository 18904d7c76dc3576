namespace Crossways.Scenarios;

/// <summary><c>places.yaml</c>: the places on the map.</summary>
internal static class PlacesFile
{
    private static readonly Key<LocalText> Name = new("name", Texts.Short, "Its name.", Required: true);
    private static readonly Key<StateId> State = new(
        "state",
        Shapes.Reference<StateId>(IdKind.State),
        "The state it lies in.",
        Required: true
    );
    private static readonly Key<LocalText> About = new(
        "about",
        Texts.Short,
        "What anyone could know by looking. Gives nothing away."
    );
    private static readonly Key<double> Longitude = new(
        "longitude",
        Shapes.Number(-180, 180),
        "Degrees east on the map.",
        Required: true
    );
    private static readonly Key<double> Latitude = new(
        "latitude",
        Shapes.Number(-90, 90),
        "Degrees north on the map.",
        Required: true
    );
    private static readonly Key<LocalText> Set = new(
        "set",
        Texts.Short,
        "What stands for it at the venue: the room, furniture, signs, what lies about. For those who build it."
    );
    private static readonly Key<DateOnly> Since = new("since", Shapes.Date, "When it was founded, built or opened: no paper that it issued is older.");
    private static readonly Key<bool> Hidden = new(
        "hidden",
        Shapes.Flag,
        "Known to nobody until a desk hears of it in an interview, or reads an exhibit, a register row or a record that names it. An inject names nothing; it can bring such an exhibit."
    );
    private static readonly Key<IReadOnlyList<SeatId>> KnownTo = new(
        "known to",
        NotedShapes.Seats,
        "Seats that know of it from the start. All, if left out."
    );

    public static readonly KeyTable Table = new(Name, State, About, Set, Longitude, Latitude, Hidden, KnownTo, Since, ImmunityBlock.Key);

    public static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file, IdKind.Place) is { } root)
        {
            draft.Subjects.AddRange(Entries.Read(draft, root, IdKind.Place, Table, id => new SubjectId(id), Place));
        }
    }

    private static Place Place(string id, Block block) =>
        new()
        {
            Id = new SubjectId(id),
            Name = block.Text(Name),
            State = block.Get(State, default),
            About = block.Text(About),
            Set = block.Text(Set),
            Longitude = block.Get(Longitude, double.NaN),
            Latitude = block.Get(Latitude, double.NaN),
            Since = block.Maybe(Since),
            Immunity = block.Find(ImmunityBlock.Key),
            Hidden = block.Get(Hidden, false) || block.NamesOnlyOmitted(KnownTo),
            KnownTo = block.All(KnownTo),
        };
}
