namespace Crossways.Scenarios;

internal sealed class TextsTranslated : ICheck
{
    // A name, a plate or a letterhead may be the same in both languages; a sentence is not.
    private const int SentenceWords = 6;
    private const int ParagraphWords = 12;

    public string Rule => "No sentence is the same in both languages.";

    public IEnumerable<Finding> Check(ReadCase read) => Sentences(read).Concat(read.Bodies.SelectMany(OfBody));

    private static IEnumerable<Finding> Sentences(ReadCase read) =>
        from text in ShortTexts.Of(read.Scenario)
        where
            !text.IsName
            && text.Text.En.Length > 0
            && text.Text.En == text.Text.Fr
            && WordsIn(text.Text.En) >= SentenceWords
        select read.Error(
            "untranslated",
            text.Owner,
            text.Path,
            "This sentence is the same in English and in French.",
            "Write `{ en: …, fr: … }`."
        );

    // Documents of the case may be in whatever language their maker wrote: a warning is enough.
    private static IEnumerable<Finding> OfBody(Body body)
    {
        if (
            body.Fr is { } fr
            && body.En.Markdown.Trim() == fr.Markdown.Trim()
            && WordsIn(fr.Markdown) >= ParagraphWords
        )
        {
            var severity = body.Owner is ExhibitId ? Severity.Warning : Severity.Error;
            yield return new Finding(
                "untranslated",
                severity,
                fr.Start,
                "The French text is the same as the English.",
                "Translate it."
            );
        }
    }

    private static int WordsIn(string text) =>
        text.Split([' ', '\n', '\r', '\t', '|'], StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Any(char.IsLower));
}
