using Crossways.Scenarios;

namespace Crossways.Programmes.Learning;

/// <summary>All that a programme’s questionnaires can ask.</summary>
/// <param name="Forms">Each a whole knowledge test; no two share a question, and all ask as many of every topic and difficulty.</param>
public sealed record QuestionBank(
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<KnowledgeQuestion> Knowledge,
    IReadOnlyList<ScaleQuestion> Scales,
    IReadOnlyList<OpenQuestion> Open,
    IReadOnlyList<IReadOnlyList<KnowledgeQuestion>> Forms
)
{
    /// <summary>One for each wave, so that nobody sees a question twice.</summary>
    public static readonly int FormCount = Enum.GetValues<Wave>().Length;

    public static QuestionBank Of(IReadOnlyList<Topic> topics, IReadOnlyList<KnowledgeQuestion> knowledge, IReadOnlyList<ScaleQuestion> scales, IReadOnlyList<OpenQuestion> open) =>
        new(topics, knowledge, scales, open, FormsOf(topics, knowledge));

    public IEnumerable<ScaleQuestion> Asked(ScaleSort sort) => Scales.Where(question => question.Sort == sort);

    public LocalText NameOf(TopicId topic) => Topics.First(one => one.Id == topic).Name;

    // Questions of one topic and one difficulty are dealt out in their order in the bank; what is left over is in no form.
    private static IReadOnlyList<IReadOnlyList<KnowledgeQuestion>> FormsOf(IReadOnlyList<Topic> topics, IReadOnlyList<KnowledgeQuestion> knowledge)
    {
        List<List<KnowledgeQuestion>> forms = [.. Enumerable.Range(0, FormCount).Select(_ => new List<KnowledgeQuestion>())];
        foreach (var topic in topics)
        {
            foreach (var alike in knowledge.Where(question => question.Topic == topic.Id).GroupBy(question => question.Difficulty).OrderBy(group => group.Key))
            {
                var whole = alike.Take(alike.Count() / FormCount * FormCount);
                foreach (var (place, question) in whole.Index())
                {
                    forms[place % FormCount].Add(question);
                }
            }
        }

        return forms;
    }
}
