using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Where a measure stands.</summary>
public enum MeasureState
{
    AwaitingAuthorisation,
    UnderWay,
    Done,
    Refused,
    Withdrawn,
}

/// <summary>A measure that a seat asked for, and what became of it.</summary>
internal sealed class Measure(MeasureRequested request, MeasureKind kind)
{
    public MeasureRequested Request { get; } = request;
    public MeasureKind Kind { get; } = kind;
    public MeasureState State { get; set; }

    /// <summary>It needed nobody's authorisation, or has it.</summary>
    public bool IsAuthorised { get; set; }

    /// <summary>Somebody who may authorise it has decided, either way.</summary>
    public bool IsDecided { get; set; }
    public ExerciseTime? Ready { get; set; }

    /// <summary>The place of its result on the agenda, while one is due.</summary>
    public long? Order { get; set; }

    /// <summary>The place on the agenda at which it lapses unless somebody has confirmed it.</summary>
    public long? ConfirmOrder { get; set; }

    /// <summary>Nobody confirmed it in time.</summary>
    public bool HasLapsed { get; set; }

    public IReadOnlyList<ExhibitId> Brought { get; set; } = [];

    public bool IsOpen => State is MeasureState.AwaitingAuthorisation or MeasureState.UnderWay;
}

internal sealed class Measures : ISlice
{
    private readonly List<Measure> all = [];
    private readonly List<Measure> open = [];
    private readonly Dictionary<MeasureKindId, List<Measure>> byKind = [];

    public int Next => all.Count + 1;

    public Measure this[int number] => all[number - 1];

    /// <summary>Those that have not come to an end.</summary>
    public IReadOnlyList<Measure> Open
    {
        get
        {
            open.RemoveAll(measure => !measure.IsOpen);
            return open;
        }
    }

    public List<Measure> Of(MeasureKindId kind) => byKind.TryGetValue(kind, out var found) ? found : None;

    private static readonly List<Measure> None = [];

    public Measure? Find(int number) => number >= 1 && number <= all.Count ? all[number - 1] : null;

    public void Add(Measure measure)
    {
        all.Add(measure);
        open.Add(measure);
        if (!byKind.TryGetValue(measure.Kind.Id, out var ofKind))
        {
            byKind[measure.Kind.Id] = ofKind = [];
        }

        ofKind.Add(measure);
    }

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(all, measure =>
        {
            hash.Add(measure.Kind.Id.Value);
            hash.Add(measure.Request.Target.Value);
            hash.Add(measure.Request.By.Value);
            hash.Add(measure.Request.Informal);
            hash.Add((long)measure.State);
            hash.Add(measure.IsAuthorised);
            hash.Add(measure.IsDecided);
            hash.Add(measure.HasLapsed);
            hash.AddSet(measure.Brought.Select(exhibit => exhibit.Value));
            hash.Add(measure.Ready?.Seconds ?? -1);
        });
}

/// <summary>A measure as its seat, its authorisers and control see it. Each change shows it anew.</summary>
/// <param name="Authorisers">Who can decide on it; empty when nobody has to.</param>
/// <param name="MayDecide">This desk can grant or refuse it now.</param>
/// <param name="Answer">HTML. What it brought; null while under way.</param>
/// <param name="Started">When it began; null while it waits for authorisation.</param>
public sealed record MeasureShown(
    int Number,
    MeasureKindId Kind,
    LocalText KindName,
    SubjectId Target,
    LocalText TargetName,
    SeatId By,
    string Grounds,
    bool Urgent,
    MeasureState State,
    IReadOnlyList<SeatId> Authorisers,
    bool MayDecide,
    SeatId? DecidedBy,
    bool? Granted,
    string? Reasons,
    ExerciseTime Asked,
    ExerciseTime? Started,
    ExerciseTime? Ready,
    LocalText? Answer,
    IReadOnlyList<ExhibitId> Brought
) : FeedItem
{
    /// <summary>Number of the operation it is a step of, with which it starts; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Operation { get; init; }

    /// <summary>Number of the request of another state that it executes; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OnRequest { get; init; }

    /// <summary>Asked, or answered, by voice: for information only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Informal { get; init; }

    /// <summary>Begun without the authorisation that the law asks for.</summary>
    public bool WithoutAuthority { get; init; }

    /// <summary>Begun urgently: when it lapses unless somebody has confirmed it; null where the law sets no limit.</summary>
    public ExerciseTime? ConfirmBy { get; init; }

    /// <summary>Nobody confirmed it in time.</summary>
    public bool Lapsed { get; init; }

    /// <summary>When this desk learned of the decision; null while there is none.</summary>
    [JsonIgnore]
    public ExerciseTime? Decided { get; init; }

    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Measures[Number] = this with
        {
            Decided = Granted is null ? null : view.Measures.GetValueOrDefault(Number)?.Decided ?? entry.At,
        };
}

public sealed partial class SeatView
{
    /// <summary>Measures this desk asked for or has to decide on, by number. Control: all.</summary>
    public SortedDictionary<int, MeasureShown> Measures { get; } = [];
}

[JsonDerivedType(typeof(MeasureShown), "measure")]
public abstract partial record FeedItem;
