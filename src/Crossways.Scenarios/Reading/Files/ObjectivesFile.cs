namespace Crossways.Scenarios;

/// <summary><c>objectives.yaml</c>: what the exercise trains, and how observers see it.</summary>
internal static class ObjectivesFile
{
    private static readonly Key<LocalText> Text = new(
        "text",
        Texts.Short,
        "A behaviour an observer can see.",
        Required: true
    );
    private static readonly Key<Condition> When = new(
        "when",
        NotedShapes.Condition,
        "Shown as current while this holds. Always, if left out."
    );
    private static readonly Key<IReadOnlyList<SeatId>> Seats = new(
        "seats",
        NotedShapes.Seats,
        "Whom to watch. All, if left out."
    );

    private static readonly Key<LocalText> Name = new("name", Texts.Short, "Its name.", Required: true);
    private static readonly Key<IReadOnlyList<LookFor>> LookFor = new(
        "look for",
        Lists.Of(Lists.Block(new KeyTable(Text, When, Seats), "block", Read), "a list of blocks"),
        "What observers look for.",
        Required: true
    );

    public static readonly KeyTable Table = new(Name, LookFor);

    public static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file, IdKind.Objective) is { } root)
        {
            draft.Objectives.AddRange(
                Entries.Read(draft, root, IdKind.Objective, Table, id => new ObjectiveId(id), Objective)
            );
        }
    }

    private static Objective Objective(string id, Block block) =>
        new()
        {
            Id = new ObjectiveId(id),
            Name = block.Text(Name),
            LookFor = block.All(LookFor),
        };

    private static LookFor? Read(Block block) => block.NamesOnlyOmitted(Seats) ? null : new(block.Text(Text), block.Find(When), block.All(Seats));
}
