using Crossways.Client.Programmes;
using Crossways.Programmes.Learning;

namespace Crossways.Server.Api;

/// <summary>What somebody answered, beside what was right and why.</summary>
internal static class Explanation
{
    /// <summary>Questions that the bank no longer has are left out: what was right then is not known any more.</summary>
    public static ExplainedWave Of(QuestionBank bank, AnswerSheet sheet) =>
        new(
            sheet.Wave,
            [
                .. from question in bank.Knowledge
                   let chosen = (sheet.Answers.GetValueOrDefault(question.Id) as Chosen)?.Options
                   where chosen is not null
                   select new ExplainedQuestion(question.Id, QuestionnaireApi.SortOf(question), question.Case, question.Text, Options(question, chosen), question.Score(chosen), question.Why, question.Source),
            ]
        );

    private static IReadOnlyList<ExplainedOption> Options(KnowledgeQuestion question, IReadOnlyList<int> chosen) =>
        [
            .. question.Options.Select((text, number) => question is ChoiceQuestion choice
                ? new ExplainedOption(text, choice.Right[number], chosen.Contains(number), null)
                : new ExplainedOption(text, true, false, chosen.Index().Where(step => step.Item == number).Select(step => (int?)step.Index + 1).FirstOrDefault())),
        ];
}
