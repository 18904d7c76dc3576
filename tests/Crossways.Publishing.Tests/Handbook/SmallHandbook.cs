using Crossways.Publishing.Handbook;
using Crossways.Scenarios;

namespace Crossways.Publishing.Tests;

/// <summary>A handbook of two chapters and an annex, with one of everything its format knows.</summary>
internal static class SmallHandbook
{
    public const string First = """
        # Why {#ch-why}

        Read [](#ch-law), then [the sheet](#tpl-sheet).[^one] See [](#tab-roles), [](#fig-flow) and [](#fig-drawn).

        ## A section {#why-section}

        ::: table {#tab-roles} Who does *what*
        | Role | Task |
        | --- | --- |
        | Controller | keeps the clock[^two] |
        :::

        ::: figure {#fig-flow} The way
        ```flow
        STARTEX -> Play -> ENDEX
        ```
        :::

        ::: figure {#fig-drawn} A loop
        ![A loop of two boxes](figures/loop.svg)
        :::

        [^one]: A source, with a
          second line.
        [^two]: Of the exercise.

        """;

    public const string Second = """
        # The law {#ch-law}

        ::: template {#tpl-sheet} Role sheet
        What it is for, see [](#ch-why).

        - [ ] read
        - [ ] understood

        Name

        ___
        ___
        :::

        ::: table {#tab-msel} First lines
        @msel small 1
        :::

        ::: table {#tab-sum} Sums
        @calculator
        :::

        """;

    private const string Loop = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" font-family="Noto Sans"><defs><marker id="arrow"/></defs><rect width="90" height="40" fill="#f1f4f2" marker-end="url(#arrow)"/><text x="8" y="24" font-size="13">Need</text></svg>""";

    private const string Calculator = """
        inputs:
          - { id: participants, en: Participants, fr: Participants, value: 60 }
          - { id: role-players, en: Role players, fr: Figurants, value: 7 }
        lines:
          - group: { en: People, fr: Personnes }
            en: Fees
            fr: Honoraires
            unit: { en: days, fr: jours }
            quantity: role-players * 2 + ceil(participants / 8)
            price: 120
        """;

    public static HandbookReading Read(Language language = Language.English, params (string Path, string Text)[] changed) =>
        new HandbookReader(Files(changed), _ => Small).Read(language, new DateOnly(2026, 11, 27));

    public static HandbookFiles Files(params (string Path, string Text)[] changed)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["book.yaml"] = "title: { en: A handbook, fr: Un manuel }\nsubtitle: { en: For tests, fr: Pour essais }\nparts:\n  - title: { en: One, fr: Un }\n    chapters: [01-why]\n  - title: { en: Annexes, fr: Annexes }\n    chapters: [a1-law]\n",
            ["calculator.yaml"] = Calculator,
        };
        foreach (var language in new[] { "en", "fr" })
        {
            (files[$"{language}/01-why.md"], files[$"{language}/a1-law.md"], files[$"figures/{language}/loop.svg"]) = (First, Second, Loop);
        }

        foreach (var (path, text) in changed)
        {
            files[path] = text;
        }

        return new HandbookFiles(files);
    }

    public static Scenario Small { get; } = ScenarioReader.Read(ScenarioTemplate.Package(new ScenarioId("small"))).Scenario!;
}
