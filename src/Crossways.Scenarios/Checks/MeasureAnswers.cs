using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

internal sealed partial class MeasureAnswers : ICheck
{
    public string Rule =>
        "The answers of measures, and what is said where a preparation was missing, use no placeholders but `{target}` and `{count}`; an answer with nothing in it gives no number.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        var answers = read
            .Scenario.Measures.SelectMany(kind => new[] { ((object)kind.Id, "found", kind.Found), (kind.Id, "nothing", kind.Nothing) })
            .Concat(read.Scenario.Preparations.Select(preparation => ((object)preparation.Id, "because", preparation.Because)));
        foreach (var (owner, path, text) in answers)
        {
            var unknown = Placeholder()
                .Matches(text.En + text.Fr)
                .Select(match => match.Value)
                .FirstOrDefault(value => value is not ("{target}" or "{count}"));
            if (unknown is not null)
            {
                yield return read.Error(
                    "placeholder",
                    owner,
                    path,
                    $"`{unknown}` stands for nothing.",
                    "Use `{target}` and `{count}`."
                );
            }
        }

        foreach (var kind in read.Scenario.Measures)
        {
            if (
                kind.Nothing.En.Contains("{count}", StringComparison.Ordinal)
                || kind.Nothing.Fr.Contains("{count}", StringComparison.Ordinal)
            )
            {
                yield return read.Error(
                    "placeholder",
                    kind.Id,
                    "nothing",
                    "`{count}` is always 0 here.",
                    "Say that there is nothing."
                );
            }
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();
}
