namespace Crossways.Scenarios;

/// <summary>The agencies in <c>scenario.yaml</c>.</summary>
internal static class AgencyEntries
{
    private static readonly Key<LocalText> Name = new("name", Texts.Short, "Its name.", Required: true);
    private static readonly Key<StateId> State = new(
        "state",
        Shapes.Reference<StateId>(IdKind.State),
        "The state it belongs to.",
        Required: true
    );
    private static readonly Key<string> Kind = new(
        "kind",
        Shapes.Named(IdKind.AgencyKind),
        "[What kind of agency](#agency-kinds) it is, which decides its powers.",
        Required: true
    );

    public static readonly KeyTable Table = new(Name, State, Kind);

    public static void Read(Draft draft, Mapping? agencies)
    {
        if (agencies is not null)
        {
            draft.Agencies.AddRange(
                Entries.Read(draft, agencies, IdKind.Agency, Table, id => new AgencyId(id), Agency)
            );
        }
    }

    private static Agency Agency(string id, Block block) =>
        new()
        {
            Id = new AgencyId(id),
            Name = block.Text(Name),
            State = block.Get(State, default),
            Kind = block.Get(Kind, ""),
        };
}
