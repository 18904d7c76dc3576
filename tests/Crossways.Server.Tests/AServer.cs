using System.Net;
using System.Net.Http.Json;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Api;
using Crossways.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Server.Tests;

/// <summary>A real server on a free port with a real database, and a small case on its shelf.</summary>
internal sealed class AServer : IAsyncDisposable
{
    readonly WebApplication app;

    AServer(WebApplication app, string folder) => (this.app, Folder, Address) = (app, folder, new Uri(app.Urls.First()));

    public string Folder { get; }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="address">Where it listened before; null: a free port.</param>
    /// <param name="time">Its watch; null: that of the machine.</param>
    public static async Task<AServer> StartAsync(string folder, Uri? address = null, TimeProvider? time = null)
    {
        var shelf = Path.Combine(folder, "scenarios", "car-wash");
        if (!Directory.Exists(shelf))
        {
            ScenarioTemplate.Create(shelf, new ScenarioId("car-wash"));
        }

        var built = CrosswaysServer.Build(
            new ServerOptions(address?.ToString() ?? "http://127.0.0.1:0", folder),
            builder => builder.Services.AddSingleton(time ?? TimeProvider.System)
        );
        await built.StartAsync();
        return new AServer(built, folder);
    }

    /// <summary>Puts the whole case on its shelf that the program comes with.</summary>
    public void HasTheHarvest()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Crossways.slnx")))
        {
            root = root.Parent!;
        }

        ScenarioPackage.Of(Path.Combine(root.FullName, "scenarios", "harvest")).CopyTo(Path.Combine(Folder, "scenarios", "harvest"));
    }

    /// <summary>A browser that has used a new link for the director.</summary>
    public async Task<ABrowser> DirectorAsync() =>
        await ABrowser.JoinAsync(Address, await Services.GetRequiredService<JoinLinks>().NewDirectorLinkAsync());

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>Somebody's browser: its cookies, its pass, its live line.</summary>
internal sealed class ABrowser : IAsyncDisposable
{
    readonly CookieContainer cookies;
    readonly List<ExerciseConnection> lines = [];

    ABrowser(Uri server, CookieContainer? shared = null)
    {
        Server = server;
        cookies = shared ?? new CookieContainer();
        Http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = server };
    }

    public Uri Server { get; }

    public HttpClient Http { get; }

    public PassInfo Pass { get; private set; } = null!;

    public static async Task<ABrowser> JoinAsync(Uri server, string token, string name = "")
    {
        var browser = new ABrowser(server);
        using var response = await browser.Http.PostAsJsonAsync("api/join", new JoinRequest(token, name), Cards.Json);
        response.EnsureSuccessStatusCode();
        browser.Pass = (await response.Content.ReadFromJsonAsync<PassInfo>(Cards.Json))!;
        return browser;
    }

    public static ABrowser Of(Uri server) => new(server);

    public async Task<string> CreateExerciseAsync(string scenario = "car-wash")
    {
        using var response = await Http.PostAsJsonAsync(
            $"api/{Pass.Pass}/exercises",
            new NewExercise(new ScenarioId(scenario), "Course"),
            Cards.Json
        );
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<ExerciseMade>(Cards.Json))!.Id;
    }

    /// <summary>Begins a self-study; the same browser then also has the desk.</summary>
    public async Task<ABrowser> StudyAsync(SeatId seat, double scale)
    {
        using var response = await AskToStudyAsync(seat, scale);
        response.EnsureSuccessStatusCode();
        return new ABrowser(Server, cookies) { Pass = (await response.Content.ReadFromJsonAsync<PassInfo>(Cards.Json))! };
    }

    public Task<HttpResponseMessage> AskToStudyAsync(SeatId seat, double scale = 4) =>
        Http.PostAsJsonAsync(
            $"api/{Pass.Pass}/self-study",
            new NewSelfStudy(new ScenarioId("car-wash"), "Alone", seat, scale),
            Cards.Json
        );

    public async Task<Dictionary<SeatId, string>> TokensAsync(string exercise)
    {
        var links = await Http.GetFromJsonAsync<List<JoinLink>>(
            $"api/{Pass.Pass}/exercises/{exercise}/links",
            Cards.Json
        );
        return links!.ToDictionary(link => link.Desk, link => link.Url[(link.Url.LastIndexOf('/') + 1)..]);
    }

    /// <summary>Opens the desk and waits until it shows something.</summary>
    public async Task<ExerciseConnection> OpenAsync(string? exercise = null, Action<FeedEntry>? arrived = null)
    {
        var line = Knock(exercise, arrived);
        await Eventually.TrueAsync(() => line.View.Opening is not null);
        return line;
    }

    /// <summary>Tries to open the desk.</summary>
    public ExerciseConnection Knock(string? exercise = null, Action<FeedEntry>? arrived = null)
    {
        var line = new ExerciseConnection(
            Server,
            Pass.Pass,
            exercise ?? Pass.Exercise!,
            options => options.Cookies = cookies
        );
        line.Arrived += arrived;
        lines.Add(line);
        _ = line.StartAsync();
        return line;
    }

    /// <summary>Leaves the desk; the pass stays.</summary>
    public async Task CloseAsync(ExerciseConnection line)
    {
        lines.Remove(line);
        await line.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var line in lines)
        {
            await line.DisposeAsync();
        }

        Http.Dispose();
    }
}

internal static class Eventually
{
    public static async Task TrueAsync(Func<bool> condition)
    {
        var end = DateTime.UtcNow + TimeSpan.FromSeconds(20);
        while (!condition())
        {
            Assert.True(DateTime.UtcNow < end, "It did not happen within 20 seconds.");
            await Task.Delay(20);
        }
    }
}
