using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Server.Tests;

/// <summary>An exercise that has started, and people at its desks.</summary>
internal sealed class AnExercise : IAsyncDisposable
{
    public static readonly SeatId Investigator = new("investigator");
    public static readonly SeatId Prosecutor = new("prosecutor");
    public static readonly SeatId CaseWorker = new("case-worker");

    private readonly List<ABrowser> browsers = [];

    private AnExercise(AServer server, ABrowser director, string id, ExerciseConnection control) =>
        (Server, Director, Id, Control) = (server, director, id, control);

    public AServer Server { get; }
    public ABrowser Director { get; }
    public string Id { get; }
    public ExerciseConnection Control { get; }

    public static async Task<AnExercise> StartAsync(AServer server, string scenario = "car-wash")
    {
        var director = await server.DirectorAsync();
        var id = await director.CreateExerciseAsync(scenario);
        var control = await director.OpenAsync(id);
        await control.DoAsync(new StartExercise { Id = Guid.NewGuid() });
        return new AnExercise(server, director, id, control);
    }

    public async Task<string> TokenAsync(SeatId desk) => (await Director.TokensAsync(Id))[desk];

    /// <summary>Somebody new opens the desk's link; they have not sat down yet.</summary>
    public async Task<ABrowser> BrowserAsync(SeatId desk, string name = "")
    {
        var browser = await ABrowser.JoinAsync(Server.Address, await TokenAsync(desk), name);
        browsers.Add(browser);
        return browser;
    }

    /// <summary>Somebody new opens the desk's link and sits down.</summary>
    public async Task<ExerciseConnection> SomebodyAtAsync(SeatId desk, string name = "") =>
        await (await BrowserAsync(desk, name)).OpenAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers)
        {
            await browser.DisposeAsync();
        }

        await Director.DisposeAsync();
    }
}

/// <summary>What people do, in short.</summary>
internal static class Doing
{
    public static SendMessage Message(SeatId to, string body) =>
        new([to], "", body, [], null, null) { Id = Guid.NewGuid() };

    public static LogDecision Decision(string decision) => new(decision, "", "It is urgent.") { Id = Guid.NewGuid() };

    /// <summary>Sends a command that must be accepted.</summary>
    public static async Task DoAsync(this ExerciseConnection desk, Command command)
    {
        var receipt = await desk.SubmitAsync(command).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.True(receipt.Refusal is null, receipt.Refusal?.Sentence.En);
    }

    /// <summary>Sends a command that must be refused.</summary>
    public static async Task<Refusal> FailAsync(this ExerciseConnection desk, Command command)
    {
        var receipt = await desk.SubmitAsync(command).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.NotNull(receipt.Refusal);
        return receipt.Refusal;
    }
}
