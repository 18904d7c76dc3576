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

    private static readonly Key<Currency> Currency = new(
        "currency",
        MoneyShapes.Currency,
        "What its banks keep accounts in. Needed where money moves."
    );
    private static readonly Key<IReadOnlyDictionary<Currency, long>> Rates = new(
        "rates",
        MoneyShapes.Rates,
        "What one unit of other currencies costs here, `{ VLM: 25.00 }`."
    );
    private static readonly Key<StateLaw> Law = new(
        "law",
        Lists.Block(LawBlock.Table, "a block", LawBlock.Read),
        "What its law says where it differs from the library. The text may hold a line `{law}` where the table of it is to stand; otherwise the table comes at the end."
    );
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

    public static readonly KeyTable Table = new(Id, Name, Currency, Rates, Law, Names);

    public static void Read(Draft draft, Document document)
    {
        var id = new StateId(document.DeclaredId(Id));
        var block = document.Block;
        var currency = block.Maybe(Currency);
        if (currency is { } own && !draft.IsKnown(IdKind.Currency, own.Value))
        {
            draft.Declare(IdKind.Currency, own.Value, block.SourceOf(Currency)); // states may share one
        }


        // States of a case differ in style, unless they say otherwise.
        var styles = RegisterLibrary.Styles.Values.ToList();
        draft.States.Add(
            new State
            {
                Id = id,
                Name = document.Text(Name),
                Names = document.Block.Get(Names, styles[draft.States.Count % styles.Count]),
                Profile = document.Body(id),
                Currency = currency,
                Rates = block.Get(Rates, new Dictionary<Currency, long>()),
                Law = block.Get(Law, StateLaw.Standard),
            }
        );
    }

    private static NameLists ReadNames(Block block) =>
        RegisterLibrary.NamesIn(block).Or(RegisterLibrary.Styles.GetValueOrDefault(block.Get(Style, "")) ?? RegisterLibrary.Styles.Values.First());
}
