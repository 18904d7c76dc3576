using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

internal sealed partial class MeasureAnswers : ICheck
{
    public string Rule =>
        "The answers of measures use no placeholders but `{target}` and `{count}`, and an answer with nothing in it gives no number.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var kind in read.Scenario.Measures)
        {
            foreach (var (path, text) in new[] { ("found", kind.Found), ("nothing", kind.Nothing) })
            {
                var unknown = Placeholder()
                    .Matches(text.En + text.Fr)
                    .Select(match => match.Value)
                    .FirstOrDefault(value => value is not ("{target}" or "{count}"));
                if (unknown is not null)
                {
                    yield return read.Error(
                        "placeholder",
                        kind.Id,
                        path,
                        $"`{unknown}` stands for nothing.",
                        "Use `{target}` and `{count}`."
                    );
                }
            }

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
