using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Statistics;

namespace Crossways.Programmes.Results;

/// <summary>What the answers are worth, by person and wave.</summary>
internal sealed class Scores
{
    private readonly Dictionary<QuestionId, KnowledgeQuestion> knowledge;
    private readonly Dictionary<(ParticipantId, Wave), AnswerSheet> sheets;
    private readonly QuestionBank bank;

    public Scores(ProgrammeRecord record)
    {
        bank = record.Bank;
        knowledge = bank.Knowledge.ToDictionary(question => question.Id);
        People = [.. record.People.Where(person => person.Attended.Count > 0)];
        var attended = People.Select(person => person.Id).ToHashSet();
        sheets = record.Sheets.Where(sheet => attended.Contains(sheet.Person)).ToDictionary(sheet => (sheet.Person, sheet.Wave));
    }

    /// <summary>Those who were there: nobody else can have learned from it.</summary>
    public IReadOnlyList<Participant> People { get; }

    public AnswerSheet? Sheet(ParticipantId person, Wave wave) => sheets.GetValueOrDefault((person, wave));

    /// <summary>Points of 100 in the knowledge test; a question left open is worth nothing. Null: not answered.</summary>
    public double? Knowledge(ParticipantId person, Wave wave, TopicId? topic = null)
    {
        if (Sheet(person, wave) is not { } sheet)
        {
            return null;
        }

        var asked = bank.Forms[sheet.Form].Where(question => topic is null || question.Topic == topic).ToList();
        return asked.Count == 0 ? null : 100 * asked.Average(question => sheet.Answers.TryGetValue(question.Id, out var answer) ? Score(question.Id, answer) : 0);
    }

    public double Score(QuestionId question, Answer answer) => answer is Chosen chosen ? knowledge[question].Score(chosen.Options) : 0;

    /// <summary>A rating; null: not answered, or no occasion.</summary>
    public double? Rating(ParticipantId person, Wave wave, QuestionId question) =>
        Sheet(person, wave)?.Answers.GetValueOrDefault(question) is Rated { Value: { } value } ? value : null;

    /// <summary>Before and after, of those who have both.</summary>
    public PairedChange? Change(Func<ParticipantId, double?> before, Func<ParticipantId, double?> after)
    {
        var pairs = Pairs(before, after);
        return PairedChange.Of([.. pairs.Select(pair => pair.Before)], [.. pairs.Select(pair => pair.After)]);
    }

    public IReadOnlyList<(double Before, double After)> Pairs(Func<ParticipantId, double?> before, Func<ParticipantId, double?> after) =>
        [
            .. from person in People
               let earlier = before(person.Id)
               let later = after(person.Id)
               where earlier is not null && later is not null
               select (earlier.Value, later.Value),
        ];
}
