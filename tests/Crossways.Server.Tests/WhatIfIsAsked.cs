using System.Net;
using System.Net.Http.Json;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Simulation;
using static Crossways.Server.Tests.AnExercise;

namespace Crossways.Server.Tests;

/// <summary>Control asks, after ENDEX, how the case would have gone on.</summary>
public class WhatIfIsAsked
{
    static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Control_leaves_out_an_act_and_gets_an_answer_that_sharpens()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await OverAsync(server);
        var director = exercise.Director;

        var acts = (await director.Http.GetFromJsonAsync($"{Of(exercise, director)}/acts", WhatIfProtocol.Default.IReadOnlyListActCard, Cancel))!;
        var log = acts.Single(act => act.By == Investigator);
        Assert.Contains("premises", log.What.En, StringComparison.OrdinalIgnoreCase);

        var asked = await AskAsync(exercise, director, new NewWhatIf(log.At, log.Number, null, null));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);

        WhatIfCard card;
        do
        {
            await Task.Delay(100, Cancel);
            card = Assert.Single((await director.Http.GetFromJsonAsync(Of(exercise, director), WhatIfProtocol.Default.IReadOnlyListWhatIfCard, Cancel))!);
        }
        while (card.UnderWay);
        Assert.Equal(card.Plays, card.Report!.Plays);
        Assert.StartsWith("Without: ", card.Change.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_that_was_not_possible_is_refused_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await OverAsync(server);
        var nobody = Wire.Write(new RecordPresumption(new SubjectId("nobody"), AsChild: false, "None.") { Id = Guid.NewGuid() });

        var answer = await AskAsync(exercise, exercise.Director, new NewWhatIf(exercise.Control.View.At, null, Investigator, nobody));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.NotEmpty((await answer.Content.ReadFromJsonAsync(Protocol.Default.Problem, Cancel))!.Sentence.Fr);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(exercise, exercise.Director, new NewWhatIf(default, null, Investigator, "{}"))).StatusCode);
    }

    [Fact]
    public async Task Nobody_but_control_asks_and_nobody_during_play()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await StartAsync(server);
        var investigator = await exercise.BrowserAsync(Investigator);

        Assert.Equal(HttpStatusCode.Forbidden, (await exercise.Director.Http.GetAsync($"{Of(exercise, exercise.Director)}/acts", Cancel)).StatusCode);

        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });
        await exercise.Control.DoAsync(new OpenDebrief(DebriefParts.All) { Id = Guid.NewGuid() });

        Assert.Equal(HttpStatusCode.Forbidden, (await investigator.Http.GetAsync($"{Of(exercise, investigator)}/acts", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(exercise, investigator, new NewWhatIf(default, 3, null, null))).StatusCode);
    }

    static async Task<AnExercise> OverAsync(AServer server)
    {
        var exercise = await StartAsync(server);
        var investigator = await exercise.SomebodyAtAsync(Investigator);
        await investigator.DoAsync(Doing.Decision("We look at the premises first."));
        await exercise.Control.DoAsync(new EndExercise { Id = Guid.NewGuid() });
        return exercise;
    }

    static string Of(AnExercise exercise, ABrowser reader) => $"api/{reader.Pass.Pass}/exercises/{exercise.Id}/what-if";

    static Task<HttpResponseMessage> AskAsync(AnExercise exercise, ABrowser reader, NewWhatIf wanted) =>
        reader.Http.PostAsJsonAsync(Of(exercise, reader), wanted, WhatIfProtocol.Default.NewWhatIf, Cancel);
}
