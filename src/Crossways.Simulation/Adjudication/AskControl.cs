using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Asks for something that no measure covers; the control room decides what comes of it.</summary>
public sealed record AskControl(string Text) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.RolePlayer;

    internal override Verdict Decide(World world, Desk by) =>
        Refusals.OfText(Text) is { } refusal ? refusal : new ControlAsked(world.Requests.Next, by.Id, Text);
}

internal sealed class Requests : ISlice
{
    private readonly List<(ControlAsked Asked, bool Answered)> all = [];

    public int Next => all.Count + 1;

    public ControlAsked? Find(int number) => number >= 1 && number <= all.Count ? all[number - 1].Asked : null;

    public bool IsAnswered(int number) => all[number - 1].Answered;

    public void Add(ControlAsked asked) => all.Add((asked, false));

    public void Answered(int number) => all[number - 1] = (all[number - 1].Asked, true);

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(all, request =>
        {
            hash.Add(request.Asked.By.Value);
            hash.Add(request.Asked.Text);
            hash.Add(request.Answered);
        });
}

public sealed record ControlAsked(int Number, SeatId By, string Text) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Requests.Add(this);

    internal override void Tell(World world) =>
        world.TellTo(new[] { By, Roster.Control }, new RequestShown(Number, By, Text));
}

public sealed record RequestShown(int Number, SeatId By, string Text) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Requests[Number] = new RequestView(entry.At, this);
}

/// <summary>A request to control and what came of it.</summary>
public sealed class RequestView(ExerciseTime at, RequestShown request)
{
    public ExerciseTime At { get; } = at;
    public RequestShown Request { get; } = request;

    /// <summary>Control has decided; the outcome arrives at its time.</summary>
    public bool Answered { get; internal set; }

    /// <summary>Control only: what it has decided, and when that arrives.</summary>
    public (ExerciseTime At, string Text)? Coming { get; internal set; }

    public (ExerciseTime At, OutcomeShown Outcome)? Outcome { get; internal set; }
}

/// <summary>Control decides what comes of a request: a text, exhibits, after a delay.</summary>
/// <param name="After">0 or more; the outcome arrives then.</param>
public sealed record Adjudicate(int Request, string Text, IReadOnlyList<ExhibitId> Exhibits, ExerciseSpan After) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by) =>
        world.Requests.Find(Request) is null ? Refusals.Unknown("request")
        : world.Requests.IsAnswered(Request)
            ? Refusal.Because("already-answered", "This request has been answered.", "Cette demande a déjà reçu une réponse.")
        : Refusals.OfText(Text) is { } refusal ? refusal
        : !Exhibits.All(world.CaseFiles.Exists) ? Refusals.Unknown("exhibit")
        : new Adjudicated(Request, Text, Exhibits, world.Clock.Now + new ExerciseSpan(Math.Clamp(After.Seconds, 0, 864_000)));
}

public sealed record Adjudicated(int Request, string Text, IReadOnlyList<ExhibitId> Exhibits, ExerciseTime Due) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        world.Requests.Answered(Request);
        world.Agenda.Add(order => new OutcomeDue(Due, order, Request, Text, Exhibits));
    }

    internal override void Tell(World world)
    {
        world.TellTo(world.Requests.Find(Request)!.By, new RequestAnswered(Request));
        world.TellTo(Roster.Control, new RequestAnswered(Request) { Due = Due, Text = Text });
    }
}

internal sealed record OutcomeDue(ExerciseTime At, long Order, int Request, string Text, IReadOnlyList<ExhibitId> Exhibits)
    : Due(At, Order)
{
    public override IEnumerable<Event> Happens(World world)
    {
        var by = world.Requests.Find(Request)!.By;
        yield return new OutcomeArrived(Request, Text, Exhibits);
        if (world.Desks[by].Kind == DeskKinds.Participant)
        {
            foreach (var exhibit in Exhibits)
            {
                yield return new ExhibitReceived(by, exhibit, Provenance.Control, null, null);
            }
        }
    }
}

/// <summary>Control has decided. Whoever asked learns what comes of it at its time.</summary>
public sealed record RequestAnswered(int Request) : FeedItem
{
    /// <summary>Control only: when the outcome comes; null for everybody else.</summary>
    public ExerciseTime? Due { get; init; }

    /// <summary>Control only: what comes then.</summary>
    public string? Text { get; init; }

    internal override void Show(SeatView view, FeedEntry entry)
    {
        view.Requests[Request].Answered = true;
        view.Requests[Request].Coming = Due is { } due ? (due, Text ?? "") : null;
    }
}

public sealed record OutcomeArrived(int Request, string Text, IReadOnlyList<ExhibitId> Exhibits) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) { }

    internal override void Tell(World world)
    {
        var by = world.Requests.Find(Request)!.By;
        world.TellTo(new[] { by, Roster.Control }, new OutcomeShown(Request, Text, Exhibits));
    }
}

public sealed record OutcomeShown(int Request, string Text, IReadOnlyList<ExhibitId> Exhibits) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Requests[Request].Outcome = (entry.At, this);
}

public sealed partial class SeatView
{
    /// <summary>Requests to control, by number. Control: all.</summary>
    public SortedDictionary<int, RequestView> Requests { get; } = [];
}

[JsonDerivedType(typeof(AskControl), "ask-control")]
[JsonDerivedType(typeof(Adjudicate), "adjudicate")]
public abstract partial record Command;

[JsonDerivedType(typeof(ControlAsked), "control-asked")]
[JsonDerivedType(typeof(Adjudicated), "adjudicated")]
[JsonDerivedType(typeof(OutcomeArrived), "outcome-arrived")]
public abstract partial record Event;

[JsonDerivedType(typeof(RequestShown), "request")]
[JsonDerivedType(typeof(RequestAnswered), "request-answered")]
[JsonDerivedType(typeof(OutcomeShown), "outcome")]
public abstract partial record FeedItem;
