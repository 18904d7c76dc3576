using System.Text;

namespace Crossways.Scenarios;

/// <summary>Writes the format reference from what the reader itself uses, so that the two cannot disagree.</summary>
internal static class FormatReference
{
    public static string Write()
    {
        var text = new StringBuilder();
        text.Append(Introduction());
        text.Append("\n## Files\n");
        foreach (var sort in Layout.Sorts)
        {
            FileSection(text, sort);
        }

        Notations(text);
        LibraryTables.Write(text);
        text.Append(
            "\n## What is checked\n\nEvery finding names file, line, column and the text in question. An error keeps the case from being played; a warning does not. One broken file never hides the errors of another.\n\n"
        );
        foreach (var check in Checking.All)
        {
            text.Append("- ").Append(check.Rule).Append('\n');
        }

        return text.ToString();
    }

    private static string Introduction() =>
        $$"""
            # How to write a scenario

            <!-- Generated from the reader's own tables; a test keeps it up to date. Do not edit. -->

            A scenario is a folder. What has a story – a person, an exhibit, an inject – has a file of its own, whose name is
            its id; what is short shares a file with others of its sort. You write no code. `crossways new my-case` makes a small
            complete case to start from, and `crossways check my-case` reads it and says what is wrong and where.

            You state the **truth** of the case once: people, places, things, and *facts* about them. Then you say what
            *carries* each fact: a document somewhere, a person who tells it at a certain trust, a measure that observes it.
            How a team gets there is its own affair; the machine always knows what a desk can have learned, and from where.

            ## A small example

            A person, in `people/lena.md` (shortened):

            {{Example("people/lena.md", 24)}}

            What is true of her, in `facts/lena.yaml` (two of five):

            {{Example("facts/lena.yaml", 17)}}

            What shows it, in `exhibits/notebook.md`:

            {{Example("exhibits/notebook.md", 40)}}

            And what happens if nobody comes, in `injects/viktor-is-warned.md`:

            {{Example("injects/viktor-is-warned.md", 40)}}

            The French of each long text stands beside it: `exhibits/notebook.fr.md`.

            ## Words, texts and times

            - **Ids** are readable words of lower-case letters, digits and single hyphens: `packing-plant`. A few words with a
              meaning in conditions cannot be ids ({{string.Join(
                ", ",
                Words.Reserved.Order(StringComparer.Ordinal).Select(word => $"`{word}`")
            )}}).
            - **Short texts** are written in both languages, `{ en: Orchard, fr: Verger }`; where the two are the same, once:
              `name: Orchard`. Put a text with a comma, a colon or a leading sign in quotation marks.
            - **Long texts** are Markdown below the front matter; the French stands in `ID.fr.md`, where front matter is
              optional and may give the French of short texts. A line break is shown as one; an empty line begins a
              paragraph. Headings begin at `##`. Tables are welcome; HTML and pictures are not.
            - **Times** are exercise times: `day 1 09:20`. **Durations** are `30m`, `2h`, `1h30m`, `1d`.
            - **Dates** are `2026-09-16`. **Money** is `4,950.00 VLM`; inside `{ }`, where a comma ends a value, `4950.00 VLM`.
            - **Lists** are `[a, b]` or one `- a` per line; a single value may stand for a list of one.
            - **Seats** in lists may be named one by one, or together: `team north`, `state velmara`, `all`.

            For completion and marks while typing, point your editor to `docs/scenario.schema.json`, for example with a first line
            `# yaml-language-server: $schema=../../docs/scenario.schema.json#/$defs/places`.

            """;

    private static string Example(string path, int lines)
    {
        var file = ScenarioTemplate.Package(new ScenarioId("my-case")).Files.First(file => file.Path == path);
        var text = Encoding.UTF8.GetString(file.Bytes.Span).Split('\n').Take(lines);
        var fence = path.EndsWith(".md", StringComparison.Ordinal) ? "```markdown" : "```yaml";
        return $"{fence}\n{string.Join('\n', text).TrimEnd()}\n```";
    }

    private static void FileSection(StringBuilder text, FileSort sort)
    {
        text.Append("\n### `").Append(sort.Path).Append("`\n\n").Append(sort.About).Append('\n');
        text.Append(sort switch
        {
            YamlSort { ById: true } => "\nUnder each id:\n",
            YamlSort { IsList: true } => "\nA list, one line or block for each: `- { from: …, to: …, … }`. In each:\n",
            _ => "",
        });

        if (sort.Path == MapFile.Path)
        {
            text.Append("\n`properties.kind` of each feature is ")
                .Append(Words.OneOf(MapFile.Kinds))
                .Append("; a state label has its name in `properties.en` and `properties.fr`.\n");
        }

        Keys(text, sort.Table);
    }

    private static void Keys(StringBuilder text, KeyTable table)
    {
        if (table.Keys.Count == 0)
        {
            return;
        }

        text.Append("\n| key | value | |\n| --- | --- | --- |\n");
        foreach (var key in table.Keys)
        {
            var needed = key.Required ? " **Required.**" : "";
            text.Append($"| `{key.Name}` | {key.Shaped.Words} | {key.About}{needed} |\n");
        }

        foreach (var key in table.Keys.Where(key => key.Shaped.Inside is not null))
        {
            text.Append($"\nInside `{key.Name}`:\n");
            Keys(text, key.Shaped.Inside!);
        }
    }

    private static void Notations(StringBuilder text)
    {
        text.Append("\n## Conditions\n\nA condition is something that holds or does not hold at a moment of play.\n");
        Examples(text, NotationExamples.Conditions);
        text.Append("\nConditions are combined:\n");
        Examples(text, NotationExamples.Combinations);
        text.Append("\n## Triggers\n\nA trigger says when an inject is released.\n");
        Examples(text, NotationExamples.Triggers);
        text.Append(
            "\n## Effects\n\nAn effect changes the world. In measures, `target` stands for what the measure is directed at.\n"
        );
        Examples(text, NotationExamples.Effects);
    }

    private static void Examples(StringBuilder text, IEnumerable<(string Notation, string Meaning)> examples)
    {
        text.Append("\n| write | it means |\n| --- | --- |\n");
        foreach (var (notation, meaning) in examples)
        {
            text.Append($"| `{notation}` | {meaning} |\n");
        }
    }
}
