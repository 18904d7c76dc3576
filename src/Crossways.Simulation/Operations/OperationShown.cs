using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>An operation as those who take part and control see it; nobody else learns of it. Each change shows it anew.</summary>
/// <param name="Missing">Preparations that somebody could make, and nobody has confirmed.</param>
/// <param name="HeldFor">Number of the operation for which it is held; its own when it was not ready itself.</param>
/// <param name="Reasons">Why it was called off; empty otherwise.</param>
public sealed record OperationShown(
    int Number,
    SeatId By,
    OperationState State,
    string Name,
    ExerciseTime At,
    string Grounds,
    string Briefing,
    IReadOnlyList<StepShown> Steps,
    IReadOnlyList<RoleShown> Roles,
    IReadOnlyList<PreparationId> Missing,
    IReadOnlyList<LinkShown> Linked,
    bool Alone,
    int? HeldFor,
    string Reasons
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Operations[Number] = this;
}

/// <param name="Takes">The seat has said whether it takes it; null: not yet.</param>
/// <param name="Measure">Its number once it has been asked for.</param>
/// <param name="Authorised">It needs nobody's decision, or has it.</param>
public sealed record StepShown(
    MeasureKindId Kind,
    LocalText KindName,
    SubjectId Target,
    LocalText TargetName,
    SeatId By,
    bool Urgent,
    bool? Takes,
    int? Measure,
    MeasureState? State,
    bool Authorised
);

/// <param name="Accepts">Null: the seat has not answered yet.</param>
public sealed record RoleShown(
    PreparationId Role,
    LocalText Name,
    SeatId Seat,
    bool? Accepts,
    int Places,
    IReadOnlyList<string> Languages,
    string Note
);

/// <summary>Another operation that strikes at the same hour: its name and who leads it, and no more.</summary>
public sealed record LinkShown(int Number, string Name, SeatId By, OperationState State);

/// <summary>The seat takes no part any more; what it knew of the plan ends here.</summary>
public sealed record OperationLeft(int Number) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Operations.Remove(Number);
}

/// <summary>What an operation can have ready, for whoever plans one: the catalogue of a desk.</summary>
/// <param name="Seats">Who can have it ready.</param>
public sealed record PreparationCard(
    PreparationId Id,
    LocalText Name,
    LocalText About,
    Coverage Covers,
    IReadOnlyList<SeatId> Seats
);

/// <summary>A measure that can be a step, and the seats that have the power, each in its own state.</summary>
public sealed record StepCard(MeasureKindId Id, LocalText Name, IReadOnlyList<SubjectKind> Targets, bool Urgent, IReadOnlyList<SeatId> Seats);

internal static class Showing
{
    public static OperationShown Of(World world, Operation operation)
    {
        var plan = operation.Plan;
        var states = plan.Steps.Select(step => world.Scenario.Subjects[step.Target].State).Distinct();
        return new OperationShown(
            operation.Number,
            operation.By,
            operation.State,
            plan.Name,
            plan.At,
            plan.Grounds,
            plan.Briefing,
            [.. plan.Steps.Select(step => Of(world, operation, step))],
            [.. plan.Roles.Select(role => Of(world, operation, role))],
            [.. states.SelectMany(state => Operations.Missing(world, operation, state)).Select(preparation => preparation.Id).Distinct()],
            [.. operation.Linked.Select(number => world.Operations[number]).Select(other => new LinkShown(other.Number, other.Plan.Name, other.By, other.State))],
            operation.Alone,
            operation.HeldFor,
            operation.Reasons
        );
    }

    /// <summary>The same with people called as the desk knows them.</summary>
    public static OperationShown For(World world, SeatId desk, OperationShown shown) =>
        shown.Steps.All(step => ReferenceEquals(step.TargetName, WhoIsWho.NameFor(world, desk, step.Target)))
            ? shown
            : shown with { Steps = [.. shown.Steps.Select(step => step with { TargetName = WhoIsWho.NameFor(world, desk, step.Target) })] };

    private static StepShown Of(World world, Operation operation, OperationStep step)
    {
        var measure = operation.MeasureOf(step) is { } number ? world.Measures[number] : null;
        bool? takes = operation.Answers.TryGetValue((step.By, null), out var answer) ? answer.Accept
            : step.By == operation.By ? true
            : null;
        return new StepShown(
            step.Kind,
            world.Scenario.Measures[step.Kind].Name,
            step.Target,
            world.Scenario.Subjects[step.Target].Name,
            step.By,
            step.Urgent,
            takes,
            measure?.Request.Number,
            measure?.State,
            measure?.IsAuthorised ?? false
        );
    }

    private static RoleShown Of(World world, Operation operation, OperationRole role)
    {
        var name = world.Scenario.Preparations[role.Role].Name;
        return operation.Answers.TryGetValue((role.Seat, role.Role), out var answer)
            ? new RoleShown(role.Role, name, role.Seat, answer.Accept, answer.Places, answer.Languages, answer.Note)
            : new RoleShown(role.Role, name, role.Seat, null, 0, [], "");
    }

    private static readonly ConditionalWeakTable<Scenario, IReadOnlyList<PreparationCard>> PreparationsOf = [];
    private static readonly ConditionalWeakTable<Scenario, IReadOnlyList<StepCard>> StepsOf = [];

    // The same for every desk and exercise.
    public static IReadOnlyList<PreparationCard> Preparations(Scenario scenario) =>
        PreparationsOf.GetValue(scenario, static scenario =>
        [
            .. scenario.Preparations.Where(preparation => preparation.At.Count > 0).Select(preparation => new PreparationCard(
                preparation.Id,
                preparation.Name,
                preparation.About,
                preparation.Covers,
                [.. scenario.Seats.Where(seat => preparation.CanBeFilledBy(scenario, seat)).Select(seat => seat.Id)]
            )),
        ]);

    public static IReadOnlyList<StepCard> Steps(Scenario scenario) =>
        StepsOf.GetValue(scenario, static scenario =>
        [
            .. scenario.Measures.Where(kind => kind.CanBePlanned).Select(kind => new StepCard(
                kind.Id,
                kind.Name,
                kind.Targets,
                kind.Urgent,
                [.. scenario.Seats.Where(seat => scenario.HasPower(seat, kind)).Select(seat => seat.Id)]
            )).Where(card => card.Seats.Count > 0),
        ]);
}

public sealed partial class SeatView
{
    /// <summary>Operations this desk takes part in, by number. Control: all.</summary>
    public SortedDictionary<int, OperationShown> Operations { get; } = [];
}

[JsonDerivedType(typeof(OperationShown), "operation")]
[JsonDerivedType(typeof(OperationLeft), "operation-left")]
public abstract partial record FeedItem;
