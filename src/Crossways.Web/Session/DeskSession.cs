using System.Globalization;
using System.Text.Json;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Web.Session;

/// <summary>
/// A desk at work in this browser: its live line, and the safe-keeping of what the person does until the server
/// has it. Commands wait on this device through reloads and breaks; drafts until they are sent.
/// </summary>
public sealed class DeskSession : IAsyncDisposable
{
    private readonly ExerciseConnection? line;
    private readonly SeatView? replayed;
    private readonly Func<Command, Task<bool>>? tried;
    private static readonly LocalText OnlyToLookAt = new(
        "This is a replay: it can be looked at, not acted in.",
        "Ceci est une relecture : on peut regarder, pas agir."
    );

    private static readonly LocalText KeptAside = new(
        "Something that was on its way when Crossways was updated could not be sent. Look whether it is there; if not, do it again.",
        "Un envoi en cours lors de la mise à jour de Crossways n'a pas pu être transmis. Vérifiez s'il est là ; sinon, refaites-le."
    );

    private readonly Browser browser;
    private readonly Notices notices;
    private readonly List<Command> onTheWay = [];
    private bool refreshing;
    private long sequence;

    public DeskSession(Api api, Browser browser, Notices notices, PassInfo pass, string exercise)
    {
        (this.browser, this.notices) = (browser, notices);
        (Pass, Exercise) = (pass, exercise);
        line = new ExerciseConnection(api.Server, pass.Pass, exercise);
        line.Changed += ChangedSoon;
    }

    private DeskSession(DeskSession live, SeatView view, Func<Command, Task<bool>>? tried)
    {
        (browser, notices, this.tried) = (live.browser, live.notices, tried);
        (Pass, Exercise, replayed) = (live.Pass, live.Exercise, view);
    }

    public PassInfo Pass { get; }
    public string Exercise { get; }
    public SeatView View => replayed ?? line!.View;
    public bool Connected => line?.Connected ?? true;
    public int Waiting => line?.Waiting ?? 0;
    public Problem? Gone => line?.Gone;

    /// <summary>Why the server cannot at the moment; it is asked again until it can.</summary>
    public Problem? Trouble => line?.Trouble;

    /// <summary>A replay: to look at, not to act from.</summary>
    public bool ReadOnly => line is null && tried is null;

    /// <summary>Commands that the server has not yet said to be on disk; those of before a reload among them.</summary>
    public IReadOnlyList<Command> OnTheWay => onTheWay;

    public IReadOnlyList<Presence> Presence => line?.Presence ?? [];

    /// <summary>Exercise time now; in a replay, of the moment shown.</summary>
    public ExerciseTime Now => line?.Now ?? View.At;

    /// <summary>A desk as it stood at some moment: to look at, not to act from.</summary>
    public DeskSession Replay(SeatView view) => new(this, view, null);

    /// <summary>A desk as it stood at some moment, to try something at: what is done there goes to whoever asks, and not to the server.</summary>
    public DeskSession Try(SeatView view, Func<Command, Task<bool>> tried) => new(this, view, tried);

    /// <summary>The desk's own id; null before the first entry arrived.</summary>
    public SeatId? Me => View.Opening?.Desk.Id;

    public event Action? Changed;

    /// <summary>Connects, and sends what had not been said to be on disk when the page was left, in its order.</summary>
    public async Task StartAsync()
    {
        foreach (var key in (await browser.KeysAsync(Outbox)).OrderBy(SequenceOf))
        {
            sequence = SequenceOf(key);
            if (await browser.ReadAsync(key) is not { } json)
            {
                continue;
            }

            if (Read(json) is { } command)
            {
                _ = SendAsync(command, key);
            }
            else
            {
                await browser.KeepAsync(key.Replace(Outbox, $"crossways/aside/{Pass.Pass}/{Exercise}/"), json);
                await browser.KeepAsync(key, null);
                notices.Refused(KeptAside);
            }
        }

        await line!.StartAsync();
    }

    /// <summary>Does something. True once the server has it on disk; a refusal is shown to the person.</summary>
    public async Task<bool> DoAsync(Command command)
    {
        if (tried is not null)
        {
            return await tried(command);
        }

        if (line is null)
        {
            notices.Refused(OnlyToLookAt);
            return false;
        }

        // By the time of day, so that other pages of this desk fall into line; never twice the same.
        sequence = Math.Max(sequence + 1, DateTime.UtcNow.Ticks);
        var key = $"{Outbox}{sequence}/{command.Id}";
        await browser.KeepAsync(key, Wire.Write(command));
        return await SendAsync(command, key);
    }

    public string DraftKey(string field) => $"crossways/draft/{Pass.Pass}/{Exercise}/{(tried is null ? "" : "tried/")}{field}";

    /// <summary>The name of a desk or of the person of the case who is reached there.</summary>
    public LocalText NameOf(SeatId desk) =>
        View.Opening?.Directory.FirstOrDefault(card => card.Id == desk)?.Name
        ?? View.Subjects.Values.FirstOrDefault(subject => Roster.Of(subject.Id) == desk)?.Name
        ?? ObserverName(desk)
        ?? LocalText.Same(desk.Value);

    // Observers stand in no participant's directory; their teams do.
    private LocalText? ObserverName(SeatId desk) =>
        View.Opening?.Teams.FirstOrDefault(team => desk.Value == "observer-" + team.Id) is { } team
            ? new LocalText($"Observer, {team.Name.En}", $"Observateur, {team.Name.Fr}")
            : null;

    public LocalText NameOf(SubjectId subject) =>
        View.Subjects.TryGetValue(subject, out var card) ? card.Name : LocalText.Same(subject.Value);

    public async ValueTask DisposeAsync()
    {
        if (line is not null)
        {
            await line.DisposeAsync();
        }
    }

    private async Task<bool> SendAsync(Command command, string key)
    {
        onTheWay.Add(command);
        var receipt = await line!.SubmitAsync(command);
        onTheWay.Remove(command);
        await browser.KeepAsync(key, null);
        if (receipt.Refusal is { } refusal)
        {
            notices.Refused(refusal.Sentence);
        }

        return receipt.Refusal is null;
    }

    private string Outbox => $"crossways/outbox/{Pass.Pass}/{Exercise}/";

    private long SequenceOf(string key) =>
        long.TryParse(key[Outbox.Length..].Split('/')[0], CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <returns>Null: of a version that this one does not understand.</returns>
    private static Command? Read(string json)
    {
        try
        {
            return Wire.ReadCommand(json);
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    // Many entries may arrive at once; one redraw serves them all.
    private async void ChangedSoon()
    {
        if (refreshing)
        {
            return;
        }

        refreshing = true;
        await Task.Delay(30);
        refreshing = false;
        Changed?.Invoke();
    }
}
