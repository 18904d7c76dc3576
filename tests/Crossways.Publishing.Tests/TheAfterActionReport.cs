using System.Text.RegularExpressions;
using Crossways.Debriefing;
using Crossways.Publishing.AfterAction;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Publishing.Tests;

/// <summary>The report of one day in the Harvest: what it says is what was so, and what people decide stands.</summary>
public partial class TheAfterActionReport
{
    static readonly Lazy<AfterActionFacts> Day = new(() => ADay.Facts());

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void Its_figures_are_those_of_the_debrief(Language language)
    {
        var debrief = Day.Value.Debrief;
        var document = AfterActionReport.Document(Day.Value, AfterActionReport.Propose(Day.Value, language), language, []);

        var glance = TableOf(document, "at-a-glance");
        var of = language == Language.French ? "sur" : "of";
        Assert.Equal($"{debrief.Victims!.Count(victim => victim.Identified is not null)} {of} {debrief.Victims!.Count}", Said(glance.Rows[0][1]));
        Assert.Equal($"{debrief.Victims!.Count(victim => victim.SafeAtTheEnd)} {of} {debrief.Victims!.Count}", Said(glance.Rows[1][1]));
        Assert.Equal($"{debrief.Victims!.Count(victim => victim.TreatedAsOffender)}", Said(glance.Rows[2][1]));
        Assert.Equal("2 " + of + " 2", Said(glance.Rows[3][1]));
        Assert.Equal($"{debrief.Cooperation!.Sharings.Count}", Said(glance.Rows[4][1]));

        Assert.Equal(debrief.Victims!.Count, TableOf(document, "victims-table").Rows.Count);
        Assert.Equal(2, TableOf(document, "charges-table").Rows.Count(row => Said(row[1]) == "13:30"));
        Assert.Equal(debrief.Measures!.Count(measure => measure is { Team: null, Seat: null, Value: not null }), TableOf(document, "measures-table").Rows.Count);
        Assert.Equal(debrief.Seats.Count, TableOf(document, "states").Rows.Sum(row => int.Parse(Said(row[1]))));
        Assert.Equal(debrief.Seats.Count - 1, TableOf(document, "states").Rows.Sum(row => int.Parse(Said(row[2]))));
    }

