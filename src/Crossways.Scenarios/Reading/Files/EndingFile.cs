namespace Crossways.Scenarios;

/// <summary><c>endings/ID.md</c>: one way in which the case ends.</summary>
internal static class EndingFile
{
    private static readonly Key<string> Id = new(
        "ending",
        Shapes.Word,
        "Its id, which is also the file's name.",
        Required: true
    );
    private static readonly Key<LocalText> Title = new("title", Texts.Short, "Its title.", Required: true);
    private static readonly Key<int> Order = new(
        "order",
        Shapes.Whole(1, 99),
        "Endings are tried in this order; the first whose condition holds is the ending.",
        Required: true
    );
    private static readonly Key<Condition> When = new(
        "when",
        NotedShapes.Condition,
        "Its condition. Left out in the last one, which always holds."
    );

    private static readonly Key<bool> Acceptable = new(
        "acceptable",
        Shapes.Flag,
        "A team that worked well enough can end here. Left out: yes, except for the last one. A rehearsal asks whether good work leads to such endings."
    );

    public static readonly KeyTable Table = new(Id, Title, Order, When, Acceptable);

    public static void Read(Draft draft, Document document)
    {
        var id = new EndingId(document.DeclaredId(Id));
        var block = document.Block;
        var order = block.Get(Order, 99);
        if (draft.Endings.Find(other => other.Order == order) is { Ending: { } other } && block.Has(Order))
        {
            draft.Findings.Error(
                "duplicate",
                block.SourceOf(Order),
                $"The ending `{other.Id}` has the order {order} already.",
                "Give each ending an order of its own."
            );
        }

        draft.Endings.Add(
            (
                order,
                new Ending
                {
                    Id = id,
                    Title = document.Text(Title),
                    Text = document.Body(id),
                    When = block.Find(When),
                    IsAcceptable = block.Get(Acceptable, block.Has(When)),
                }
            )
        );
    }
}
