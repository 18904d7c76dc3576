namespace Crossways.Scenarios;

/// <summary>The offences in <c>scenario.yaml</c>.</summary>
internal static class OffenceEntries
{
    private static readonly Key<StateId> State = new(
        "state",
        Shapes.Reference<StateId>(IdKind.State),
        "The state whose law it is.",
        Required: true
    );
    private static readonly Key<LocalText> Name = new(
        "name",
        Texts.Short,
        "The offence and its article.",
        Required: true
    );
    private static readonly Key<IReadOnlyList<Element>> Elements = new(
        "elements",
        Lists.Of(Shapes.Choice<Element>(), "one or several of `act`, `means`, `purpose`, `harm`, `money`, `status`"),
        "What must be proven. For a child victim, means is never needed.",
        Required: true
    );

    public static readonly KeyTable Table = new(State, Name, Elements);

    public static void Read(Draft draft, Mapping? offences)
    {
        if (offences is not null)
        {
            draft.Offences.AddRange(
                Entries.Read(draft, offences, IdKind.Offence, Table, id => new OffenceId(id), Offence)
            );
        }
    }

    private static Offence Offence(string id, Block block) =>
        new()
        {
            Id = new OffenceId(id),
            State = block.Get(State, default),
            Name = block.Text(Name),
            Elements = block.All(Elements),
        };
}
