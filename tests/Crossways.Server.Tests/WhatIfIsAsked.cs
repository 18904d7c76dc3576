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

        var log = (await ActsAsync(exercise)).Single(act => act.By == Investigator);
        Assert.Contains("premises", log.What.En, StringComparison.OrdinalIgnoreCase);

        var asked = await AskAsync(exercise, director, new NewWhatIf(log.At, log.Number, null, null));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);

        var card = await AnsweredAsync(exercise);
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

    [Fact]
    public async Task What_was_asked_in_the_evening_is_there_in_the_morning_and_what_was_broken_off_is_played_to_its_end()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var exercise = await OverAsync(server);
        var act = (await ActsAsync(exercise)).Single(act => act.By == Investigator);
        await AskInsteadAsync("We wait.");
        var evening = await AnsweredAsync(exercise);
        await server.DisposeAsync();

        await using var morning = await AServer.StartAsync(folder.Path, server.Address);
        var kept = Assert.Single(await CardsAsync(exercise));
        Assert.False(kept.UnderWay);
        Assert.Equal(Json(evening), Json(kept));

        // The light goes out just after a second question.
        await AskInsteadAsync("We go in.");
        await morning.DisposeAsync();
        await using var later = await AServer.StartAsync(folder.Path, server.Address);
        Assert.Equal(2, (await CardsAsync(exercise)).Count);
        var second = await AnsweredAsync(exercise);
        Assert.NotEqual(kept.Number, second.Number);
        Assert.Equal(second.Plays, second.Report!.Plays);

        // What is taken away stays away.
        await exercise.Director.Http.DeleteAsync($"{Of(exercise, exercise.Director)}/{second.Number}", Cancel);
        await later.DisposeAsync();
        await using var last = await AServer.StartAsync(folder.Path, server.Address);
        Assert.Equal(kept.Number, Assert.Single(await CardsAsync(exercise)).Number);

        async Task AskInsteadAsync(string decision) =>
            (await AskAsync(exercise, exercise.Director, new NewWhatIf(act.At, act.Number, Investigator, Wire.Write(Doing.Decision(decision))))).EnsureSuccessStatusCode();
    }

    static string Json(WhatIfCard card) => System.Text.Json.JsonSerializer.Serialize(card, WhatIfProtocol.Default.WhatIfCard);

    static async Task<IReadOnlyList<ActCard>> ActsAsync(AnExercise exercise) =>
        (await exercise.Director.Http.GetFromJsonAsync($"{Of(exercise, exercise.Director)}/acts", WhatIfProtocol.Default.IReadOnlyListActCard, Cancel))!;

    static async Task<IReadOnlyList<WhatIfCard>> CardsAsync(AnExercise exercise) =>
        (await exercise.Director.Http.GetFromJsonAsync(Of(exercise, exercise.Director), WhatIfProtocol.Default.IReadOnlyListWhatIfCard, Cancel))!;

    // The last question, once its answer is whole.
    static async Task<WhatIfCard> AnsweredAsync(AnExercise exercise)
    {
        while (true)
        {
            if ((await CardsAsync(exercise))[0] is { UnderWay: false } card)
            {
                return card;
            }

            await Task.Delay(100, Cancel);
        }
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
