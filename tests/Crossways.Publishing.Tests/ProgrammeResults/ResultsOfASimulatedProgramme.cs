using Crossways.Debriefing;
using Crossways.Programmes.Learning;
using Crossways.Programmes.Results;
using Crossways.Programmes.Simulated;
using Crossways.Publishing.Documents;
using Crossways.Publishing.ProgrammeResults;
using Crossways.Publishing.Slides;
using Crossways.Publishing.Tables;
using Crossways.Scenarios;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Validation;

namespace Crossways.Publishing.Tests.ProgrammeResults;

public class ResultsOfASimulatedProgramme
{
    static readonly QuestionBank Bank = QuestionBankReader.Read(
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "questions")).Order(StringComparer.Ordinal).Select(file => new PackageFile(Path.GetFileName(file), File.ReadAllBytes(file)))]).Bank!;

    internal static ProgrammeRecord Record(Language language = Language.English) => SimulatedProgramme.Of(Bank, Happened, TrueEffects.Plausible, 1, language);

    static IReadOnlyList<ExerciseHappened> Happened =>
        [.. SimulatedProgramme.Cases.Select(one => new ExerciseHappened(one.Id, LocalText.Same(one.Case), [new TeamPlay("Team A", LocalText.Same("An ending"), new Performance(0.7, 0.4, 0.5, 0.6), []), new TeamPlay("Team B", LocalText.Same("Another"), new Performance(0.5, 0.3, 0.6, 0.2), [])]))];

    static ProgrammeOutcome Outcome(Language language = Language.English) => ProgrammeOutcome.Of(Record(language));

    [Fact]
    public void Two_hundred_people_took_part_and_the_true_gain_is_found()
    {
        var outcome = Outcome();
        Assert.Equal(200, outcome.Participation.Attended);
        Assert.Equal(GoalStanding.Reached, outcome.Goals[0].Standing);
        var gain = outcome.Learning.Gain!;
        Assert.InRange(gain.Change.Low, 0.1, 15);
        Assert.True(gain.Change.Value > outcome.Learning.Changes[^1].Change!.Change.Value);
        Assert.All(outcome.Returns.Waves.Zip(outcome.Returns.Waves.Skip(1)), pair => Assert.True(pair.First.Answered.Seen > pair.Second.Answered.Seen));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void The_report_is_a_sound_document_in_which_nobody_can_be_recognised(Language language)
    {
        var report = ResultsReport.Of(Outcome(language), language);
        Assert.Equal(ResultsWordsMark(language), report.Mark);
        var page = Html.Page(report);
        Assert.DoesNotContain("NaN", page);
        Assert.DoesNotContain("first-001", page);
        Assert.Empty(Errors(new MemoryStream(Docx.Bytes(report))));

        // Every figure says in words what it shows, and every group shown has at least five people.
        Assert.All(report.Blocks.OfType<Figure>(), figure => Assert.True(figure.Picture.Says.Length > 10));
        Assert.All(System.Text.RegularExpressions.Regex.Matches(page, @"n = (\d+)").Select(match => int.Parse(match.Groups[1].Value)), count => Assert.True(count >= 5));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void Strangers_at_the_final_event_read_what_institutions_agreed_to_and_no_promise_of_a_participant(Language language)
    {
        var page = Html.Page(FinalPage.Of(Outcome(language), language));
        Assert.Contains(ResultsWordsMark(language), page);
        Assert.All(Record(language).Commitments, one => Assert.Equal(one.ByOrganiser, page.Contains(one.Text, StringComparison.Ordinal)));
        Assert.All(System.Text.RegularExpressions.Regex.Matches(page, @"n = (\d+)").Select(match => int.Parse(match.Groups[1].Value)), count => Assert.True(count >= 5));
        Assert.DoesNotContain("NaN", page);
    }

    [Fact]
    public void A_programme_that_nobody_has_answered_yet_has_a_report_too()
    {
        var outcome = ProgrammeOutcome.Of(Record() with { Sheets = [], Happened = [], Commitments = [], Stories = [] });
        var page = Html.Page(ResultsReport.Of(outcome, Language.English));
        Assert.Contains("not shown, so that nobody can be recognised", page);
        Assert.Contains("Nobody has promised anything yet", page);
        Assert.DoesNotContain("NaN", page);
        Assert.All(outcome.Goals.Skip(2), goal => Assert.Equal(GoalStanding.NotMeasured, goal.Standing));
        Assert.Empty(Errors(new MemoryStream(Pptx.Write(ResultsSlides.Of(outcome, Language.English)))));
    }

    [Fact]
    public void Four_answers_are_shown_to_nobody()
    {
        var record = Record();
        var four = record.Sheets.Select(sheet => sheet.Person).Distinct().Take(4).ToHashSet();
        var outcome = ProgrammeOutcome.Of(record with { Sheets = [.. record.Sheets.Where(sheet => four.Contains(sheet.Person))] });
        var page = Html.Page(ResultsReport.Of(outcome, Language.English));
        Assert.DoesNotContain("n = 4", page.Replace("Questionnaires answered", "", StringComparison.Ordinal).Split("id=\"reaction\"")[^1]);
        Assert.All(outcome.Reaction, one => Assert.Empty(one.Counts));
        Assert.All(outcome.Comparisons, compared => Assert.Empty(compared.Groups));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void Slides_hold_real_placeholders_vector_pictures_and_notes(Language language)
    {
        var deck = ResultsSlides.Of(Outcome(language), language);
        using var file = new MemoryStream(Pptx.Write(deck));
        Assert.Empty(Errors(file));
        using var package = PresentationDocument.Open(file, isEditable: false);
        var presentation = package.PresentationPart!;
        List<SlidePart> slides = [.. presentation.Presentation!.SlideIdList!.Elements<SlideId>().Select(id => (SlidePart)presentation.GetPartById(id.RelationshipId!.Value!))];
        Assert.Equal(deck.Slides.Count, slides.Count);
        Assert.All(slides.Zip(deck.Slides), pair =>
        {
            var places = pair.First.Slide!.Descendants<PlaceholderShape>().Select(place => place.Type?.Value).ToList();
            Assert.Contains(places, type => type == PlaceholderValues.Title || type == PlaceholderValues.CenteredTitle);
            Assert.Contains(PlaceholderValues.Footer, places);
            Assert.Contains(pair.Second.Notes, pair.First.NotesSlidePart!.NotesSlide!.InnerText);
            Assert.Equal(pair.Second is PictureSlide, pair.First.ImageParts.Any(image => image.ContentType == "image/svg+xml"));
            Assert.Contains(ResultsWordsMark(language), pair.First.Slide.InnerText);
        });
        Assert.True(slides.Count(slide => slide.ImageParts.Any()) >= 5);
    }

    [Fact]
    public void The_workbook_has_every_answer_as_a_number_and_no_own_words()
    {
        var record = Record();
        var sheets = record.Sheets.Select(sheet => sheet with { Answers = sheet.Answers.Append(new(Bank.Open[0].Id, new Said("It was Maria from the station"))).ToDictionary() }).ToList();
        var book = XlsxTable.Write([.. ResultsWorkbook.Of(ProgrammeOutcome.Of(record with { Sheets = sheets }), person => $"P-{person.Value.GetHashCode(StringComparison.Ordinal):X8}", Language.English)]);
        Assert.Empty(Errors(new MemoryStream(book)));
        using var package = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
        var text = string.Concat(package.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText));
        Assert.DoesNotContain("Maria", text);
        Assert.DoesNotContain("first-0", text);
        var answers = package.WorkbookPart.WorksheetParts.Select(part => part.Worksheet!).Single(sheet => sheet.InnerText.StartsWith("codequestionnaire", StringComparison.Ordinal));
        Assert.Equal(record.Sheets.Count + 1, answers.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count());
        Assert.Contains(answers.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>(), cell => cell.DataType?.Value == DocumentFormat.OpenXml.Spreadsheet.CellValues.Number);
    }

    [Fact]
    public void Who_opens_the_workbook_in_French_reads_French_and_states_by_their_names()
    {
        var sheets = ResultsWorkbook.Of(Outcome(Language.French), person => $"P-{person.Value}", Language.French);
        Assert.Equal(["À lire", "Changements", "Réponses", "Questions", "Personnes"], sheets.Select(sheet => sheet.Name));
        Assert.Contains(sheets[0].Rows, row => row[1] == ResultsWordsMark(Language.French));
        var people = sheets[^1];
        Assert.Contains(people.Rows, row => row[3] == "Enquêteur criminel" && row[4].StartsWith("État ", StringComparison.Ordinal));
        Assert.DoesNotContain(people.Rows.SelectMany(row => row.Skip(1)), cell => cell is "Accepted" or "other" or "fr" or "first");
        Assert.Contains(sheets[2].Rows, row => row[1] == "Avant l’exercice");
    }

    static string ResultsWordsMark(Language language) => language == Language.French ? "SIMULÉ – aucune de ces personnes n’existe" : "SIMULATED – none of these people exist";

    static List<string> Errors(MemoryStream file)
    {
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365);
        using OpenXmlPackage package = Kind(file) switch
        {
            "ppt" => PresentationDocument.Open(file, isEditable: false),
            "xl" => SpreadsheetDocument.Open(file, isEditable: false),
            _ => WordprocessingDocument.Open(file, isEditable: false),
        };
        return [.. validator.Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    static string Kind(MemoryStream file)
    {
        using var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        return zip.Entries.Select(entry => entry.FullName.Split('/')[0]).First(folder => folder is "ppt" or "xl" or "word");
    }
}
