using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using Crossways.Client;
using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Server.Api;
using Crossways.Simulation;
using static Crossways.Server.Tests.AnExercise;

namespace Crossways.Server.Tests;

/// <summary>The after-action report: by control, from ENDEX on, by several people, and nothing of it is lost.</summary>
public class TheReportIsWritten
{
    [Fact]
    public async Task Control_alone_reads_it_and_only_after_ENDEX()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.BrowserAsync(Investigator);

        Assert.Equal("report-after-endex", await CodeAsync(await exercise.Director.Http.GetAsync(Of(exercise, exercise.Director))));
        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });

        Assert.Equal("no-entry", await CodeAsync(await investigator.Http.GetAsync(Of(exercise, investigator))));
        Assert.Equal("no-entry", await CodeAsync(await investigator.Http.GetAsync(Of(exercise, investigator) + "/file/docx")));
        var draft = await DraftAsync(exercise);
        Assert.All(draft.Sections, section => Assert.Equal(0, section.Version));
        Assert.NotEmpty(draft[ReportSection.Scope].Content.Text);
    }

    [Fact]
    public async Task Of_two_who_change_a_section_at_once_the_second_is_told_and_nothing_is_lost()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await EndedAsync(server);
        var controller = await exercise.BrowserAsync(Roster.Control, "Controller");

        var first = await SaveAsync(exercise, exercise.Director, ReportSection.Summary, 0, "By the director.");
        var late = await SaveAsync(exercise, controller, ReportSection.Summary, 0, "By the controller.");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("section-changed", await CodeAsync(late));
        var draft = await DraftAsync(exercise);
        Assert.Equal((1, "By the director."), (draft[ReportSection.Summary].Version, draft[ReportSection.Summary].Content.Text));

        // Having seen it, the controller goes over it; the director's words stay among the versions.
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(exercise, controller, ReportSection.Summary, 1, "By both.")).StatusCode);
        Assert.Equal(["By both.", "By the director."], (await VersionsAsync(exercise, ReportSection.Summary)).Select(version => version.Content.Text));

        // The other language is another text.
        Assert.Equal(0, (await DraftAsync(exercise, "fr"))[ReportSection.Summary].Version);
    }

    [Fact]
    public async Task What_one_types_at_a_stretch_is_one_version_and_survives_a_restart()
    {
        using var folder = new TemporaryFolder();
        var server = await AServer.StartAsync(folder.Path);
        var exercise = await EndedAsync(server);
        for (var stroke = 0; stroke < 5; stroke++)
        {
            (await SaveAsync(exercise, exercise.Director, ReportSection.Scope, stroke, "Word by word "[..(stroke * 2 + 4)])).EnsureSuccessStatusCode();
        }

        Assert.Equal("Word by word", Assert.Single(await VersionsAsync(exercise, ReportSection.Scope)).Content.Text.Trim());
        var (id, address, director) = (exercise.Id, server.Address, exercise.Director);
        await server.DisposeAsync();
        await using var again = await AServer.StartAsync(folder.Path, address);

        var draft = (await director.Http.GetFromJsonAsync($"api/{director.Pass.Pass}/exercises/{id}/report/en", ReportJson.Default.ReportDraft))!;
        Assert.Equal(5, draft[ReportSection.Scope].Version);
        Assert.Contains("Word by word"[..12], draft[ReportSection.Scope].Content.Text, StringComparison.Ordinal);
        await exercise.DisposeAsync();
    }

    [Fact]
    public async Task It_is_published_with_the_edited_words_and_without_anybodys_name()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        await exercise.SomebodyAtAsync(Investigator, "Maria Rossi");
        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });
        (await SaveAsync(exercise, exercise.Director, ReportSection.Summary, 0, "A quiet day, **well** used. <b>x</b>")).EnsureSuccessStatusCode();

        var html = await exercise.Director.Http.GetStringAsync(Of(exercise, exercise.Director) + "/preview");
        Assert.Contains("A quiet day, <strong>well</strong> used. &lt;b&gt;x&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria Rossi", html, StringComparison.Ordinal);

        using var docx = new ZipArchive(await exercise.Director.Http.GetStreamAsync(Of(exercise, exercise.Director) + "/file/docx"));
        using var body = new StreamReader(docx.GetEntry("word/document.xml")!.Open());
        Assert.Contains("A quiet day, ", await body.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        (await SaveAsync(exercise, exercise.Director, ReportSection.Attendance, 0, "", included: true)).EnsureSuccessStatusCode();
        Assert.Contains("Maria Rossi", await exercise.Director.Http.GetStringAsync(Of(exercise, exercise.Director) + "/preview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_beyond_all_measure_and_one_that_is_none_are_refused()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await EndedAsync(server);

        Assert.Equal("section-too-long", await CodeAsync(await SaveAsync(exercise, exercise.Director, ReportSection.Scope, 0, new string('x', SectionContent.LongestText + 1))));
        using var nonsense = new StringContent("{\"basedOn\":", System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await exercise.Director.Http.PutAsync(Of(exercise, exercise.Director) + "/Scope", nonsense, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await exercise.Director.Http.GetAsync(Of(exercise, exercise.Director) + "/file/exe", TestContext.Current.CancellationToken)).StatusCode);
    }

    static async Task<AnExercise> EndedAsync(AServer server)
    {
        var exercise = await StartAsync(server);
        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });
        return exercise;
    }

    static string Of(AnExercise exercise, ABrowser reader, string language = "en") => $"api/{reader.Pass.Pass}/exercises/{exercise.Id}/report/{language}";

    static async Task<ReportDraft> DraftAsync(AnExercise exercise, string language = "en") =>
        (await exercise.Director.Http.GetFromJsonAsync(Of(exercise, exercise.Director, language), ReportJson.Default.ReportDraft))!;

    static async Task<List<SectionVersion>> VersionsAsync(AnExercise exercise, ReportSection section) =>
        (await exercise.Director.Http.GetFromJsonAsync($"{Of(exercise, exercise.Director)}/{section}/versions", ReportJson.Default.ListSectionVersion))!;

    static Task<HttpResponseMessage> SaveAsync(AnExercise exercise, ABrowser by, ReportSection section, int basedOn, string text, bool included = true) =>
        by.Http.PutAsJsonAsync($"{Of(exercise, by)}/{section}", new SaveSection(basedOn, new SectionContent(included, text)), ReportJson.Default.SaveSection);

    static async Task<string> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<Problem>(Cards.Json))!.Code;
}
