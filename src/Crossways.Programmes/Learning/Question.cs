using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Programmes.Learning;

/// <summary>Id of a question; stands for it in answers, so a question whose meaning changes gets another one.</summary>
[JsonConverter(typeof(IdConverter<QuestionId>))]
public readonly record struct QuestionId(string Value) : IId<QuestionId>
{
    public static QuestionId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Id of something the programme wants to be learned.</summary>
[JsonConverter(typeof(IdConverter<TopicId>))]
public readonly record struct TopicId(string Value) : IId<TopicId>
{
    public static TopicId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <param name="Aim">What whoever has learned it does.</param>
public sealed record Topic(TopicId Id, LocalText Name, LocalText Aim);

/// <summary>When people are asked.</summary>
public enum Wave
{
    Before,
    After,
    ThreeMonths,
    SixMonths,
}

/// <summary>Something a questionnaire asks.</summary>
/// <param name="Short">In charts and tables; the text itself where it is short enough.</param>
public abstract record Question(QuestionId Id, LocalText Text, LocalText Short);

/// <summary>What can be known, and so be right or wrong (Kirkpatrick’s second level).</summary>
/// <param name="Case">What happened, where the question is about a small case; empty: it stands alone.</param>
/// <param name="Difficulty">1: for everybody who took part; 2: wants thinking.</param>
/// <param name="Why">Told after the last wave, so that even a wrong answer teaches.</param>
/// <param name="Source">The rule or paper it rests on.</param>
public abstract record KnowledgeQuestion(QuestionId Id, TopicId Topic, int Difficulty, LocalText Case, LocalText Text, LocalText Why, LocalText Source)
    : Question(Id, Text, Text)
{
    /// <summary>Indicators of the library it is about.</summary>
    public IReadOnlyList<IndicatorId> Indicators { get; init; } = [];

    /// <summary>Kinds of measure of the library it is about.</summary>
    public IReadOnlyList<MeasureKindId> Measures { get; init; } = [];

    /// <summary>Answers to choose from or to bring in order, numbered as in the bank.</summary>
    public abstract IReadOnlyList<LocalText> Options { get; }

    /// <summary>0 (nothing of it is right) to 1.</summary>
    /// <param name="chosen">Numbers of <see cref="Options"/>: those ticked, or all of them in the order given.</param>
    public abstract double Score(IReadOnlyList<int> chosen);
}

/// <summary>One or several answers are right.</summary>
/// <param name="Right">For each of <see cref="KnowledgeQuestion.Options"/>.</param>
public sealed record ChoiceQuestion(QuestionId Id, TopicId Topic, int Difficulty, LocalText Case, LocalText Text, LocalText Why, LocalText Source, IReadOnlyList<LocalText> Answers, IReadOnlyList<bool> Right)
    : KnowledgeQuestion(Id, Topic, Difficulty, Case, Text, Why, Source)
{
    public override IReadOnlyList<LocalText> Options => Answers;

    /// <summary>Several may be ticked.</summary>
    public bool IsMultiple => Right.Count(right => right) > 1;

    // Each wrong tick takes back a right one: whoever ticks everything scores nothing for it.
    public override double Score(IReadOnlyList<int> chosen)
    {
        var ticked = chosen.Distinct().Where(answer => answer >= 0 && answer < Right.Count).ToList();
        var (hits, slips) = (ticked.Count(answer => Right[answer]), ticked.Count(answer => !Right[answer]));
        return Math.Max(0, (double)(hits - slips) / Right.Count(right => right));
    }
}

/// <summary>Steps to be brought in order.</summary>
/// <param name="Steps">In the right order.</param>
public sealed record OrderQuestion(QuestionId Id, TopicId Topic, int Difficulty, LocalText Case, LocalText Text, LocalText Why, LocalText Source, IReadOnlyList<LocalText> Steps)
    : KnowledgeQuestion(Id, Topic, Difficulty, Case, Text, Why, Source)
{
    public override IReadOnlyList<LocalText> Options => Steps;

    // Kendall’s tau, nothing for an order no better than chance.
    public override double Score(IReadOnlyList<int> chosen)
    {
        if (!chosen.Order().SequenceEqual(Enumerable.Range(0, Steps.Count)))
        {
            return 0;
        }

        var pairs = Steps.Count * (Steps.Count - 1) / 2;
        var right = Enumerable.Range(0, Steps.Count).Sum(first => chosen.Skip(first + 1).Count(later => later > chosen[first]));
        return Math.Max(0, (2.0 * right / pairs) - 1);
    }
}

/// <summary>What is answered on a scale.</summary>
/// <param name="Topic">What it is about; null: the exercise or the institution as a whole.</param>
public sealed record ScaleQuestion(QuestionId Id, ScaleSort Sort, TopicId? Topic, LocalText Text, LocalText Short) : Question(Id, Text, Short)
{
    public int Least => Sort == ScaleSort.Reaction ? 1 : 0;

    public int Most =>
        Sort switch
        {
            ScaleSort.Confidence => 10,
            ScaleSort.Reaction => 5,
            ScaleSort.Behaviour => 4,
            _ => 3,
        };
}

/// <summary>What a scale is for.</summary>
public enum ScaleSort
{
    /// <summary>0 (not at all sure) to 10 (quite sure): self-efficacy.</summary>
    Confidence,

    /// <summary>1 (not at all) to 5 (fully): Kirkpatrick’s first level.</summary>
    Reaction,

    /// <summary>0 (never) to 4 (always), or no occasion: what people do at work, the third level.</summary>
    Behaviour,

    /// <summary>0 (not planned), 1 (planned), 2 (begun), 3 (in use), or not known: what institutions changed, the fourth level.</summary>
    Institution,
}

/// <summary>Answered in own words.</summary>
public sealed record OpenQuestion(QuestionId Id, IReadOnlyList<Wave> Asked, LocalText Text) : Question(Id, Text, Text);
