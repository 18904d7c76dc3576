using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Tests;

/// <summary>A document with one of everything, in both languages, for the tests of all writers.</summary>
internal static class SmallBook
{
    public static readonly Picture Shares = BarChart.Draw(
        [new Bar("Play", 55) { Interval = (48, 62) }, new Bar("Debriefing of everybody together in the plenary room", 25) { Target = 30 }, new Bar("Breaks", null)],
        new ChartScale(0, 100, "%"),
        Language.English
    );

    /// <param name="chapters">Filled with text of some length, so that pages turn.</param>
    public static Document Of(Language language, int chapters = 3) =>
        new(language == Language.French ? "Petit livre <d’essai>" : "A small <test> book", language, [.. Blocks(chapters)])
        {
            Subtitle = language == Language.French ? "Pour l’essai" : "For the test",
            Publisher = "Crossways",
            Date = new DateOnly(2026, 11, 27),
            Mark = language == Language.French ? "EXERCICE" : "EXERCISE",
            NumbersHeadings = true,
            Colophon = [new Paragraph(Inline.Of("Made by a test."))],
        };

    private static IEnumerable<Block> Blocks(int chapters)
    {
        yield return new Part("part-one", Inline.Of("The first part"));
        for (var number = 1; number <= chapters; number++)
        {
            yield return new Heading(1, $"ch-{number}", [new Words("Chapter about "), new Words("method", Emphasis.Italic), new Words($" {number}")]);
            yield return Text("This chapter says how it is done. ", new Footnote([new Words("Convention, art. 10; see "), new Link("https://www.coe.int/", Inline.Of("coe.int")), new Words(".")]), new Words(" And more, as "), new CrossReference("tab-roles", []), new Words(" shows; read "), new CrossReference("ch-1", []), new Words(" and "), new CrossReference("sec-1-2", []), new Words(" first."));
            for (var section = 1; section <= 3; section++)
            {
                yield return new Heading(2, $"sec-{number}-{section}", Inline.Of($"Section {number}.{section} in words"));
                for (var paragraph = 0; paragraph < 6; paragraph++)
                {
                    yield return Text(string.Concat(Enumerable.Repeat("Whoever prepares an exercise asks first what people should do differently afterwards. ", 7)));
                }
            }
        }

        yield return new Heading(3, "sec-things", Inline.Of("Things of every kind"));
        yield return new Table(
            "tab-roles",
            Inline.Of("Who does what"),
            [new Column(Inline.Of("Role")), new Column(Inline.Of("Task"), Weight: 3), new Column(Inline.Of("Hours"), Alignment.End)],
            [.. Enumerable.Range(1, 60).Select(row => (IReadOnlyList<IReadOnlyList<Inline>>)[Inline.Of($"Controller {row}"), [new Words("Keeps the clock, and writes down who asked for what and what it led to", Emphasis.Bold), new Footnote(Inline.Of("Of the exercise."))], Inline.Of($"{row}")])]
        );
        yield return new Figure("fig-shares", Inline.Of("What a day is made of"), Shares);
        yield return new ItemList(ListKind.Numbers, [[Text("One")], [Text("Two"), new ItemList(ListKind.Bullets, [[Text("inside")]])]]);
        yield return new ItemList(ListKind.Numbers, [[Text("Begins at one again")]]);
        yield return new Aside(AsideKind.Checklist, "Before STARTEX", [new ItemList(ListKind.Checklist, [[Text("Phones are charged")], [Text("The safety word is known")]])]) { Id = "chk-start" };
        yield return new Aside(AsideKind.Template, "Role card", [Text("For whom it is."), new WritingLines(2)]) { Id = "tpl-card" };
        yield return new Aside(AsideKind.Note, "", [Text("A note without a title, and "), new PageBreak(), Text("more.")]);
        yield return new Quotation([Text("Words of somebody.")]);
        yield return new Heading(1, "ch-law", Inline.Of("The law")) { IsAnnex = true };
        yield return new Heading(2, "sec-law", Inline.Of("Treaties"));
        yield return new Paragraph([new Words("See "), new CrossReference("fig-shares", []), new Words(", "), new CrossReference("tpl-card", []), new Words(", "), new CrossReference("ch-law", []), new LineBreak(), new Words("crossways check", Emphasis.Code)]);
    }

    private static Paragraph Text(string text, params Inline[] more) => new([new Words(text), .. more]);
}
