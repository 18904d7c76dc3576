using Crossways.Scenarios;

namespace Crossways.Programmes.Learning;

/// <summary>What one person is asked in one wave.</summary>
/// <param name="Form">Which of the parallel knowledge tests is in it.</param>
/// <param name="Questions">In the order in which they are asked.</param>
public sealed record Questionnaire(Wave Wave, int Form, IReadOnlyList<Question> Questions)
{
    /// <summary>Waves in which a scale is asked: confidence always, reaction once, work and institution months later.</summary>
    public static bool Asks(Wave wave, ScaleSort sort) =>
        sort switch
        {
            ScaleSort.Confidence => true,
            ScaleSort.Reaction => wave == Wave.After,
            _ => wave is Wave.ThreeMonths or Wave.SixMonths,
        };

    /// <param name="place">The person’s place in the list of the exercise, from 0, as people joined it.</param>
    public static Questionnaire Of(QuestionBank bank, Wave wave, string exercise, int place) => WithForm(bank, wave, FormOf(exercise, place, wave));

    /// <summary>For somebody who has answered before: what they answered decides, for lists change when people leave them.</summary>
    public static Questionnaire Of(QuestionBank bank, Wave wave, AnswerSheet earlier) =>
        WithForm(bank, wave, (earlier.Form - (int)earlier.Wave + (int)wave + QuestionBank.FormCount) % QuestionBank.FormCount);

    private static Questionnaire WithForm(QuestionBank bank, Wave wave, int form) =>
        new(
            wave,
            form,
            [
                .. bank.Scales.Where(question => question.Sort == ScaleSort.Confidence && Asks(wave, question.Sort)),
                .. bank.Forms[form],
                .. bank.Scales.Where(question => question.Sort != ScaleSort.Confidence && Asks(wave, question.Sort)),
                .. bank.Open.Where(question => question.Asked.Contains(wave)),
            ]
        );

    /// <summary>Whether these can be answers to this questionnaire: its questions, and values that they offer.</summary>
    public bool Fits(IReadOnlyDictionary<QuestionId, Answer> answers) =>
        answers.All(given => Questions.FirstOrDefault(question => question.Id == given.Key) is { } question && Fits(question, given.Value));

    private static bool Fits(Question question, Answer answer) =>
        (question, answer) switch
        {
            (KnowledgeQuestion asked, Chosen chosen) => chosen.Options.Count <= asked.Options.Count && chosen.Options.All(option => option >= 0 && option < asked.Options.Count),
            (ScaleQuestion asked, Rated rated) => rated.Value is null ? asked.Sort is ScaleSort.Behaviour or ScaleSort.Institution : rated.Value >= asked.Least && rated.Value <= asked.Most,
            (OpenQuestion, Said said) => said.Text.Length <= LongestText,
            _ => false,
        };

    /// <summary>Letters of an answer in own words.</summary>
    public const int LongestText = 2_000;

    /// <summary>
    /// Everybody gets every form once, each in another wave. Of every four people who join an exercise one after the other,
    /// each begins with another form, in an order that the exercise’s id decides: whatever a form has of its own weighs on
    /// all waves alike.
    /// </summary>
    public static int FormOf(string exercise, int place, Wave wave)
    {
        var count = QuestionBank.FormCount;
        var order = Enumerable.Range(0, count).OrderBy(form => Chance.Roll(place / count, $"form {form} of {exercise}", int.MaxValue)).ToList();
        return (order[place % count] + (int)wave) % count;
    }

    /// <summary>The order in which a person sees the answers of a question: another one for everybody, the same at every reading.</summary>
    public static IReadOnlyList<int> Shuffled(KnowledgeQuestion question, ParticipantId person) =>
        [.. Enumerable.Range(0, question.Options.Count).OrderBy(option => Chance.Roll(option, $"{question.Id} for {person}", int.MaxValue))];
}
