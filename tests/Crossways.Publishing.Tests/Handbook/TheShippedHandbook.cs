using System.Text;
using System.Text.RegularExpressions;
using Crossways.Debriefing;
using Crossways.Programmes.Results;
using Crossways.Publishing.Documents;
using Crossways.Publishing.Handbook;
using Crossways.Publishing.ProgrammeResults;
using Crossways.Publishing.Tests.ProgrammeResults;
using Crossways.Scenarios;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Flow = Crossways.Publishing.Documents.Flow;

namespace Crossways.Publishing.Tests;

/// <summary>The handbook as it is shipped, in every form but PDF.</summary>
public partial class TheShippedHandbook
{
    private static readonly DateTime Made = new(2026, 11, 27, 2, 0, 0, DateTimeKind.Utc);
    private static readonly HandbookFiles Source = HandbookFiles.Read(Path.Combine(Root, "handbook"));
    private static readonly Lazy<HandbookReading[]> Both = new(() => [.. new[] { Language.English, Language.French }.Select(language => new HandbookReader(Source, Case).Read(language, new DateOnly(2026, 11, 27)))]);

    private static IEnumerable<Document> Books => Both.Value.Select(reading => reading.Document!);

    [Fact]
    public void It_has_no_mistakes_and_says_the_same_in_both_languages() =>
        Assert.Empty(Both.Value.SelectMany(reading => reading.Findings).Select(finding => finding.ToString()).Distinct());

    [Fact]
    public void Word_opens_it_without_complaint()
    {
        foreach (var book in Books.SelectMany(book => Pieces.Of(book).Select(piece => piece.Document).Prepend(book)))
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(Docx.Bytes(book)), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(error => $"{error.Path?.XPath} {error.Description}"));
        }
    }

    [Fact]
    public async Task Its_electronic_books_pass_epubcheck()
    {
        foreach (var book in Books)
        {
            await ElectronicBooks.Check(Epub.Bytes(book, $"urn:crossways:handbook:{book.Language.Tag()}", Made), $"handbook-{book.Language}.epub");
        }
    }

    [Fact]
    public async Task Every_link_of_its_website_leads_somewhere()
    {
        var edition = new HandbookEdition([.. Books], Source, Case, Made);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in edition.Files(HandbookFormats.Web, browser: null).Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            files[file.Path] = Encoding.UTF8.GetString(await file.Make(default));
        }

        var ids = files.ToDictionary(file => file.Key, file => Id().Matches(file.Value).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal));
        foreach (var (path, html) in files)
        {
            foreach (var href in Href().Matches(html).Select(match => match.Groups[1].Value).Where(href => href.Contains(".html", StringComparison.Ordinal) || href.StartsWith('#')))
            {
                var parts = href.Split('#');
                var to = parts[0].Length == 0 ? path : new Uri(new Uri($"file:///{path}"), parts[0]).AbsolutePath[1..];
                Assert.True(files.ContainsKey(to), $"{path}: {href}");
                Assert.True(parts.Length == 1 || ids[to].Contains(parts[1]), $"{path}: {href}");
            }
        }
    }

    [Fact]
    public async Task Its_workbooks_reckon()
    {
        var edition = new HandbookEdition([.. Books], Source, Case, Made);
        foreach (var file in edition.Files(HandbookFormats.Files, browser: null).Where(file => file.Path.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var book = SpreadsheetDocument.Open(new MemoryStream(await file.Make(default)), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Select(error => $"{file.Path} {error.Path?.XPath} {error.Description}"));
            Assert.NotEmpty(book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()));
        }
    }

    [Fact]
    public void It_names_every_measure_of_the_debrief()
    {
        var measures = Debrief.Of(Case("two-shores")!, seed: 0, acts: []).Measures!;
        foreach (var book in Books)
        {
            var table = book.Blocks.OfType<Table>().Single(table => table.Id == "tab-debriefing-measures");
            var text = string.Concat(table.Rows.SelectMany(row => row).Select(Flow.Plain));
            Assert.All(measures, measure => Assert.Contains(measure.Title.In(book.Language), text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void Its_results_of_a_programme_are_those_that_the_simulated_one_has(Language language)
    {
        var report = ResultsReport.Of(ProgrammeOutcome.Of(ResultsOfASimulatedProgramme.Record(language)), language);
        var goals = report.Blocks.OfType<Table>().Single(table => table.Id == "goals");
        var wanted = string.Join('\n', goals.Rows.Select(row => $"| {string.Join(" | ", row.Select(Flow.Plain))} |"));
        var file = Path.Combine(Root, "handbook", "programme", $"{language.Tag()}.md");
        var said = string.Join('\n', File.ReadLines(file).SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|')));
        Assert.True(wanted == said, $"{file} should say:\n{wanted}");
    }

    private static Scenario? Case(string name) => Cases.GetOrAdd(name, name => ScenarioReader.Read(Path.Combine(Root, "scenarios", name)).Scenario);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Scenario?> Cases = new();

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Crossways.slnx")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return folder;
        }
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Href();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();
}
