using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Where a request to another state stands.</summary>
public enum AbroadState
{
    /// <summary>On its way to an authority at which nobody sits: the machine answers when it is due.</summary>
    Sent,

    /// <summary>On the desk of somebody who can execute it.</summary>
    Received,

    /// <summary>Sent back with a question; its time stands still until there is a reply.</summary>
    Questioned,

    /// <summary>Somebody of the other state has taken it up.</summary>
    BeingExecuted,
    Answered,
    Refused,
    Withdrawn,
}

/// <summary>Why a state does not execute a request (Directive (EU) 2023/977 art. 6; Directive 2014/41/EU art. 11).</summary>
public enum RefusalGround
{
    /// <summary>The measure would not be allowed here in a case of the own state.</summary>
    NotAllowedHere,

    /// <summary>It would harm an investigation that is under way.</summary>
    HarmsInvestigation,

    /// <summary>It would endanger a person.</summary>
    EndangersPerson,

    /// <summary>More than the purpose asks for, or beside it.</summary>
    Disproportionate,

    /// <summary>It says too little for anybody to act on.</summary>
    Unclear,
}

/// <summary>
/// A measure that reaches into another state, as the authorities there have it: a police request, an investigation order.
/// It lies on the desks of those who have the power there. Whoever takes it up carries it out under the own law; what
/// nobody takes up is answered by the machine when the measure is due.
/// </summary>
internal sealed class RequestAbroad(RequestAbroadSent sent)
{
    public RequestAbroadSent Sent { get; } = sent;

    /// <summary>Who can act on it.</summary>
    public List<SeatId> Receivers { get; } = [.. sent.Receivers];

    /// <summary>Number of the measure by which it is being executed, or was; null: nobody has taken it up.</summary>
    public int? Execution { get; set; }

    /// <summary>When the machine answers it.</summary>
    public ExerciseTime Due { get; set; }

    /// <summary>A question to whoever asks, the latest; null: none.</summary>
    public RequestAbroadQuestioned? Question { get; set; }

    /// <summary>What was left of its time when the question was put; null: its time runs.</summary>
    public ExerciseSpan? Left { get; set; }

    /// <summary>The answer to the latest question.</summary>
    public string? Reply { get; set; }

    public RequestAbroadRefused? Refusal { get; set; }
}

/// <summary>All requests to other states, by the number of their measure.</summary>
internal sealed class RequestsAbroad : ISlice
{
    private readonly SortedDictionary<int, RequestAbroad> all = [];

    public RequestAbroad? Find(int measure) => all.GetValueOrDefault(measure);

    public RequestAbroad this[int measure] => all[measure];

    public void Add(RequestAbroad request) => all.Add(request.Sent.Number, request);

    /// <summary>The request that a measure executes, as long as it is open; null: none.</summary>
    public Measure? ExecutedBy(World world, Measure measure) =>
        measure.Request.OnRequest is { } number && all[number].Execution == measure.Request.Number && world.Measures[number].State == MeasureState.UnderWay
            ? world.Measures[number]
            : null;

    /// <summary>Nobody has taken it up, and it has come to no end.</summary>
    public bool IsOpen(World world, int number) =>
        world.Measures[number].State == MeasureState.UnderWay && all[number].Execution is null;

    /// <summary>Takes the machine's answer off the agenda.</summary>
    public static void Stop(World world, int number)
    {
        var measure = world.Measures[number];
        if (measure.Order is { } order)
        {
            world.Agenda.Remove(order);
            measure.Order = null;
        }

        world.MeasureViews[number] = world.MeasureViews[number] with { Ready = null };
    }

    /// <summary>Lets the machine answer at a moment, unless somebody does before.</summary>
    public void Run(World world, int number, ExerciseTime due)
    {
        var measure = world.Measures[number];
        (all[number].Due, measure.Ready) = (due, due);
        world.Agenda.Add(order =>
        {
            measure.Order = order;
            return new ResultDue(due, order, number);
        });
        world.MeasureViews[number] = world.MeasureViews[number] with { Ready = due };
    }

