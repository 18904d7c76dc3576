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
        programme.MapGet("/results", InShortAsync);
        programme.MapGet("/results.{format}", FileAsync);
        programme.MapGet("/results/reminders.{format}", RemindersAsync);
    }

    private static async Task<IResult> InShortAsync(Organised asked, ProgrammeRecords records)
    {
        var record = await records.OfAsync(asked.Programme, Language.English);
        var outcome = ProgrammeOutcome.Of(record);
        return Results.Json(
            new ResultsInShort(
                [.. Enum.GetValues<Wave>().Select(wave => InShort(record, wave))],
                [.. ResultsReport.InShort(outcome).Select(level => new LevelInShort(level.Level, level.Title, level.Says, LevelFigures.Of(outcome, level.Level)))],
                [
                    .. from goal in ResultsReport.Goals(outcome)
                       let of = goal.Goal
                       select new GoalInShort(of.Goal.Text, goal.Wanted, goal.Reached, of.Standing, of.Goal.Figure!.Value, of.Value, of.Low, of.High, of.Goal.Wanted!.Value),
                ]
            ),
            ProgrammeProtocol.Default.ResultsInShort
        );
    }

    private static WaveInShort InShort(ProgrammeRecord record, Wave wave)
    {
        var windows = record.Programme.Exercises.ToDictionary(exercise => exercise.Id, exercise => WaveWindows.Of(exercise, wave));
        return new(
            wave,
            record.Sheets.Count(sheet => sheet.Wave == wave),
            record.People.Count(person => WaveWindows.IsAsked(person, wave) && windows.TryGetValue(person.Exercise!, out var window) && window.Opens <= record.On),
            record.Programme.Exercises.Sum(exercise => QuestionnairesOpen.Of(exercise, record.People, record.Sheets, wave, record.On).Count),
            windows.Values.Select(window => (DateOnly?)window.Opens).Where(opens => opens > record.On).Min(),
            windows.Values.Where(window => window.Opens <= record.On && record.On <= window.Closes).Select(window => (DateOnly?)window.Closes).Max()
        );
    }

    /// <summary>Who can answer a questionnaire today and has not: to be written to, each with the link to their own page. What anybody answered is in no list.</summary>
    private static Task<IResult> RemindersAsync(Organised asked, string format, string? language, HttpRequest request, Participants participants, AnswerSheets sheets, Attendance attendance, Letters letters)
    {
        var (words, all) = (Published.In(language, format), sheets.Of(asked.Programme.Id));
        return letters.ListAsync(
            asked,
            request,
            LookKind.Reminders,
            "questionnaires",
            format,
            words,
            [new("exercise", "exercice"), new("questionnaire", "questionnaire"), new("until", "jusqu’au")],
            [
                .. from exercise in asked.Programme.Exercises
                   from wave in Enum.GetValues<Wave>()
                   from person in QuestionnairesOpen.Of(exercise, participants.In(asked.Programme.Id, exercise.Id), all, wave, attendance.Today)
                   select new Letter(person.Id, [exercise.Title, Waves.Name(wave).In(words), WaveWindows.Of(exercise, wave).Closes.ToString("O")]),
            ]
        );
    }

    private static async Task<IResult> FileAsync(
        Organised asked,
        string format,
        string? language,
        HttpContext context,
        ProgrammeRecords records,
        Pseudonyms pseudonyms,
        Looks looks
    )
    {
        var words = Published.In(language);
        var record = await records.OfAsync(asked.Programme, words);
        var outcome = ProgrammeOutcome.Of(record);
        switch (format)
        {
            case "html":
                return Published.Page(context, Html.Page(ResultsReport.Of(outcome, words)));
            case "docx":
                return Results.File(Docx.Bytes(ResultsReport.Of(outcome, words)), Office + "wordprocessingml.document", "results.docx");
            case "pptx":
                return Results.File(Pptx.Write(ResultsSlides.Of(outcome, words)), Office + "presentationml.presentation", "results.pptx");
            case "xlsx":
                // Rows of single people, though without names: who took them stands in the audit trail.
                await looks.WriteAsync(asked.Look(LookKind.Export, record.People.Count));
                return Results.File(XlsxTable.Write([.. ResultsWorkbook.Of(outcome, pseudonyms.Of, words)]), Office + "spreadsheetml.sheet", "results.xlsx");
            case "pdf":
                return await Published.PdfAsync(context, "results.pdf", (browser, stop) => Pdf.Print(ResultsReport.Of(outcome, words), browser, stop));
            default:
                return Answers.Of(StatusCodes.Status404NotFound);
        }
    }
}
