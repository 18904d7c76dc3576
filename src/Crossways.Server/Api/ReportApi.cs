using System.Text.Json;
using Crossways.Client;
using Crossways.Debriefing;
using Crossways.Publishing.AfterAction;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Exercises;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>The after-action report of an exercise: read, edited and published by control, from ENDEX on.</summary>
internal static class ReportApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var report = app.MapGroup("/api/{pass}/exercises/{id}/report/{language:regex(^(en|fr)$)}");
        report.AddEndpointFilter(OnlyControlAfterEndexAsync);
        report.MapGet("", (string id, string language, Reports reports) =>
            Results.Json(reports.Draft(id, Published.In(language)), ReportJson.Default.ReportDraft));
        report.MapPut("/{section}", SaveAsync);
        report.MapGet("/{section}/versions", (string id, string language, ReportSection section, ReportDrafts drafts) =>
            Results.Json(drafts.VersionsOf(id, Published.In(language), section), ReportJson.Default.IReadOnlyListSectionVersion));
        report.MapGet("/preview", (string id, string language, Reports reports, HttpContext context) =>
            Published.Page(context, Html.Page(reports.Document(id, Published.In(language)))));
        report.MapGet("/file/{format}", FileAsync);
    }

    private static async ValueTask<object?> OnlyControlAfterEndexAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        var (id, visitor) = (context.Request.RouteValues["id"]?.ToString() ?? "", await Visitor.BindAsync(context));
        if (visitor?.IsControlOf(id) != true)
        {
            return Answers.NoEntry;
        }

        var (log, grains) = ((ExerciseLog)context.RequestServices.GetService(typeof(ExerciseLog))!, (IGrainFactory)context.RequestServices.GetService(typeof(IGrainFactory))!);
        return log.Find(id) is null ? Answers.NoSuchExercise
            : (await grains.GetGrain<IExerciseGrain>(id).StatusAsync()).Value.Phase != Phases.Ended ? Answers.ReportAfterEndex
            : await next(call);
    }

    private static async Task<IResult> SaveAsync(Visitor visitor, string id, string language, ReportSection section, HttpContext context, ReportDrafts drafts)
    {
        if (await ReadAsync(context) is not { } wanted)
        {
            return Answers.Of(StatusCodes.Status400BadRequest);
        }

        if (wanted.Content.Text.Length > SectionContent.LongestText
            || wanted.Content.Findings.Count > SectionContent.MostRows
            || wanted.Content.Recommendations.Count > SectionContent.MostRows)
        {
            return Answers.SectionTooLong;
        }

        return await drafts.SaveAsync(id, Published.In(language), section, wanted, visitor.Pass!.Id) is { } version
            ? Results.Json(new SectionSaved(version), ReportJson.Default.SectionSaved)
            : Answers.SectionChanged;
    }

    private static async Task<SaveSection?> ReadAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync(ReportJson.Default.SaveSection);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<IResult> FileAsync(string id, string language, string format, Reports reports, ExerciseLog log, HttpContext context)
    {
        var exercise = log.Find(id)!.Name;
        var document = reports.Document(id, Published.In(language));
        switch (format)
        {
            case "html":
                return Results.File(System.Text.Encoding.UTF8.GetBytes(Html.Page(document)), "text/html; charset=utf-8", NameOf(document.Title, exercise, "html"));
            case "docx":
                return Results.File(Docx.Bytes(document), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", NameOf(document.Title, exercise, "docx"));
            case "pdf":
                return await Published.PdfAsync(context, NameOf(document.Title, exercise, "pdf"), (browser, stop) => Pdf.Print(document, browser, stop));
            default:
                return Answers.Of(StatusCodes.Status404NotFound);
        }
    }

    // Letters and digits of any script stay; what a file system may not like does not.
    private static string NameOf(string title, string exercise, string extension) =>
        string.Join('-', $"{title} {exercise}".Split([' ', .. Path.GetInvalidFileNameChars(), '/', '\\', ':', '"'], StringSplitOptions.RemoveEmptyEntries)) + "." + extension;
}

/// <summary>Reports of exercises: what the log says, and what people made of it.</summary>
internal sealed class Reports(ExerciseLog log, Recollections recollections, ReportDrafts drafts, Passes passes)
{
    public ReportDraft Draft(string exercise, Language language) => Draft(FactsOf(exercise), exercise, language);

    public Document Document(string exercise, Language language)
    {
        var facts = FactsOf(exercise);
        var draft = Draft(facts, exercise, language);
        var names = draft[ReportSection.Attendance].Content.Included ? passes.NamesOf(exercise) : [];
        return AfterActionReport.Document(facts, draft, language, names);
    }

    private ReportDraft Draft(AfterActionFacts facts, string exercise, Language language)
    {
        var kept = drafts.Of(exercise, language);
        return new ReportDraft(
        [
            .. AfterActionReport.Propose(facts, language).Sections.Select(proposed =>
                kept.TryGetValue(proposed.Section, out var own) ? proposed with { Version = own.Version, Content = own.Content } : proposed),
        ]);
    }

    private AfterActionFacts FactsOf(string exercise) => recollections.Of(log.Find(exercise)!).Facts();
}
