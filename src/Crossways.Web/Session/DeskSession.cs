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
    private static readonly LocalText OnlyToLookAt = new(
        "This is a replay: it can be looked at, not acted in.",
        "Ceci est une relecture : on peut regarder, pas agir."
    );

    private readonly Browser browser;
    private readonly Notices notices;
    private bool refreshing;

    public DeskSession(Api api, Browser browser, Notices notices, PassInfo pass, string exercise)
    {
        (this.browser, this.notices) = (browser, notices);
        (Pass, Exercise) = (pass, exercise);
        line = new ExerciseConnection(api.Server, pass.Pass, exercise);
        line.Changed += ChangedSoon;
    }

    private DeskSession(DeskSession live, SeatView view)
    {
        (browser, notices) = (live.browser, live.notices);
        (Pass, Exercise, replayed) = (live.Pass, live.Exercise, view);
    }

    public PassInfo Pass { get; }
    public string Exercise { get; }
    public SeatView View => replayed ?? line!.View;
    public bool Connected => line?.Connected ?? true;
    public int Waiting => line?.Waiting ?? 0;
    public Problem? Gone => line?.Gone;
    public IReadOnlyList<Presence> Presence => line?.Presence ?? [];

    /// <summary>Exercise time now; in a replay, of the moment shown.</summary>
    public ExerciseTime Now => line?.Now ?? View.At;

    /// <summary>A desk as it stood at some moment: to look at, not to act from.</summary>
    public DeskSession Replay(SeatView view) => new(this, view);

    /// <summary>The desk's own id; null before the first entry arrived.</summary>
    public SeatId? Me => View.Opening?.Desk.Id;

    public event Action? Changed;

    /// <summary>Connects, and sends what had not been said to be on disk when the page was left.</summary>
    public async Task StartAsync()
    {
        foreach (var key in await browser.KeysAsync(OutboxKey("")))
        {
            if (await browser.ReadAsync(key) is { } json)
            {
                _ = SendAsync(Wire.ReadCommand(json), key);
            }
        }

        await line!.StartAsync();
    }

    /// <summary>Does something. True once the server has it on disk; a refusal is shown to the person.</summary>
    public async Task<bool> DoAsync(Command command)
    {
        if (line is null)
        {
            notices.Refused(OnlyToLookAt);
            return false;
        }

        var key = OutboxKey(command.Id.ToString());
        await browser.KeepAsync(key, Wire.Write(command));
        return await SendAsync(command, key);
    }

    public string DraftKey(string field) => $"crossways/draft/{Pass.Pass}/{Exercise}/{field}";

    /// <summary>The name of a desk or of the person of the case who is reached there.</summary>
    public LocalText NameOf(SeatId desk) =>
        View.Opening?.Directory.FirstOrDefault(card => card.Id == desk)?.Name
        ?? View.Subjects.Values.FirstOrDefault(subject => Roster.Of(subject.Id) == desk)?.Name
        ?? LocalText.Same(desk.Value);

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
        var receipt = await line!.SubmitAsync(command);
        await browser.KeepAsync(key, null);
        if (receipt.Refusal is { } refusal)
        {
            notices.Refused(refusal.Sentence);
        }

        return receipt.Refusal is null;
    }

    private string OutboxKey(string id) => $"crossways/outbox/{Pass.Pass}/{Exercise}/{id}";

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