    [Fact]
    public void Each_rating_of_the_observers_is_counted_and_each_note_stands_under_its_objective()
    {
        var document = AfterActionReport.Document(Day.Value, AfterActionReport.Propose(Day.Value, Language.English), Language.English, []);

        Assert.Contains("Observers gave 3 ratings on 1 of", Text(document), StringComparison.Ordinal);
        var picture = Assert.Single(document.Blocks.OfType<Figure>(), figure => figure.Id == "ratings").Picture;
        Assert.Contains("P 2, S 0, M 1, U 0", picture.Says, StringComparison.Ordinal);
        Assert.Contains("Asked before visiting", Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_who_took_part_is_named_unless_it_is_chosen_and_then_only_as_present()
    {
        var draft = AfterActionReport.Propose(Day.Value, Language.English);
        Assert.False(draft[ReportSection.Attendance].Content.Included);
        Assert.DoesNotContain("Maria Rossi", Text(AfterActionReport.Document(Day.Value, draft, Language.English, ["Maria Rossi"])), StringComparison.Ordinal);

        var chosen = With(draft, ReportSection.Attendance, content => content with { Included = true });
        var text = Text(AfterActionReport.Document(Day.Value, chosen, Language.English, ["Maria Rossi"]));
        Assert.Equal(1, text.Split("Maria Rossi").Length - 1);
    }

    [Fact]
    public void Themes_and_lessons_come_from_the_hot_debrief_and_strengths_lead_the_summary()
    {
        var draft = AfterActionReport.Propose(Day.Value, Language.English);

        Assert.Contains(draft[ReportSection.Recommendations].Content.Recommendations, row => row is { Text: "Ring the shelter before the door.", Owner: "Investigation unit" });
        Assert.Contains(draft[ReportSection.Findings].Content.Findings, row => row is { Kind: LessonKind.Strength, Text: "One file for both states." });
        Assert.DoesNotContain(draft[ReportSection.Findings].Content.Findings, row => row.Text == "Ring the shelter before the door.");

        var document = AfterActionReport.Document(Day.Value, draft, Language.English, []);
        Assert.Contains("Sharing: 2", Assert.Single(document.Blocks.OfType<Figure>(), figure => figure.Id == "themes-1").Picture.Says, StringComparison.Ordinal);
        Assert.Contains("5 thoughts came from 3 desks", Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_editor_wrote_survives_a_renewal_and_what_was_taken_out_stays_out()
    {
        var proposed = AfterActionReport.Propose(Day.Value, ReportSection.Findings, Language.English);
        var first = proposed.Findings[0];
        var edited = proposed with
        {
            Findings = [proposed.Findings[1] with { Text = "In our own words." }, new FindingRow("own-1", LessonKind.Improve, "Written by hand.", "")],
            Declined = [first.Key],
        };

        var renewed = SectionRenewal.Renewed(edited, proposed);

        Assert.Equal(["In our own words.", "Written by hand."], renewed.Findings.Take(2).Select(row => row.Text));
        Assert.DoesNotContain(renewed.Findings, row => row.Key == first.Key);
        Assert.Equal(proposed.Findings.Count, renewed.Findings.Count);
        Assert.True(SectionRenewal.IsSame(renewed, SectionRenewal.Renewed(renewed, proposed)));
    }

    [Fact]
    public void What_somebody_pastes_stays_words()
    {
        var draft = With(AfterActionReport.Propose(Day.Value, Language.English), ReportSection.Scope, content => content with
        {
            Text = "First **bold** line.\n\n- one\n- two *thin*\n\n<script>alert(1)</script>\n\n# Not a chapter\n\n[here](javascript:alert(1))",
        });
        var document = AfterActionReport.Document(Day.Value, draft, Language.English, []);
        var html = Html.Page(document);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("<strong>bold</strong>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(document.Blocks.OfType<Heading>(), heading => Said(heading.Text) == "Not a chapter");
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void A_sentence_begins_large_ends_with_a_stop_and_leaves_nothing_empty(Language language)
    {
        foreach (var section in AfterActionReport.Propose(Day.Value, language).Sections)
        {
            foreach (var paragraph in section.Proposed.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.Matches(@"^[\p{Lu}\d«“].*[.]$", paragraph.Trim());
                Assert.DoesNotMatch(DoubledOrEmpty(), paragraph);
            }
        }

        var ids = AfterActionReport.Document(Day.Value, AfterActionReport.Propose(Day.Value, language), language, []).Blocks.OfType<Heading>().Select(heading => heading.Id);
        Assert.Distinct(ids);
    }

    [GeneratedRegex(@"  | ,|\(\)|\{|\}| \.|“”")]
    private static partial Regex DoubledOrEmpty();

    static ReportDraft With(ReportDraft draft, ReportSection section, Func<SectionContent, SectionContent> change) =>
        new([.. draft.Sections.Select(one => one.Section == section ? one with { Version = 1, Content = change(one.Content) } : one)]);

    static Documents.Table TableOf(Document document, string id) => Assert.Single(document.Blocks.OfType<Documents.Table>(), table => table.Id == id);

    static string Text(Document document) => string.Join('\n', document.Blocks.Select(Said));

    static string Said(Block block) =>
        block switch
        {
            Paragraph paragraph => Said(paragraph.Text),
            Heading heading => Said(heading.Text),
            ItemList list => string.Join('\n', list.Items.SelectMany(item => item).Select(Said)),
            Documents.Table table => string.Join('\n', table.Rows.SelectMany(row => row).Select(Said)),
            _ => "",
        };

    static string Said(IReadOnlyList<Inline> line) => string.Concat(line.OfType<Words>().Select(words => words.Text));
}
