namespace Crossways.Scenarios;

/// <summary><c>seats/ID.md</c>: one role for one participant.</summary>
internal static class SeatFile
{
    private static readonly Key<string> Id = new(
        "seat",
        Shapes.Word,
        "Its id, which is also the file's name.",
        Required: true
    );
    private static readonly Key<LocalText> Name = new("name", Texts.Short, "What the desk is called.", Required: true);
    private static readonly Key<AgencyId> Agency = new(
        "agency",
        Shapes.Reference<AgencyId>(IdKind.Agency),
        "The agency it belongs to.",
        Required: true
    );
    private static readonly Key<TeamId> Team = new(
        "team",
        Shapes.Reference<TeamId>(IdKind.Team),
        "The team it works in.",
        Required: true
    );
    private static readonly Key<LocalText> Profession = new(
        "profession",
        Texts.Short,
        "The profession it is meant for.",
        Required: true
    );
    private static readonly Key<IReadOnlyList<MeasureKindId>> Also = new(
        "also",
        Lists.OfReferences<MeasureKindId>(IdKind.Measure, "kinds of measure"),
        "Measures this seat may take besides those of its agency kind."
    );

    public static readonly KeyTable Table = new(Id, Name, Agency, Team, Profession, Also);

    public static void Read(Draft draft, Document document)
    {
        var id = new SeatId(document.DeclaredId(Id));
        var block = document.Block;
        draft.Seats.Add(
            new Seat
            {
                Id = id,
                Name = document.Text(Name),
                Agency = block.Get(Agency, default),
                Team = block.Get(Team, default),
                Profession = document.Text(Profession),
                Brief = document.Body(id),
                Also = block.All(Also),
            }
        );
    }
}
