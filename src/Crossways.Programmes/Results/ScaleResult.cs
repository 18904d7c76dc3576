using Crossways.Debriefing;
using Crossways.Programmes.Learning;

namespace Crossways.Programmes.Results;

/// <summary>How a question on a scale was answered in one wave.</summary>
/// <param name="Counts">Answers of each value, from the lowest; empty where fewer than five answered.</param>
/// <param name="WithoutValue">Those who had no occasion, or do not know: they answered, and count in no share.</param>
/// <param name="High">Those at the upper end: 4 and 5 of reactions, often and always, begun and in use.</param>
public sealed record ScaleResult(ScaleQuestion Question, Wave Wave, IReadOnlyList<int> Counts, int WithoutValue, Share High)
{
    public bool IsSuppressed => High.Of < Wording.Fewest;

    internal static IReadOnlyList<ScaleResult> Of(ProgrammeRecord record, ScaleSort sort, IReadOnlyList<Wave> waves) =>
        [.. from question in record.Bank.Asked(sort) from wave in waves select Of(record, question, wave)];

    private static ScaleResult Of(ProgrammeRecord record, ScaleQuestion question, Wave wave)
    {
        var answers = record.Sheets.Where(sheet => sheet.Wave == wave).Select(sheet => sheet.Answers.GetValueOrDefault(question.Id)).OfType<Rated>().ToList();
        var values = answers.Select(answer => answer.Value).OfType<int>().ToList();
        var high = Share.Count(values.Count(value => value >= Upper(question.Sort)), values.Count);
        return new ScaleResult(
            question,
            wave,
            values.Count < Wording.Fewest ? [] : [.. Enumerable.Range(question.Least, question.Most - question.Least + 1).Select(value => values.Count(each => each == value))],
            answers.Count - values.Count,
            high
        );
    }

    /// <summary>Where the upper end of a scale begins.</summary>
    public static int Upper(ScaleSort sort) =>
        sort switch
        {
            ScaleSort.Confidence => 7,
            ScaleSort.Reaction => 4,
            ScaleSort.Behaviour => 3,
            _ => 2,
        };
}
