using Crossways.Client;
using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Crossways.Web.Rooms.Debrief.Replay;

public sealed partial class ReplayPart
{
    // Exercise minutes that pass in a second.
    private static readonly (int Minutes, string Word)[] Speeds = [(1, "slow"), (5, "usual"), (20, "fast")];

    // Longer silence than this is passed over while playing.
    private static readonly ExerciseSpan Silence = new(20 * 60);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<SeatId, SeatReplay> replays = [];
    private readonly List<Screen> panes = [];
    private IReadOnlyList<Track.Lane> lanes = [];
    private IReadOnlyList<Standstill> standstills = [];
    private TrackScale? scale;
    private ExerciseTime moment;
    private CancellationTokenSource? playing;
    private CancellationTokenSource? remembering;
    private Problem? problem;
    private DebriefReport? drawn;
    private SubjectId? about;
    private bool truth;
    private bool ofAll;
    private bool everybody;
    private bool choosing;
    private int speed = 5;

    /// <summary>The parts that are open to whoever looks.</summary>
    [Parameter]
    public DebriefParts Open { get; set; }

    /// <summary>Null while it is being reckoned.</summary>
    [Parameter]
    public DebriefReport? Report { get; set; }

    private bool IsControl => View.Opening?.Desk.Kind == DeskKinds.Control;

    private bool MayMark => IsControl || View.Opening?.Desk.Kind == DeskKinds.Observer || View.IsSelfStudy;

    private bool TruthIsOpen => Open.HasFlag(DebriefParts.Victims | DebriefParts.Evidence);

    private IEnumerable<PlayedPerson> People => Report?.People ?? [];

    // A role player's screen tells the truth about a victim, an observer's tells ratings: those parts must be open too. People whom
    // nobody played are there for whoever asks.
    private IReadOnlyList<DeskChoice> Desks
    {
        get
        {
            var seats = View.Opening!.Directory.Where(card => card.Kind == DeskKinds.Participant).Select(card => new DeskChoice(card.Kind, card.Id, card.Name));
            var people = People.Where(person => person.Taken || everybody || panes.Exists(pane => pane.Seat == person.Desk))
                .Select(person => new DeskChoice(DeskKinds.RolePlayer, person.Desk, person.Name));
            var observers = View.Opening.Teams.Select(team => new SeatId("observer-" + team.Id)).Select(id => new DeskChoice(DeskKinds.Observer, id, Desk.NameOf(id)));
            var control = new DeskChoice(DeskKinds.Control, Roster.Control, View.Opening.Desk.Name);
            return
            [
                .. seats,
                .. Open.HasFlag(DebriefParts.Victims) ? people : [],
                .. Open.HasFlag(DebriefParts.Ratings) ? observers : [],
                .. IsControl ? [control] : Array.Empty<DeskChoice>(),
            ];
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var wanted = ReplayAddress.Of(Navigation.Uri);
        (moment, truth, about) = (wanted.At ?? View.Clock.Now, wanted.Truth, wanted.About);
        foreach (var pane in wanted.Panes)
        {
            panes.Add(new Screen { Page = pane.Page });
        }

        if (panes.Count == 0)
        {
            panes.Add(new Screen());
        }

        Draw();
        foreach (var (pane, screen) in wanted.Panes.Zip(panes.ToList()))
        {
            await ChooseAsync(screen, pane.Seat);
        }
    }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        if (Report != drawn)
        {
            Draw();
        }
    }

    // The whole exercise has the first lane where the timeline is open, each seat on the screen the next.
    private void Draw()
    {
        drawn = Report;
        var seats = panes.Where(pane => pane.Replay is not null).Select(pane => pane.Replay!).ToList();
        var whole = Report?.Timeline?.Where(moment => moment.Kind != MomentKind.Learned).Select(TrackMark.Of).ToList();
        lanes =
        [
            .. whole is null ? [] : new[] { new Track.Lane(W["replay.everything"], whole) },
            .. seats.Select(replay => new Track.Lane(Say(Desk.NameOf(replay.Seat)), [.. replay.Entries.Select(TrackMark.Of).OfType<TrackMark>()])),
        ];
        standstills = [.. seats.Take(1).SelectMany(replay => Standstill.In(replay.Entries))];
        var starts = View.Opening!.Starts;
        var ends = Report?.Ended ?? (seats.Count > 0 ? seats.Max(replay => replay.Last) : View.Clock.Now);
        scale = new TrackScale(lanes.SelectMany(lane => lane.Marks).Select(mark => mark.At), starts, ends);
    }

    private async Task ChooseAsync(Screen pane, SeatId? seat)
    {
        (pane.Seat, pane.Replay, pane.Shown, problem) = (seat, null, null, null);
        if (seat is { } id)
        {
            pane.Loading = true;
            pane.Replay = await ReplayOfAsync(id);
            pane.Loading = false;
            Show(pane);
            if (pane.Shown is { } shown && DeskPages.Of(shown.View).ToList() is var pages && pages.TrueForAll(page => page.Id != pane.Page))
            {
                pane.Page = pages.Count > 0 ? pages[0].Id : "";
            }
        }

        Draw();
        Remember();
    }

    private async Task<SeatReplay?> ReplayOfAsync(SeatId seat)
    {
        // Two screens of one seat move apart as they like.
        if (replays.TryGetValue(seat, out var known))
        {
            return new SeatReplay(seat, known.Entries);
        }

        var answer = await Api.FeedAsync(Desk.Pass.Pass, Desk.Exercise, seat);
        problem = answer.Problem;
        return answer.Value is { Count: > 0 } entries ? replays[seat] = new SeatReplay(seat, entries) : null;
    }

