using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crossways.Client;
using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Web.Session;

/// <summary>An answer of the server: what was asked for, or what is wrong and what to do about it.</summary>
public sealed record Answer<T>(T? Value, Problem? Problem)
{
    public bool Ok => Problem is null;
}

/// <summary>The server's HTTP API.</summary>
public sealed class Api(HttpClient http)
{
    private static readonly Problem NoConnection = new(
        "no-connection",
        new LocalText(
            "The server cannot be reached. Check the network; then try again.",
            "Le serveur est injoignable. Vérifiez le réseau, puis réessayez."
        )
    );

    public static JsonSerializerOptions Json { get; } = MakeOptions();

    public Uri Server => http.BaseAddress!;

    public Task<Answer<PassInfo>> JoinAsync(string token, string name) =>
        SendAsync<PassInfo>(HttpMethod.Post, "api/join", new JoinRequest(token, name));

    public Task<Answer<List<PassInfo>>> PassesAsync() => SendAsync<List<PassInfo>>(HttpMethod.Get, "api/passes");

    /// <param name="exercise">The exercise that the director enters; null where the pass leads to one.</param>
    public Task<Answer<PassInfo>> PassAsync(string pass, string? exercise = null) =>
        SendAsync<PassInfo>(HttpMethod.Get, $"api/passes/{pass}{(exercise is null ? "" : "?exercise=" + exercise)}");

    public Task<Answer<Shelf>> ShelfAsync(string pass) => SendAsync<Shelf>(HttpMethod.Get, $"api/{pass}/shelf");

    public Task<Answer<ExerciseMade>> CreateAsync(string pass, ScenarioId scenario, string name) =>
        SendAsync<ExerciseMade>(HttpMethod.Post, $"api/{pass}/exercises", new NewExercise(scenario, name));

    /// <returns>The pass to the desk of whoever studies alone.</returns>
    public Task<Answer<PassInfo>> StudyAsync(string pass, NewSelfStudy wanted) =>
        SendAsync<PassInfo>(HttpMethod.Post, $"api/{pass}/self-study", wanted);

    public Task<Answer<IReadOnlyList<PaperCard>>> PapersAsync(string pass, string scenario) =>
        SendAsync<IReadOnlyList<PaperCard>>(HttpMethod.Get, $"api/{pass}/scenarios/{scenario}/papers");

    public Task<Answer<RehearsalStatus>> RehearsalAsync(string pass, string scenario) =>
        SendAsync<RehearsalStatus>(HttpMethod.Get, $"api/{pass}/scenarios/{scenario}/rehearsal");

    public Task<Answer<RehearsalStatus>> RehearseAsync(string pass, string scenario, bool thorough) =>
        SendAsync<RehearsalStatus>(HttpMethod.Post, $"api/{pass}/scenarios/{scenario}/rehearsal", new NewRehearsal(thorough));

    /// <summary>What is known so far is kept.</summary>
    public Task<Answer<RehearsalStatus>> StopRehearsalAsync(string pass, string scenario) =>
        SendAsync<RehearsalStatus>(HttpMethod.Delete, $"api/{pass}/scenarios/{scenario}/rehearsal");

    public Task<Answer<object>> DeleteAsync(string pass, string exercise) =>
        SendAsync<object>(HttpMethod.Delete, $"api/{pass}/exercises/{exercise}");

    public Task<Answer<List<JoinLink>>> LinksAsync(string pass, string exercise) =>
        SendAsync<List<JoinLink>>(HttpMethod.Get, $"api/{pass}/exercises/{exercise}/links");

    public Task<Answer<JoinLink>> RenewLinkAsync(string pass, string exercise, SeatId desk) =>
        SendAsync<JoinLink>(HttpMethod.Post, $"api/{pass}/exercises/{exercise}/links/{desk}/renew");

    /// <summary>What happened, measured: the parts of the debrief that are open to this pass.</summary>
    public Task<Answer<DebriefReport>> DebriefAsync(string pass, string exercise) =>
        SendAsync<DebriefReport>(HttpMethod.Get, $"api/{pass}/exercises/{exercise}/debrief");

    /// <summary>All that one desk was told, for the replay in the debrief.</summary>
    public Task<Answer<List<FeedEntry>>> FeedAsync(string pass, string exercise, SeatId desk) =>
        SendAsync<List<FeedEntry>>(HttpMethod.Get, $"api/{pass}/exercises/{exercise}/debrief/feeds/{desk}");

    /// <summary>What was so at a moment, who knew it, and who could have.</summary>
    public Task<Answer<KnowledgeThen>> TruthAsync(string pass, string exercise, ExerciseTime at) =>
        SendAsync<KnowledgeThen>(HttpMethod.Get, $"api/{pass}/exercises/{exercise}/debrief/truth?at={at.Seconds}");

    /// <summary>Asks the server for anything else of its API.</summary>
    public async Task<Answer<T>> SendAsync<T>(HttpMethod method, string address, object? body = null)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            if (body is not null)
            {
                request.Content = JsonContent.Create(body, body.GetType(), options: Json);
            }

            using var response = await http.SendAsync(request);
            if (response.IsSuccessStatusCode)
            {
                var text = await response.Content.ReadAsStringAsync();
                return new Answer<T>(text.Length == 0 ? default : JsonSerializer.Deserialize<T>(text, Json), null);
            }

            return new Answer<T>(default, await ProblemOfAsync(response));
        }
        catch (HttpRequestException)
        {
            return new Answer<T>(default, NoConnection);
        }
    }

    private static async Task<Problem> ProblemOfAsync(HttpResponseMessage response)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<Problem>(Json) ?? NoConnection;
        }
        catch (JsonException)
        {
            return new Problem(
                "http-" + (int)response.StatusCode,
                new LocalText(
                    $"The server answered {(int)response.StatusCode}. Try again; if it stays so, tell the control room.",
                    $"Le serveur a répondu {(int)response.StatusCode}. Réessayez ; si cela persiste, prévenez la direction."
                )
            );
        }
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        ExerciseConnection.Configure(options);
        options.TypeInfoResolverChain.Insert(0, DebriefJson.Default);
        options.TypeInfoResolverChain.Insert(0, KnowingJson.Default);
        options.TypeInfoResolverChain.Insert(0, ReportJson.Default);
        return options;
    }
}
