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

    private static readonly Key<string> Style = new(
        "style",
        Shapes.OneOf(RegisterLibrary.Styles.Keys),
        "The [style of the library](#names) from which all is taken that is left out here."
    );
    private static readonly Key<NameLists> Names = new(
        "names",
        Lists.Block(new KeyTable([Style, .. RegisterLibrary.NameKeys]), "a block", ReadNames),
        "What the strangers in its registers are called. A style of the library, if left out."
    );

    public static readonly KeyTable Table = new(Id, Name, Names);

    public static void Read(Draft draft, Document document)
    {
        var id = new StateId(document.DeclaredId(Id));
        // States of a case differ in style, unless they say otherwise.
        var styles = RegisterLibrary.Styles.Values.ToList();
        draft.States.Add(
            new State
            {
                Id = id,
                Name = document.Text(Name),
                Names = document.Block.Get(Names, styles[draft.States.Count % styles.Count]),
                Profile = document.Body(id),
            }
        );
    }

    private static NameLists ReadNames(Block block) =>
        RegisterLibrary.NamesIn(block).Or(RegisterLibrary.Styles.GetValueOrDefault(block.Get(Style, "")) ?? RegisterLibrary.Styles.Values.First());
}
