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
    public static Questionnaire Of(QuestionBank bank, Wave wave, string exercise, int place)
    {
        var form = FormOf(exercise, place, wave);
        return new Questionnaire(
            wave,
            form,
            [
                .. bank.Scales.Where(question => question.Sort == ScaleSort.Confidence && Asks(wave, question.Sort)),
                .. bank.Forms[form],
                .. bank.Scales.Where(question => question.Sort != ScaleSort.Confidence && Asks(wave, question.Sort)),
                .. bank.Open.Where(question => question.Asked.Contains(wave)),
            ]
        );
    }

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
