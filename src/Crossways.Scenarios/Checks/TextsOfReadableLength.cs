namespace Crossways.Scenarios;

internal sealed class TextsOfReadableLength : ICheck
{
    private const int LongestName = 120;
    private const int LongestShortText = 1_200;
    private const int LongestText = 30_000;

    public string Rule => "Names stay under 120 characters, short texts under 1,200 and long ones under 30,000.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        ShortTexts
            .Of(read.Scenario)
            .Where(text => Longest(text.Text) > (text.IsName ? LongestName : LongestShortText))
            .Select(text =>
                read.Warning(
                    "too-long",
                    text.Owner,
                    text.Path,
                    $"This is {Longest(text.Text)} characters long; on a screen it will not fit.",
                    "Shorten it."
                )
            )
            .Concat(
                read.Bodies.SelectMany(body => new[] { body.En, body.Fr })
                    .OfType<MarkdownText>()
                    .Where(text => text.Markdown.Length > LongestText)
                    .Select(text => new Finding(
                        "too-long",
                        Severity.Warning,
                        text.Start,
                        $"This text is {text.Markdown.Length} characters long; nobody will read it during play.",
                        "Shorten it, or split it."
                    ))
            );

    private static int Longest(LocalText text) => Math.Max(text.En.Length, text.Fr.Length);
}