    private void GoTo(ExerciseTime to)
    {
        moment = to < scale!.From ? scale.From : to > scale.Until ? scale.Until : to;
        panes.ForEach(Show);
        Remember();
    }

    // A screen is drawn anew only where its desk was told something between the two moments.
    private void Show(Screen pane)
    {
        if (pane.Replay is not { } replay)
        {
            return;
        }

        var view = replay.At(moment);
        if (pane.Shown?.View != view || pane.Last != view.Last)
        {
            (pane.Shown, pane.Last) = (Desk.Replay(view), view.Last);
        }
    }

    private void Steer((string Key, bool Shift) pressed)
    {
        switch (pressed.Key)
        {
            case "ArrowLeft" when pressed.Shift:
                GoTo(new ExerciseTime(moment.Seconds - 60));
                break;
            case "ArrowRight" when pressed.Shift:
                GoTo(new ExerciseTime(moment.Seconds + 60));
                break;
            case "ArrowLeft" or "PageUp":
                Step(-1);
                break;
            case "ArrowRight" or "PageDown":
                Step(1);
                break;
            case "Home":
                GoTo(scale!.From);
                break;
            case "End":
                GoTo(scale!.Until);
                break;
            default:
                PlayOrPause();
                break;
        }
    }

    private void Step(int direction) => GoTo(direction > 0 ? Next(moment) ?? scale!.Until : Before(moment) ?? scale!.From);

    // Of all where that is asked for, or where no seat has been chosen yet.
    private IEnumerable<TrackMark> Steps => lanes.Count > 1 && !ofAll && Report?.Timeline is not null ? lanes.Skip(1).SelectMany(lane => lane.Marks) : lanes.SelectMany(lane => lane.Marks);

    private ExerciseTime? Next(ExerciseTime from) => Steps.Where(mark => mark.At > from).Select(mark => (ExerciseTime?)mark.At).Min();

    private ExerciseTime? Before(ExerciseTime from) => Steps.Where(mark => mark.At < from).Select(mark => (ExerciseTime?)mark.At).Max();

    private void PlayOrPause()
    {
        if (playing is { } going)
        {
            going.Cancel();
            playing = null;
            return;
        }

        if (moment >= scale!.Until)
        {
            GoTo(scale.From);
        }

        playing = new CancellationTokenSource();
        _ = PlayAsync(playing.Token);
    }

    private async Task PlayAsync(CancellationToken stopped)
    {
        using var timer = new PeriodicTimer(Tick);
        try
        {
            while (moment < scale!.Until && await timer.WaitForNextTickAsync(stopped))
            {
                var passed = moment + new ExerciseSpan(speed * 15);
                GoTo(Next(moment) is { } next && next > passed + Silence ? next : passed);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }

        playing = null;
        StateHasChanged();
    }

    private async Task OneSeatAsync()
    {
        truth = false;
        panes.RemoveRange(1, panes.Count - 1);
        await Task.CompletedTask;
        Draw();
        GoTo(moment);
    }

    private async Task TwoSeatsAsync()
    {
        truth = false;
        if (panes.Count < 2)
        {
            var second = new Screen { Page = panes[0].Page };
            panes.Add(second);
            if (panes[0].Seat is { } first && Desks.FirstOrDefault(desk => desk.Id != first && desk.Kind == DeskKinds.Participant) is { } other)
            {
                await ChooseAsync(second, other.Id);
            }
        }

        GoTo(moment);
    }

    private void ShowTruth()
    {
        truth = true;
        Remember();
    }

    private async Task LookAtAsync(SeatId seat)
    {
        truth = false;
        await ChooseAsync(panes[0], seat);
    }

    private async Task MarkAsync() => await Desk.DoAsync(new MarkMoment(moment, panes[0].Seat is { } seat && IsSeat(seat) ? seat : null, "") { Id = Guid.NewGuid() });

    private bool IsSeat(SeatId id) => View.Opening!.Directory.Any(card => card.Id == id && card.Kind == DeskKinds.Participant);

    private PlenaryMoment Draft() =>
        new(moment, "", "", "", truth
            ? [new PlenaryScreen.Truth(about)]
            : [.. panes.Where(pane => pane.Seat is not null && pane.Shown is not null).Select(pane => new PlenaryScreen.Desk(pane.Seat!.Value, pane.Page))]);

    // In the address, once the hand rests: a slider passes a hundred moments in a second.
    private async void Remember()
    {
        remembering?.Cancel();
        var waiting = remembering = new CancellationTokenSource();
        try
        {
            await Task.Delay(300, waiting.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        var shown = new ReplayAddress(moment, [.. panes.Where(pane => pane.Seat is not null).Select(pane => new Pane(pane.Seat!.Value, pane.Page))], truth, about);
        var path = new Uri(Navigation.Uri).GetLeftPart(UriPartial.Path);
        if (path.EndsWith("/replay", StringComparison.Ordinal))
        {
            Navigation.NavigateTo(path + shown.ToQuery(), replace: true);
        }
    }

    private static string Pressed(bool pressed) => pressed ? "true" : "false";

    protected override void Dispose(bool disposing)
    {
        playing?.Cancel();
        remembering?.Cancel();
        base.Dispose(disposing);
    }

    private sealed class Screen
    {
        public SeatId? Seat { get; set; }
        public string Page { get; set; } = "";
        public SeatReplay? Replay { get; set; }
        public DeskSession? Shown { get; set; }
        public int Last { get; set; }
        public bool Loading { get; set; }
    }
}

/// <summary>A desk that can be chosen in the replay.</summary>
public sealed record DeskChoice(DeskKinds Kind, SeatId Id, LocalText Name);
