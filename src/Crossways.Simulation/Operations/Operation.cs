using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Where an operation stands.</summary>
public enum OperationState
{
    Planned,

    /// <summary>Its hour came, and something that it waits for was not ready; it needs a new hour.</summary>
    Held,

    /// <summary>Its hour has come, and its measures have started.</summary>
    Struck,
    CalledOff,
}

/// <summary>An operation that several seats have planned together.</summary>
internal sealed class Operation(int number, SeatId by, OperationPlan plan)
{
    private readonly Dictionary<(MeasureKindId, SubjectId, SeatId), int> measures = [];

    public int Number { get; } = number;

    /// <summary>Who leads it.</summary>
    public SeatId By { get; } = by;

    public OperationPlan Plan { get; set; } = plan;
    public OperationState State { get; set; }

    /// <summary>The answers of the seats asked, the last of each; without a role: whether the seat takes its measures.</summary>
    public Dictionary<(SeatId Seat, PreparationId? Role), RoleAnswered> Answers { get; } = [];

    /// <summary>Seats that the last change took out of the plan.</summary>
    public IReadOnlyList<SeatId> Left { get; set; } = [];

    /// <summary>Operations that strike at the same hour.</summary>
    public List<int> Linked { get; } = [];

    /// <summary>Strikes at its hour even if those linked to it are held up.</summary>
    public bool Alone { get; set; }

    /// <summary>The operation for which it is held; its own number if it was not ready itself.</summary>
    public int? HeldFor { get; set; }

    /// <summary>Why it was called off; empty otherwise.</summary>
    public string Reasons { get; set; } = "";

    /// <summary>The place of its hour on the agenda.</summary>
    public long? Order { get; set; }

    public bool IsOpen => State is OperationState.Planned or OperationState.Held;

    public IEnumerable<SeatId> Members => Plan.Members(By);

    public void Asked(MeasureRequested request) => measures[(request.Kind, request.Target, request.By)] = request.Number;

    public int? MeasureOf(OperationStep step) =>
        measures.TryGetValue((step.Kind, step.Target, step.By), out var number) ? number : null;

    public IEnumerable<RoleAnswered> Confirmed(PreparationId role)
    {
        foreach (var asked in Plan.Roles)
        {
            if (asked.Role == role && Answers.TryGetValue((asked.Seat, role), out var answer) && answer.Accept)
            {
                yield return answer;
            }
        }
    }

    public void AddTo(StateHash hash)
    {
        hash.Add(By.Value);
        hash.Add(Plan.Name);
        hash.Add(Plan.At.Seconds);
        hash.AddAll(Plan.Steps, step => hash.Add($"{step.Kind}/{step.Target}/{step.By}/{step.Urgent}"));
        hash.AddAll(Plan.Roles, role => hash.Add($"{role.Role}/{role.Seat}"));
        hash.Add((long)State);
        hash.Add(Alone);
        hash.Add(HeldFor ?? 0);
        hash.AddAll(Linked, linked => hash.Add(linked));
        hash.AddSet(Answers.Values.Select(answer => $"{answer.By}/{answer.Role}/{answer.Accept}/{answer.Places}/{string.Join(',', answer.Languages)}"));
        hash.AddSet(measures.Select(measure => $"{measure.Key}/{measure.Value}"));
    }
}

internal sealed class Operations : ISlice
{
    private readonly List<Operation> all = [];

    public int Next => all.Count + 1;

    public IReadOnlyList<Operation> All => all;

    public Operation this[int number] => all[number - 1];

    public Operation? Find(int number) => number >= 1 && number <= all.Count ? all[number - 1] : null;

    public void Add(Operation operation) => all.Add(operation);

    /// <summary>The measure is a step of an operation whose hour has not come.</summary>
    public bool IsAwaited(Measure measure) =>
        measure.Request.Operation is { } operation && this[operation].State != OperationState.Struck;

    public bool Is(World world, OperationIs wanted)
    {
        foreach (var operation in all)
        {
            foreach (var step in operation.Plan.Steps)
            {
                if ((wanted.Target is null || step.Target == wanted.Target)
                    && (wanted.Stage == OperationStage.Done ? IsDone(world, operation, step) : IsPrepared(world, operation, step)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Preparations that a seat of the state could make, and none in the plan has confirmed.</summary>
    public static IEnumerable<Preparation> Missing(World world, Operation operation, StateId state) =>
        world.Scenario.Preparations.Where(preparation =>
            preparation.At.Count > 0
            && preparation.CanBeFilledIn(world.Scenario, state)
            && !operation.Confirmed(preparation.Id).Any());

    public void Tell(World world, int number)
    {
        var shown = Showing.Of(world, this[number]);
        foreach (var desk in Roster.AndControl([.. this[number].Members]))
        {
            world.TellTo(desk, Showing.For(world, desk, shown));
        }
    }

    void ISlice.AddTo(StateHash hash) => hash.AddAll(all, operation => operation.AddTo(hash));

    private static bool IsDone(World world, Operation operation, OperationStep step) =>
        operation.State == OperationState.Struck
        && operation.MeasureOf(step) is { } measure
        && world.Measures[measure].State == MeasureState.Done;

    private static bool IsPrepared(World world, Operation operation, OperationStep step) =>
        operation.State is OperationState.Planned or OperationState.Struck
        && !Missing(world, operation, world.Scenario.Subjects[step.Target].State).Any();
}
