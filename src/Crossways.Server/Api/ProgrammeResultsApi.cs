using System.Text;
using Crossways.Client;
using Crossways.Client.Programmes;
using Crossways.Programmes.Learning;
using Crossways.Programmes.Results;
using Crossways.Publishing.Documents;
using Crossways.Publishing.ProgrammeResults;
using Crossways.Publishing.Slides;
using Crossways.Publishing.Tables;
using Crossways.Scenarios;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>The results of a programme, for its organiser: in short, and as report, slides and workbook.</summary>
internal static class ProgrammeResultsApi
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static void Map(IEndpointRouteBuilder app)
    {
        var programme = Organised.Group(app);
        programme.MapGet("/results", InShort);
        programme.MapGet("/results.{format}", FileAsync);
    }

    private static IResult InShort(Organised asked, Questions questions, AnswerSheets sheets, Participants participants, Attendance attendance)
    {
        var record = Record(asked, questions, sheets, participants, attendance);
        var exercises = asked.Programme.Exercises.ToDictionary(exercise => exercise.Id);
        var waves = Enum.GetValues<Wave>().Select(wave => new WaveInShort(
            wave,
            record.Sheets.Count(sheet => sheet.Wave == wave),
            record.People.Count(person => WaveWindows.IsAsked(person, wave) && exercises.TryGetValue(person.Exercise!, out var exercise) && WaveWindows.Of(exercise, wave).Opens <= record.On)
        ));
        return Results.Json(
            new ResultsInShort([.. waves], [.. ResultsReport.InShort(ProgrammeOutcome.Of(record)).Select(level => new LevelInShort(level.Title, level.Says))]),
            ProgrammeProtocol.Default.ResultsInShort
        );
    }

    private static async Task<IResult> FileAsync(
        Organised asked,
        string format,
        string? language,
        HttpContext context,
        Questions questions,
        AnswerSheets sheets,
        Participants participants,
        Attendance attendance,
        Pseudonyms pseudonyms,
        Looks looks
    )
    {
        var record = Record(asked, questions, sheets, participants, attendance);
        var outcome = ProgrammeOutcome.Of(record);
        var words = language == "fr" ? Language.French : Language.English;
        switch (format)
        {
            case "html":
                context.Response.Headers.ContentSecurityPolicy = PapersApi.PaperPolicy;
                return Results.Content(Html.Page(ResultsReport.Of(outcome, words)), "text/html; charset=utf-8", Encoding.UTF8);
            case "docx":
                return Results.File(Docx.Bytes(ResultsReport.Of(outcome, words)), Office + "wordprocessingml.document", "results.docx");
            case "pptx":
                return Results.File(Pptx.Write(ResultsSlides.Of(outcome, words)), Office + "presentationml.presentation", "results.pptx");
            case "xlsx":
                // Rows of single people, though without names: who took them stands in the audit trail.
                await looks.WriteAsync(asked.Look(LookKind.Export, record.People.Count));
                return Results.File(XlsxTable.Write([.. ResultsWorkbook.Of(outcome, pseudonyms.Of, words)]), Office + "spreadsheetml.sheet", "results.xlsx");
            case "pdf":
                return await PdfAsync(ResultsReport.Of(outcome, words), context.RequestAborted);
            default:
                return Answers.Of(StatusCodes.Status404NotFound);
        }
    }

    private static async Task<IResult> PdfAsync(Document report, CancellationToken stop)
    {
        try
        {
            return Chromium.Find() is { } browser
                ? Results.File(await Pdf.Print(report, browser, stop), "application/pdf", "results.pdf")
                : Answers.Of(StatusCodes.Status503ServiceUnavailable, new Problem("no-browser-to-print", Pdf.NoBrowser));
        }
        catch (PrintException)
        {
            return Answers.Of(StatusCodes.Status500InternalServerError);
        }
    }

    private static ProgrammeRecord Record(Organised asked, Questions questions, AnswerSheets sheets, Participants participants, Attendance attendance) =>
        new(asked.Programme, questions.Bank, participants.Of(asked.Programme.Id), sheets.Of(asked.Programme.Id), [], [], [], attendance.Today);
}
