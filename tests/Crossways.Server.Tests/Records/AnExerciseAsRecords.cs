using System.Net;
using System.Text.Json;
using Crossways.Simulation;
using static Crossways.Server.Tests.AnExercise;

namespace Crossways.Server.Tests.Records;

/// <summary>What the control room can take home of an exercise once it has ended.</summary>
public class AnExerciseAsRecords
{
    [Fact]
    public async Task After_ENDEX_control_has_statements_and_cases_and_nobody_else_has()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.BrowserAsync(Investigator);
        string[] files = ["statements.json?version=2.0", "debrief/cases.csv", "debrief/cases.json"];
        foreach (var file in files)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(exercise, exercise.Director, file)).Status);
        }

        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });

        foreach (var file in files)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(exercise, investigator, file)).Status);
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(exercise, exercise.Director, file)).Status);
        }

        using var statements = JsonDocument.Parse((await AskAsync(exercise, exercise.Director, files[0])).Text);
        Assert.Contains(statements.RootElement.EnumerateArray(), statement => statement.GetProperty("verb").GetProperty("id").GetString()!.EndsWith("/completed", StringComparison.Ordinal));
        Assert.Contains("con_Consent,prs_Salutation", (await AskAsync(exercise, exercise.Director, files[1])).Text, StringComparison.Ordinal);
    }

    static async Task<(HttpStatusCode Status, string Text)> AskAsync(AnExercise exercise, ABrowser reader, string file)
    {
        using var response = await reader.Http.GetAsync($"api/{reader.Pass.Pass}/exercises/{exercise.Id}/{file}");
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
