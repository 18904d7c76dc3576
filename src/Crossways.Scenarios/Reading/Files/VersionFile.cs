namespace Crossways.Scenarios;

/// <summary>
/// <c>versions/ID/version.yaml</c>: a shorter or smaller way to play the case. Read before all else, because it says
/// which files are left out.
/// </summary>
public static class VersionFile
{
    public const string Path = "version.yaml";
    public const string Folder = "versions";

    private static readonly Key<string> Id = new("version", Shapes.Word, "Its id, which is also the folder's name.", Required: true);
    private static readonly Key<LocalText> Title = new("title", Texts.Short, "What the shelf calls it.", Required: true);
    private static readonly Key<LocalText> Summary = new("summary", Texts.Short, "What the shelf says of it. As the case, if left out.");
    private static readonly Key<ExerciseTime> Starts = new("starts", Shapes.Time, "When the play starts. As the case, if left out.");
    private static readonly Key<ExerciseTime> Ends = new("ends", Shapes.Time, "When the play is planned to end. As the case, if left out.");
    private static readonly Key<double> Scale = new("scale", Shapes.Number(0.1, 1000), "Exercise seconds per real second. As the case, if left out.");
    private static readonly Key<IReadOnlyList<SeatId>> Seats = new(
        "seats",
        Lists.OfReferences<SeatId>(IdKind.Seat, "seats"),
        "The seats that remain; nobody else is there. All, if left out."
    );
    private static readonly Key<IReadOnlyList<string>> LeavesOut = new(
        "leaves out",
        Lists.Of(Shapes.Path, "files without their ending, `injects/press-call`, or several, `injects/day-3-*`"),
        "People, exhibits, injects and endings that are not in it, and files of facts, registers, transfers and calls."
    );

    internal static readonly KeyTable Table = new(Id, Title, Summary, Starts, Ends, Scale, Seats, LeavesOut);

    internal static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file) is not { } root || Block.Open(draft, root, Table) is not { } block)
        {
            return;
        }

        draft.Version = new CaseVersion
        {
            Id = block.Get(Id, ""),
            Title = block.Text(Title),
            Summary = block.Find(Summary),
            Starts = block.Maybe(Starts),
            Ends = block.Maybe(Ends),
            Scale = block.Maybe(Scale),
            Seats = block.Has(Seats) ? [.. block.All(Seats)] : null,
            LeavesOut = block.All(LeavesOut),
            LeavesOutAt = block.SourceOf(LeavesOut),
        };
    }

    /// <summary>The folder of a version.</summary>
    /// <param name="folder">That of the case.</param>
    public static string At(string folder, string id) => System.IO.Path.Combine(folder, Folder, id);

    /// <summary>The folder of the whole case if this is the folder of a version; otherwise null.</summary>
    internal static string? CaseOf(string folder)
    {
        var parent = Directory.GetParent(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder)));
        return parent is { Name: Folder, Parent: { } whole } && File.Exists(System.IO.Path.Combine(folder, Path)) ? whole.FullName : null;
    }
}
