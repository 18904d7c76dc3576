using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Simulated;

/// <summary>
/// Answers of people who do not exist, by a model of item response (Birnbaum, 1968, with guessing): what somebody knows,
/// how hard a question is, and a throw.
/// </summary>
public sealed class SimulatedAnswers(QuestionBank bank, TrueEffects effects, long seed)
{
    private readonly Dictionary<QuestionId, double> hardness = bank.Knowledge.ToDictionary(
        question => question.Id,
        question => (question.Difficulty == 1 ? -0.7 : 0.5) + (0.4 * Dice.Of(seed, $"hardness of {question.Id}").Normal())
    );

    private readonly Dictionary<QuestionId, double> level = bank.Scales.ToDictionary(scale => scale.Id, scale => 0.3 * Dice.Of(seed, $"level of {scale.Id}").Normal());

    /// <summary>Everything one person ever answered.</summary>
    /// <param name="place">As <see cref="Questionnaire.Of"/> has it.</param>
    /// <param name="days">On which each wave was answered.</param>
    public IEnumerable<AnswerSheet> Of(Participant person, string exercise, int place, IReadOnlyList<DateOnly> days)
    {
        var dice = Dice.Of(seed, person.Id.Value);
        var knows = dice.Normal();
        var thorough = dice.Normal();
        foreach (var wave in Enum.GetValues<Wave>())
        {
            // Thorough people answer to the end; each wave loses some more.
            var answers = dice.Normal() + thorough < Quantile(effects.Answering[(int)wave]);
            var questionnaire = Questionnaire.Of(bank, wave, exercise, place);
            var sheet = questionnaire.Questions.Select(question => (question.Id, Answer: Answer(question, wave, knows, dice))).Where(answer => answer.Answer is not null).ToDictionary(answer => answer.Id, answer => answer.Answer!);
            if (answers)
            {
                yield return new AnswerSheet(person.Id, wave, questionnaire.Form, days[(int)wave], sheet);
            }
        }
    }

    private Answer? Answer(Question question, Wave wave, double knows, Dice dice) =>
        question switch
        {
            ChoiceQuestion { IsMultiple: false } choice => new Chosen([Single(choice, Chance(choice, wave, knows), dice)]),
            ChoiceQuestion choice => new Chosen([.. Enumerable.Range(0, choice.Answers.Count).Where(option => choice.Right[option] == (dice.Share() < Sure(choice, wave, knows)))]),
            OrderQuestion order => new Chosen(Order(order, Chance(order, wave, knows), dice)),
            ScaleQuestion scale => Rating(scale, wave, knows, dice),
            _ => null,
        };

    private double Learned(Wave wave) =>
        effects.Gain
        * wave switch
        {
            Wave.Before => 0,
            Wave.After => 1,
            Wave.ThreeMonths => effects.Kept.Three,
            _ => effects.Kept.Six,
        };

    private double Chance(KnowledgeQuestion question, Wave wave, double knows) => 1 / (1 + Math.Exp(hardness[question.Id] - knows - Learned(wave)));

    // Each answer of several is a decision of its own, right by half even if one knows nothing.
    private double Sure(KnowledgeQuestion question, Wave wave, double knows) => 0.5 + (0.5 * Chance(question, wave, knows));

    private static int Single(ChoiceQuestion question, double chance, Dice dice) =>
        dice.Share() < chance ? question.Right.ToList().IndexOf(true) : dice.Below(question.Answers.Count);

    private static IReadOnlyList<int> Order(OrderQuestion question, double chance, Dice dice)
    {
        var steps = Enumerable.Range(0, question.Steps.Count).ToList();
        return dice.Share() < chance ? steps : [.. steps.Select(step => (step, dice.Share())).OrderBy(each => each.Item2).Select(each => each.step)];
    }

    private Rated Rating(ScaleQuestion scale, Wave wave, double knows, Dice dice)
    {
        var own = level[scale.Id];
        var (value, without) = scale.Sort switch
        {
            ScaleSort.Confidence => (5.2 + (1.1 * knows) + own + (effects.Confidence * Learned(wave) / Math.Max(1e-9, effects.Gain)) + (1.4 * dice.Normal()), 0.0),
            ScaleSort.Reaction => (4.2 + own + (0.8 * dice.Normal()), 0.0),
            ScaleSort.Behaviour => (2.4 + (2 * own) + (0.3 * knows) + (1.1 * dice.Normal()), 0.22),
            _ => (0.3 + (3 * own) + (wave == Wave.SixMonths ? 0.35 : 0) + (1.1 * dice.Normal()), 0.15),
        };
        return dice.Share() < without ? new Rated(null) : new Rated(Math.Clamp((int)Math.Round(value), scale.Least, scale.Most));
    }

    // How many standard deviations of the sum of two throws leave this share below.
    private static double Quantile(double share) => Math.Sqrt(2) * Statistics.Curves.Quantile(share);
}
