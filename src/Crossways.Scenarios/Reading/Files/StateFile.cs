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

    public static readonly KeyTable Table = new(Id, Name);

    public static void Read(Draft draft, Document document)
    {
        var id = new StateId(document.DeclaredId(Id));
        draft.States.Add(
            new State
            {
                Id = id,
                Name = document.Text(Name),
                Profile = document.Body(id),
            }
        );
    }
}
