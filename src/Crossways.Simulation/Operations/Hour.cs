using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>The hour of an operation.</summary>
internal sealed record HourDue(ExerciseTime At, long Order, int Operation) : Due(At, Order)
{
    public override IEnumerable<Event> Happens(World world) =>
        world.Operations[Operation] is { State: OperationState.Planned } operation ? Hour.Comes(world, operation) : [];
}

/// <summary>What the hour brings: the measures start in the ordinary way, or the operation is held up.</summary>
internal static class Hour
{
    public static void Set(World world, Operation operation)
    {
        Cancel(world, operation);
        world.Agenda.Add(order =>
        {
            operation.Order = order;
            return new HourDue(operation.Plan.At, order, operation.Number);
        });
    }

    public static void Cancel(World world, Operation operation)
    {
        if (operation.Order is { } order)
        {
            world.Agenda.Remove(order);
            operation.Order = null;
        }
    }

    /// <summary>
    /// An operation on its own starts with what is authorised. One that strikes together with others waits until all of
    /// them can, unless it was agreed that it strikes alone.
    /// </summary>
    public static IEnumerable<Event> Comes(World world, Operation operation)
    {
        if (operation.Linked.Count > 0 && !operation.Alone && LateIn(world, operation) is { } late)
        {
            return [new OperationHeld(operation.Number, late)];
        }

        return Startable(world, operation)
            .Select(Event (measure) => new MeasureStarted(measure.Request.Number, world.Clock.Now + measure.Kind.Takes))
            .Prepend(new OperationStruck(operation.Number));
    }

    private static int? LateIn(World world, Operation operation)
    {
        if (!CanStrike(world, operation))
        {
            return operation.Number;
        }

        foreach (var number in operation.Linked)
        {
            var other = world.Operations[number];
            if (other.State == OperationState.Held || (other.State == OperationState.Planned && (other.Plan.At > world.Clock.Now || !CanStrike(world, other))))
            {
                return number;
            }
        }

        return null;
    }

    private static bool CanStrike(World world, Operation operation) =>
        Startable(world, operation).Count() == operation.Plan.Steps.Count;

    private static IEnumerable<Measure> Startable(World world, Operation operation)
    {
        foreach (var step in operation.Plan.Steps)
        {
            if (operation.MeasureOf(step) is { } number
                && world.Measures[number] is { State: MeasureState.AwaitingAuthorisation } measure
                && (measure.IsAuthorised || measure.Request.Urgent))
            {
                yield return measure;
            }
        }
    }
}

/// <summary>The hour has come: what is authorised starts; what is not starts as soon as it is decided.</summary>
public sealed record OperationStruck(int Number) : Event
{
    internal override Aspects Touches => Aspects.Cooperation;

    internal override void Apply(World world)
    {
        world.Operations[Number].State = OperationState.Struck;
        world.Operations[Number].Order = null;
    }

    internal override void Tell(World world) => world.Operations.Tell(world, Number);
}

/// <summary>The hour has come, or the partner is gone, and somebody is not ready: a new hour has to be agreed.</summary>
/// <param name="For">The operation that is late; its own number when it is this one.</param>
public sealed record OperationHeld(int Number, int For) : Event
{
    internal override Aspects Touches => Aspects.Cooperation;

    internal override void Apply(World world)
    {
        var operation = world.Operations[Number];
        operation.State = OperationState.Held;
        operation.HeldFor = For;
        Hour.Cancel(world, operation);
    }

    internal override void Tell(World world)
    {
        world.Operations.Tell(world, Number);
        foreach (var linked in world.Operations[Number].Linked)
        {
            world.Operations.Tell(world, linked);
        }
    }
}

[JsonDerivedType(typeof(OperationStruck), "operation-struck")]
[JsonDerivedType(typeof(OperationHeld), "operation-held")]
public abstract partial record Event;
