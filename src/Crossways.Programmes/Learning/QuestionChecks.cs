using Crossways.Scenarios;

namespace Crossways.Programmes.Learning;

/// <summary>What makes questions unfit to measure with, though they can be read.</summary>
internal static class QuestionChecks
{
    // Whoever knows nothing chooses the longest answer, and is right too often if authors explain in it.
    private const double Longer = 1.6;

    private static readonly string[] Sweeping = ["all of the above", "none of the above", "toutes les réponses", "aucune des réponses"];

    public static void Check(Draft draft, IReadOnlyList<Topic> topics, IReadOnlyList<KnowledgeQuestion> knowledge, IReadOnlyList<Question> scales)
    {
        foreach (var question in knowledge)
        {
            Answers(draft, question);
            Translated(draft, question.Id, [question.Text, question.Why, question.Case, .. question.Options]);
        }

        foreach (var question in scales)
        {
            Translated(draft, question.Id, [question.Text]);
            if (question is OpenQuestion { Asked.Count: 0 })
            {
                Say(draft, Severity.Error, "never-asked", question.Id, "Nobody is ever asked this.", "Add `asked: [after]`, or another time.");
            }
        }

        foreach (var topic in topics)
        {
            Forms(draft, topic, [.. knowledge.Where(question => question.Topic == topic.Id)]);
            if (!scales.OfType<ScaleQuestion>().Any(question => question.Sort == ScaleSort.Confidence && question.Topic == topic.Id))
            {
                Say(draft, Severity.Warning, "no-confidence", topic.Id, "No question asks how confident people are in this.", $"Add one with `sort: confidence` and `topic: {topic.Id}` to {QuestionFiles.Scales}.");
            }
        }
    }

    private static void Answers(Draft draft, KnowledgeQuestion question)
    {
        if (question.Options.Count < 3)
        {
            Say(draft, Severity.Error, "too-few-answers", question.Id, "A question with fewer than three answers is guessed too easily.", "Add answers that somebody could hold for right.");
        }

        foreach (var twice in question.Options.GroupBy(option => option.En).Where(same => same.Count() > 1))
        {
            Say(draft, Severity.Error, "duplicate", question.Id, $"The answer “{twice.Key}” is there twice.", "Change one of them.");
        }

        if (question.Options.FirstOrDefault(option => Sweeping.Any(words => option.En.Contains(words, StringComparison.OrdinalIgnoreCase) || option.Fr.Contains(words, StringComparison.OrdinalIgnoreCase))) is not null)
        {
            Say(draft, Severity.Warning, "sweeping-answer", question.Id, "Answers are shown in any order, so “all of the above” means nothing.", "Let several answers be right instead.");
        }

        if (question is ChoiceQuestion choice)
        {
            Choice(draft, choice);
        }
    }

    private static void Choice(Draft draft, ChoiceQuestion question)
    {
        if (question.Answers.Count > 0 && !question.Right.Any(right => right))
        {
            Say(draft, Severity.Error, "no-right-answer", question.Id, "No answer is right.", "Mark at least one with `- right:`.");
        }
        else if (question.Right.All(right => right))
        {
            Say(draft, Severity.Error, "no-wrong-answer", question.Id, "Every answer is right, so whoever ticks all knows nothing more.", "Add answers marked `- wrong:`.");
        }
        else if (!question.IsMultiple && Length(right: true) > Longer * Length(right: false))
        {
            Say(draft, Severity.Warning, "long-right-answer", question.Id, "The right answer is much longer than all others, and gives itself away.", "Shorten it, and put the reason into `why`.");
        }

        int Length(bool right) => question.Answers.Zip(question.Right).Where(answer => answer.Second == right).Max(answer => answer.First.En.Length);
    }

    private static void Forms(Draft draft, Topic topic, IReadOnlyList<KnowledgeQuestion> questions)
    {
        foreach (var alike in questions.GroupBy(question => question.Difficulty).Where(alike => alike.Count() % QuestionBank.FormCount != 0))
        {
            var (more, left) = (QuestionBank.FormCount - (alike.Count() % QuestionBank.FormCount), alike.Count() % QuestionBank.FormCount);
            Say(
                draft,
                Severity.Warning,
                "uneven-forms",
                topic.Id,
                $"{alike.Count()} questions of difficulty {alike.Key} cannot be dealt evenly to {QuestionBank.FormCount} forms; the last {left} {(left == 1 ? "is" : "are")} never asked.",
                $"Write {more} more, so that nobody sees a question twice."
            );
        }

        if (questions.Count < QuestionBank.FormCount)
        {
            Say(draft, Severity.Error, "too-few-questions", topic.Id, $"A topic needs at least {QuestionBank.FormCount} knowledge questions of one difficulty: one for each questionnaire.", "Write more, or take the topic away.");
        }
    }

    private static void Translated(Draft draft, QuestionId id, IEnumerable<LocalText> texts)
    {
        // A name or a number may be the same in both languages; a sentence is not.
        if (texts.FirstOrDefault(text => text.En == text.Fr && text.En.Count(letter => letter == ' ') >= 3) is { } same)
        {
            Say(draft, Severity.Error, "untranslated", id, $"“{same.En}” is the same in English and French.", "Write `{ en: …, fr: … }`.");
        }
    }

    private static void Say(Draft draft, Severity severity, string code, object owner, string message, string advice) =>
        draft.Findings.Add(new Finding(code, severity, draft.Sources.Of(owner), message, advice));
}
