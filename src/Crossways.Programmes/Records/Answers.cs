using System.Globalization;
using Crossways.Programmes.Learning;

namespace Crossways.Programmes.Records;

/// <summary>Questions and answers as interaction activities (1.0.3 part 2, section 2.4.4.1).</summary>
internal static class Answers
{
    // Between the parts of a response.
    private const string And = "[,]";

    public static Definition Definition(Question question) =>
        question switch
        {
            ChoiceQuestion choice => Interaction(question, "choice") with
            {
                Choices = Choices(choice),
                CorrectResponsesPattern = [string.Join(And, Enumerable.Range(0, choice.Right.Count).Where(place => choice.Right[place]).Select(Option))],
            },
            OrderQuestion order => Interaction(question, "sequencing") with { Choices = Choices(order), CorrectResponsesPattern = [string.Join(And, Enumerable.Range(0, order.Steps.Count).Select(Option))] },
            _ => Interaction(question, "numeric"),
        };

    /// <summary>Null: there is nothing that may be said of it.</summary>
    public static Result? Of(Question question, Answer answer) =>
        (question, answer) switch
        {
            (KnowledgeQuestion asked, Chosen { Options.Count: > 0 } chosen) => new Result
            {
                Response = string.Join(And, Given(asked, chosen).Select(Option)),
                Success = asked.Score(chosen.Options) >= 1,
                Score = new Score(asked.Score(chosen.Options), null, null, null),
            },
            (ScaleQuestion scale, Rated { Value: { } value }) => new Result { Response = value.ToString(CultureInfo.InvariantCulture), Score = new Score(null, value, scale.Least, scale.Most) },
            _ => null,
        };

    // In the order given where order is what was asked.
    private static IEnumerable<int> Given(KnowledgeQuestion question, Chosen chosen) => question is OrderQuestion ? chosen.Options : chosen.Options.Order();

    private static Definition Interaction(Question question, string type) => new(ActivityTypes.Question, LanguageMap.Of(question.Short)) { Description = LanguageMap.Of(question.Text), InteractionType = type };

    private static IReadOnlyList<Choice> Choices(KnowledgeQuestion question) => [.. question.Options.Select((text, place) => new Choice(Option(place), LanguageMap.Of(text)))];

    private static string Option(int place) => "option-" + (place + 1).ToString(CultureInfo.InvariantCulture);
}
