using Crossways.Scenarios;

namespace Crossways.Programmes.Learning;

/// <summary>The keys of question files.</summary>
internal static class QuestionFiles
{
    public const string Topics = "topics.yaml";
    public const string Scales = "scales.yaml";

    private static readonly Key<LocalText> Name = new("name", Texts.Short, "Its name.", Required: true);
    private static readonly Key<LocalText> Aim = new("aim", Texts.Short, "What whoever has learned it does.", Required: true);
    private static readonly KeyTable OfTopic = new(Name, Aim);

    private static readonly Key<TopicId> Topic = new("topic", Shapes.Reference<TopicId>(IdKind.Topic), "What it is about.", Required: true);
    private static readonly Key<int> Difficulty = new("difficulty", Shapes.Whole(1, 2), "1: for everybody who took part; 2: wants thinking.", Required: true);
    private static readonly Key<LocalText> Case = new("case", Texts.Short, "What happened, where the question is about a small case.");
    private static readonly Key<LocalText> Text = new("text", Texts.Short, "What is asked.", Required: true);
    private static readonly Key<LocalText> Why = new("why", Texts.Short, "Why the right answer is right; told after the last questionnaire.", Required: true);
    private static readonly Key<LocalText> From = new("source", Texts.Short, "The rule or paper it rests on.", Required: true);
    private static readonly Key<LocalText> Right = new("right", Texts.Short, "A right answer.");
    private static readonly Key<LocalText> Wrong = new("wrong", Texts.Short, "A wrong answer.");
    private static readonly Key<IReadOnlyList<OfferedAnswer>> Answers = new("answers", Lists.Of(Lists.Block(new KeyTable(Right, Wrong), "`right:` or `wrong:` and the answer", Offered), "answers"), "To choose from; several right ones: all are to be ticked.");
    private static readonly Key<IReadOnlyList<LocalText>> Order = new("order", Lists.Of(Texts.Short, "texts"), "Steps in their right order, instead of `answers`.");
    private static readonly Key<IReadOnlyList<IndicatorId>> Indicators = new("indicators", Lists.OfReferences<IndicatorId>(IdKind.Indicator, "indicators"), "Indicators it is about.");
    private static readonly Key<IReadOnlyList<MeasureKindId>> Measures = new("measures", Lists.OfReferences<MeasureKindId>(IdKind.Measure, "kinds of measure"), "Kinds of measure it is about.");
    private static readonly KeyTable OfKnowledge = new(Topic, Difficulty, Case, Text, Answers, Order, Why, From, Indicators, Measures);

    private static readonly Key<string> Sort = new("sort", Shapes.OneOf(["confidence", "reaction", "behaviour", "institution", "open"]), "What it is for.", Required: true);
    private static readonly Key<TopicId> MaybeTopic = Topic with { Required = false };
    private static readonly Key<LocalText> Short = new("short", Texts.Short, "For charts and tables; the text itself if left out.");
    private static readonly Key<IReadOnlyList<Wave>> Asked = new("asked", Lists.Of(Shapes.Choice<Wave>(), "waves"), "When an open question is asked.");
    private static readonly KeyTable OfScale = new(Sort, MaybeTopic, Asked, Text, Short);

    /// <summary>An answer to choose.</summary>
    internal sealed record OfferedAnswer(LocalText Text, bool IsRight);

    public static IEnumerable<Topic> ReadTopics(Draft draft, Mapping root) =>
        Entries.Read(draft, root, IdKind.Topic, OfTopic, id => new TopicId(id), (id, block) => new Topic(new TopicId(id), block.Text(Name), block.Text(Aim)));

    public static IEnumerable<KnowledgeQuestion> ReadKnowledge(Draft draft, Mapping root) =>
        Entries.Read(draft, root, IdKind.Question, OfKnowledge, id => new QuestionId(id), Knowledge);

    public static IEnumerable<Question> ReadScales(Draft draft, Mapping root) =>
        Entries.Read(draft, root, IdKind.Question, OfScale, id => new QuestionId(id), Scale);

    private static KnowledgeQuestion Knowledge(string id, Block block)
    {
        var (answers, steps) = (block.All(Answers), block.All(Order));
        var (topic, difficulty) = (block.Get(Topic, default), block.Get(Difficulty, 1));
        if (block.Has(Answers) == block.Has(Order))
        {
            block.Draft.Findings.Error("missing-key", block.Source, "A question has either `answers` or an `order`.", "Add one of them, or take one away.");
        }

        KnowledgeQuestion question = steps.Count > 0
            ? new OrderQuestion(new(id), topic, difficulty, block.Text(Case), block.Text(Text), block.Text(Why), block.Text(From), steps)
            : new ChoiceQuestion(new(id), topic, difficulty, block.Text(Case), block.Text(Text), block.Text(Why), block.Text(From), [.. answers.Select(answer => answer.Text)], [.. answers.Select(answer => answer.IsRight)]);
        return question with { Indicators = block.All(Indicators), Measures = block.All(Measures) };
    }

    private static OfferedAnswer? Offered(Block block)
    {
        if (block.Has(Right) == block.Has(Wrong))
        {
            block.Draft.Findings.Error("missing-key", block.Source, "An answer is either right or wrong.", "Write `- right:` or `- wrong:` and the answer.");
            return null;
        }

        return block.Has(Right) ? new OfferedAnswer(block.Text(Right), true) : new OfferedAnswer(block.Text(Wrong), false);
    }

    private static Question Scale(string id, Block block)
    {
        var (sort, text) = (block.Get(Sort, "open"), block.Text(Text));
        return sort == "open"
            ? new OpenQuestion(new(id), block.All(Asked), text)
            : new ScaleQuestion(new(id), Enum.Parse<ScaleSort>(sort, ignoreCase: true), block.Maybe(MaybeTopic), text, block.Has(Short) ? block.Text(Short) : text);
    }
}
