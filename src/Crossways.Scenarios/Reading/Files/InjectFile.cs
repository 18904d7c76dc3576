namespace Crossways.Scenarios;

/// <summary><c>injects/ID.md</c>: one line of the master scenario events list.</summary>
internal static class InjectFile
{
    private static readonly Key<string> Id = new(
        "inject",
        Shapes.Word,
        "Its id, which is also the file's name.",
        Required: true
    );
    private static readonly Key<StorylineId> Storyline = new(
        "storyline",
        Shapes.Reference<StorylineId>(IdKind.Storyline),
        "The thread of the story it belongs to.",
        Required: true
    );
    private static readonly Key<LocalText> Title = new(
        "title",
        Texts.Short,
        "What it is about, in a line.",
        Required: true
    );
    private static readonly Key<LocalText> From = new(
        "from",
        Texts.Short,
        "Who it comes from, as shown. Only to be left out with `by: none`."
    );
    private static readonly Key<IReadOnlyList<SeatId>> To = new(
        "to",
        NotedShapes.Seats,
        "Who gets it. Only to be left out with `by: none`."
    );
    private static readonly Key<Means> By = new(
        "by",
        Shapes.Choice<Means>(),
        "How it reaches them; `none`: nobody is told, the world changes.",
        Required: true
    );
    private static readonly Key<Trigger> When = new(
        "when",
        NotedShapes.Trigger,
        "When it is released.",
        Required: true
    );
    private static readonly Key<LocalText> Expects = new(
        "expects",
        Texts.Short,
        "What a good team does next. For control and observers."
    );
    private static readonly Key<ObjectiveId> Objective = new(
        "objective",
        Shapes.Reference<ObjectiveId>(IdKind.Objective),
        "The objective it exercises."
    );
    private static readonly Key<IReadOnlyList<ExhibitId>> Brings = new(
        "brings",
        Lists.OfReferences<ExhibitId>(IdKind.Exhibit, "exhibits"),
        "Exhibits that come with it."
    );
    private static readonly Key<IReadOnlyList<Effect>> Then = new(
        "then",
        Lists.Of(NotedShapes.Effect, "one or several [effects](#effects)"),
        "What changes in the world when it is released."
    );

    public static readonly KeyTable Table = new(
        Id,
        Storyline,
        Title,
        From,
        To,
        By,
        When,
        Expects,
        Objective,
        Brings,
        Then
    );

    public static void Read(Draft draft, Document document)
    {
        var id = new InjectId(document.DeclaredId(Id));
        var block = document.Block;
        draft.Injects.Add(
            new Inject
            {
                Id = id,
                Storyline = block.Maybe(Storyline),
                Title = document.Text(Title),
                Text = document.Body(id),
                From = document.Text(From),
                To = block.All(To),
                By = block.Get(By, Means.None),
                When = block.Find(When) ?? new Trigger(null, null, ExerciseSpan.Zero, null),
                Expects = document.Text(Expects),
                Objective = block.Maybe(Objective),
                Brings = block.All(Brings),
                Then = block.All(Then),
            }
        );
    }
}
