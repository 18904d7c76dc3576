using Crossways.Programmes.Learning;
using Crossways.Programmes.Statistics;

namespace Crossways.Programmes.Results;

/// <summary>What people knew, and dared, before and later.</summary>
/// <param name="Waves">Mean score of each wave, of all who answered it: to be looked at, not to be compared, for other people answered.</param>
/// <param name="Changes">From before to each later wave, of those who answered both.</param>
public sealed record LearningResults(
    IReadOnlyList<(Wave Wave, Estimate? Mean)> Waves,
    IReadOnlyList<(Wave Wave, PairedChange? Change)> Changes,
    IReadOnlyList<TopicResult> Topics,
    IReadOnlyList<FormResult> Forms
)
{
    /// <summary>From before to after.</summary>
    public PairedChange? Gain => Changes[0].Change;

    internal static LearningResults Of(QuestionBank bank, Scores scores) =>
        new(
            [.. Enum.GetValues<Wave>().Select(wave => (wave, Estimate.Mean([.. scores.People.Select(person => scores.Knowledge(person.Id, wave)).OfType<double>()])))],
            [.. Enum.GetValues<Wave>().Skip(1).Select(wave => (wave, scores.Change(person => scores.Knowledge(person, Wave.Before), person => scores.Knowledge(person, wave))))],
            [.. bank.Topics.Select(topic => TopicResult.Of(bank, topic, scores))],
            [.. bank.Forms.Select((form, number) => FormResult.Of(number, form, scores))]
        );
}

/// <summary>One topic.</summary>
/// <param name="Knowledge">Points of 100, before to after.</param>
/// <param name="Confidence">Steps of 0 to 10, before to after; null where nobody was asked.</param>
/// <param name="ConfidenceInterval">By drawing from the answers, which are steps and not measures.</param>
public sealed record TopicResult(Topic Topic, PairedChange? Knowledge, PairedChange? Confidence, Estimate? ConfidenceInterval)
{
    internal static TopicResult Of(QuestionBank bank, Topic topic, Scores scores)
    {
        var asked = bank.Asked(ScaleSort.Confidence).FirstOrDefault(question => question.Topic == topic.Id)?.Id;
        Func<ParticipantId, double?> Rating(Wave wave) => person => asked is { } question ? scores.Rating(person, wave, question) : null;
        var pairs = scores.Pairs(Rating(Wave.Before), Rating(Wave.After));
        return new TopicResult(
            topic,
            scores.Change(person => scores.Knowledge(person, Wave.Before, topic.Id), person => scores.Knowledge(person, Wave.After, topic.Id)),
            scores.Change(Rating(Wave.Before), Rating(Wave.After)),
            Bootstrap.Mean([.. pairs.Select(pair => pair.After - pair.Before)], seed: 1)
        );
    }
}

/// <summary>How one of the parallel forms and its questions worked before the exercise, when nobody had been taught yet.</summary>
/// <param name="Figures">Null where fewer than five answered it then.</param>
public sealed record FormResult(int Number, IReadOnlyList<KnowledgeQuestion> Questions, FormFigures? Figures)
{
    internal static FormResult Of(int number, IReadOnlyList<KnowledgeQuestion> questions, Scores scores)
    {
        List<IReadOnlyList<double>> rows =
        [
            .. from person in scores.People
               let sheet = scores.Sheet(person.Id, Wave.Before)
               where sheet?.Form == number
               select (IReadOnlyList<double>)[.. questions.Select(question => sheet.Answers.TryGetValue(question.Id, out var answer) ? scores.Score(question.Id, answer) : 0)],
        ];
        return new FormResult(number, questions, rows.Count < Wording.Fewest ? null : FormFigures.Of(rows));
    }
}
