using System.Net;

namespace Crossways.Scenarios;

/// <summary>Inside <c>people/ID.md</c>: what the person does by their own rules, and whom they warn.</summary>
internal static class DeedEntries
{
    private static readonly Key<string> Act = new(
        "act",
        Shapes.Word,
        "Its id, a word that no other act of the person has.",
        Required: true
    );
    private static readonly Key<LocalText> Title = new(
        "title",
        Texts.Short,
        "What the person does, in a line. For control and the debrief.",
        Required: true
    );
    private static readonly Key<Trigger> When = new("when", NotedShapes.Trigger, "When it happens.", Required: true);
    private static readonly Key<SubjectId> At = new(
        "at",
        Shapes.Reference<SubjectId>(IdKind.Place),
        "Where it happens. Where the person is at that moment, if left out."
    );
    private static readonly Key<IReadOnlyList<Amount>> Needs = new(
        "needs",
        Amounts.Shape,
        "What it costs of what the person has. Without all of it, it does not happen."
    );
    private static readonly Key<bool> InCustody = new(
        "in custody",
        Shapes.Flag,
        "Happens under arrest and in detention, too. `false` if left out: whoever is in custody does nothing."
    );
    private static readonly Key<IReadOnlyList<Effect>> Then = new(
        "then",
        Lists.Of(NotedShapes.Effect, "one or several [effects](#effects)"),
        "What changes in the world when it happens."
    );
    private static readonly Key<LocalText> Sign = new(
        "sign",
        Texts.Short,
        "What somebody who watches could see of it. Goes to seats whose surveillance of the person or the place is running, and into its log."
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

    private static readonly Key<SubjectId> Who = new(
        "who",
        Shapes.Reference<SubjectId>(IdKind.Person),
        "Who is told.",
        Required: true
    );
    private static readonly Key<ExerciseSpan> After = new(
        "after",
        Shapes.Span,
        "How long after noticing. At once, if left out."
    );
    private static readonly Key<Condition> Unless = new(
        "unless",
        NotedShapes.Condition,
        "Holds the warning back if it is so by then. Whoever is in custody warns nobody anyway; but whoever waits for a call that does not come learns of the arrest."
    );

    /// <summary>The blocks of <c>acts</c>, read further by <see cref="Read"/>, which knows whose they are.</summary>
    public static readonly Shape<IReadOnlyList<Block>> Acts = Lists.Of(
        Lists.Block(
            new KeyTable(Act, Title, When, At, Needs, InCustody, Then, Sign, Expects, Objective),
            "block",
            block => block
        ),
        "a list of blocks"
    );

    public static readonly Shape<IReadOnlyList<Warning>> Warnings = Lists.Of(
        Lists.Block(new KeyTable(Who, After, Unless), "block", ReadWarning),
        "a list of blocks"
    );

    /// <summary>An act as the line of the MSEL that it is.</summary>
    public static void Read(Draft draft, Person by, Block block)
    {
        var word = block.Get(Act, "");
        var id = Deed.Line(by.Id, word);
        if (
            draft.IsOmitted(IdKind.Deed, id.Value)
            || !Entries.IsId(draft, new Scalar(block.SourceOf(Act), word, default), IdKind.Deed)
            || !draft.Declare(IdKind.Deed, id.Value, block.SourceOf(Act))
        )
        {
            return;
        }

        draft.Sources.AddInside(id, block.Mapping);
        draft.Deeds.Add(
            new Inject
            {
                Id = id,
                Title = block.Text(Title),
                Text = Html(block.Text(Sign)),
                From = by.Name,
                By = Means.None,
                When = block.Find(When) ?? new Trigger(null, null, ExerciseSpan.Zero, null),
                Expects = block.Text(Expects),
                Objective = block.Maybe(Objective),
                Then = block.All(Then),
                Deed = new Deed
                {
                    By = by.Id,
                    At = block.Maybe(At),
                    Needs = block.All(Needs),
                    InCustody = block.Get(InCustody, false),
                },
            }
        );
    }

    private static LocalText Html(LocalText text) =>
        text.En.Length == 0 ? text : new($"<p>{WebUtility.HtmlEncode(text.En)}</p>", $"<p>{WebUtility.HtmlEncode(text.Fr)}</p>");

    private static Warning? ReadWarning(Block block) =>
        block.Maybe(Who) is { } who ? new(who, block.Get(After, ExerciseSpan.Zero), block.Find(Unless)) : null;
}
