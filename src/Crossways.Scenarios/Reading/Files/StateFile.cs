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

    public static readonly KeyTable Table = new(Id, Name, Currency, Rates);

    public static void Read(Draft draft, Document document)
    {
        var id = new StateId(document.DeclaredId(Id));
        var block = document.Block;
        var currency = block.Maybe(Currency);
        if (currency is { } own && !draft.IsKnown(IdKind.Currency, own.Value))
        {
            draft.Declare(IdKind.Currency, own.Value, block.SourceOf(Currency)); // states may share one
        }

        draft.States.Add(
            new State
            {
                Id = id,
                Name = document.Text(Name),
                Profile = document.Body(id),
                Currency = currency,
                Rates = block.Get(Rates, new Dictionary<Currency, long>()),
            }
        );
    }
}