    /// <summary>Shows a request to everybody whom it concerns.</summary>
    public void Tell(World world, int number)
    {
        var shown = Shown(world, number);
        var open = IsOpen(world, number);
        foreach (var desk in Roster.AndControl(all[number].Receivers, shown.By))
        {
            world.TellTo(desk, shown with
            {
                MayAct = open && desk != shown.By,
                MayReply = open && shown.State == AbroadState.Questioned && (desk == shown.By || desk == Roster.Control),
            });
        }
    }

    private RequestAbroadShown Shown(World world, int number)
    {
        var (measure, request) = (world.Measures[number], all[number]);
        var execution = request.Execution is { } taken ? world.Measures[taken] : null;
        return new RequestAbroadShown(
            number, measure.Request.By, world.Scenario.StateOf(world.Scenario.Seats[measure.Request.By]).Id, request.Sent.State,
            measure.Kind.Id, measure.Kind.Name, measure.Request.Target, measure.Request.Grounds, request.Sent.At,
            IsOpen(world, number) && request.Left is null ? request.Due : null,
            [.. request.Receivers], StateOf(world, number), execution?.Request.By, execution?.Kind.Name,
            request.Question?.Text, request.Reply, request.Refusal?.Ground, request.Refusal?.Reasons, MayAct: false, MayReply: false)
        {
            Informal = measure.Request.Informal,
        };
    }

    /// <summary>Where a request stands.</summary>
    public static AbroadState StateOf(World world, int number) =>
        (world.Measures[number].State, world.Abroad[number]) switch
        {
            (MeasureState.Done, _) => AbroadState.Answered,
            (MeasureState.Refused, _) => AbroadState.Refused,
            (MeasureState.Withdrawn, _) => AbroadState.Withdrawn,
            (_, { Execution: not null }) => AbroadState.BeingExecuted,
            (_, { Left: not null }) => AbroadState.Questioned,
            (_, var request) => request.Receivers.Exists(world.Desks.IsStaffed) ? AbroadState.Received : AbroadState.Sent,
        };

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(all.Values, request =>
        {
            hash.Add(request.Sent.Number);
            hash.AddSet(request.Receivers.Select(seat => seat.Value));
            hash.Add(request.Execution ?? 0);
            hash.Add(request.Due.Seconds);
            hash.Add(request.Left?.Seconds ?? -1);
            hash.Add(request.Question?.Text);
            hash.Add(request.Reply);
            hash.Add((long?)request.Refusal?.Ground ?? -1);
        });
}

/// <summary>
/// A request to another state as whoever asks, whoever can execute it, and control see it. Each change shows it anew.
/// </summary>
/// <param name="Number">Of the measure at the desk that asks.</param>
/// <param name="Due">When the machine answers if nobody has taken it up; null while its time does not run.</param>
/// <param name="Receivers">On whose desks it lies.</param>
/// <param name="ExecutedBy">Who has taken it up; null: nobody.</param>
/// <param name="Execution">What that authority does, in its own law's words.</param>
/// <param name="MayAct">This desk can execute it, ask back or refuse now.</param>
/// <param name="MayReply">This desk has been asked back.</param>
public sealed record RequestAbroadShown(
    int Number,
    SeatId By,
    StateId From,
    StateId To,
    MeasureKindId Kind,
    LocalText KindName,
    SubjectId Target,
    string Grounds,
    ExerciseTime Sent,
    ExerciseTime? Due,
    IReadOnlyList<SeatId> Receivers,
    AbroadState State,
    SeatId? ExecutedBy,
    LocalText? Execution,
    string? Question,
    string? Reply,
    RefusalGround? Ground,
    string? Reasons,
    bool MayAct,
    bool MayReply
) : FeedItem
{
    /// <summary>Asked by voice: for information only, and answered from files and registers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Informal { get; init; }

    internal override void Show(SeatView view, FeedEntry entry) => view.RequestsAbroad[Number] = this;
}

public sealed partial class SeatView
{
    /// <summary>Requests to other states that this desk sent or that lie on it, by number. Control: all.</summary>
    public SortedDictionary<int, RequestAbroadShown> RequestsAbroad { get; } = [];
}

[JsonDerivedType(typeof(RequestAbroadShown), "request-abroad")]
public abstract partial record FeedItem;
