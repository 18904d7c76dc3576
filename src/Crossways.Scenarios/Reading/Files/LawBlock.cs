namespace Crossways.Scenarios;

/// <summary>The block <c>law:</c> of a state.</summary>
internal static class LawBlock
{
    private static readonly Key<Authoriser> Decides = new(
        "decides",
        Shapes.Choice<Authoriser>(),
        "Who must agree before."
    );
    private static readonly Key<bool> Urgent = new(
        "urgent",
        Shapes.Flag,
        "May start at once in urgent cases. `false` where the state knows no urgent route."
    );
    private static readonly Key<ExerciseSpan> ConfirmWithin = new(
        "confirm within",
        Shapes.Span,
        "An urgent measure that is not confirmed by then lapses: nothing it brought is read in court, and whoever was arrested is released."
    );
    private static readonly Key<IReadOnlyList<string>> Powers = new(
        "powers",
        Lists.Of(Shapes.Named(IdKind.AgencyKind), "[agency kinds](#agency-kinds)"),
        "Who may take it in this state."
    );
    private static readonly Key<ExerciseSpan> Takes = new("takes", Shapes.Span, "How long it takes in this state.");
    private static readonly Key<LocalText> Source = new("source", Texts.Short, "Where it stands in the law of the state.");
    private static readonly KeyTable OfMeasure = new(Decides, Urgent, ConfirmWithin, Powers, Takes, Source);

    private static readonly Key<NonPunishmentForce> Rule = new(
        "rule",
        Shapes.Choice<NonPunishmentForce>(),
        "`binding`: no court convicts a victim for what he or she was compelled to do. `discretion`: the prosecutor decides.",
        Required: true
    );

    private static readonly Key<Node> Measures = new(
        "measures",
        Lists.Open("kinds of measure, each a block", OfMeasure),
        "Measures that differ here. What is left out of a block is as in the library and `measures.yaml`."
    );
    private static readonly Key<ExerciseSpan> Custody = new(
        "custody",
        Shapes.Span,
        "Whoever was arrested is released after this, unless a court has ordered detention. No limit if left out."
    );
    private static readonly Key<ExerciseSpan> Reflection = new(
        "reflection",
        Shapes.Span,
        "Length of the recovery and reflection period."
    );
    private static readonly Key<NonPunishmentRule> NonPunishment = new(
        "non-punishment",
        Lists.Block(new KeyTable(Rule, Source), "a block", block => new NonPunishmentRule(block.Get(Rule, default), block.Text(Source))),
        "Whether victims are punished for what they were compelled to do."
    );
    private static readonly Key<IReadOnlyList<Exclusion>> Excludes = new(
        "excludes",
        Lists.Of(Shapes.Choice<Exclusion>(), "one or several of `no-authority`, `broken-custody`, `leading-interview`, `no-lawyer`, `no-guardian`, `undisclosed`"),
        "What its courts do not read. Left out: `no-authority`, `leading-interview`, `no-lawyer`, `no-guardian`."
    );
    private static readonly Key<ExerciseSpan> Hearing = new(
        "hearing",
        Shapes.Span,
        "From the request for a hearing to the decision, where nobody sits in court. `1h` if left out."
    );

    public static readonly KeyTable Table = new(Measures, Custody, Reflection, NonPunishment, Excludes, Hearing);

    public static StateLaw Read(Block block) =>
        new()
        {
            Measures = [.. MeasuresIn(block)],
            Custody = block.Maybe(Custody),
            Reflection = block.Maybe(Reflection),
            NonPunishment = block.Find(NonPunishment),
            Excludes = block.Has(Excludes) ? block.All(Excludes) : StateLaw.Usual,
            Hearing = block.Get(Hearing, StateLaw.Standard.Hearing),
        };

    private static IEnumerable<MeasureRule> MeasuresIn(Block block)
    {
        foreach (var (key, node) in block.Find(Measures) is Mapping mapping ? mapping.Entries : [])
        {
            block.Draft.Refer(IdKind.Measure, key.Value, key.Source);
            if (Block.Open(block.Draft, node, OfMeasure) is { } rule)
            {
                yield return new MeasureRule(
                    new MeasureKindId(key.Value),
                    rule.Maybe(Decides),
                    rule.Maybe(Urgent),
                    rule.Maybe(ConfirmWithin),
                    rule.Has(Powers) ? rule.All(Powers) : null,
                    rule.Maybe(Takes),
                    rule.Text(Source)
                );
            }
        }
    }
}
