namespace Crossways.Scenarios;

/// <summary><c>states/ID.md</c>: a country profile.</summary>
internal static class StateFile
{
    private static readonly Key<string> Id = new(
        "state",
        Shapes.Word,
        "Its id, which is also the file's name.",
        Required: true
    );
    private static readonly Key<LocalText> Name = new("name", Texts.Short, "Its name.", Required: true);

    private static readonly Key<StateLaw> Law = new(
        "law",
        Lists.Block(LawBlock.Table, "a block", LawBlock.Read),
        "What its law says where it differs from the library. The text may hold a line `{law}` where the table of it is to stand; otherwise the table comes at the end."
    );

    public static readonly KeyTable Table = new(Id, Name, Law);

    public static void Read(Draft draft, Document document)
    {
        var id = new StateId(document.DeclaredId(Id));
        draft.States.Add(
            new State
            {
                Id = id,
                Name = document.Text(Name),
                Profile = document.Body(id),
                Law = document.Block.Get(Law, StateLaw.Standard),
            }
        );
    }
}
