using System.Text.Json.Serialization;

namespace Crossways.Simulation;

/// <summary>Calls an operation off before its hour. What was asked for in its name is withdrawn.</summary>
/// <param name="Reasons">Required: those who have kept places and people ready are owed one.</param>
public sealed record CallOff(int Number, string Reasons) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Operations.Find(Number) is not { } operation || (by.Kind != DeskKinds.Control && operation.By != by.Id))
        {
            return Refusals.Unknown("operation");
        }

        if (!operation.IsOpen)
        {
            return Refusals.OperationIsOver;
        }

        if (Refusals.OfText(Reasons) is { } refusal)
        {
            return refusal;
        }

        return operation.Plan.Steps
            .Select(step => operation.MeasureOf(step))
            .OfType<int>()
            .Where(number => world.Measures[number].IsOpen)
            .Select(Event (number) => new MeasureWithdrawn(number))
            .Append(new OperationCalledOff(Number, Reasons))
            .Concat(operation.Linked
                .Select(number => world.Operations[number])
                .Where(other => other is { State: OperationState.Planned, Alone: false })
                .Select(other => new OperationHeld(other.Number, Number)))
            .ToList();
    }
}

public sealed record OperationCalledOff(int Number, string Reasons) : Event
{
    internal override Aspects Touches => Aspects.Cooperation;

    internal override void Apply(World world)
    {
        var operation = world.Operations[Number];
        operation.State = OperationState.CalledOff;
        operation.Reasons = Reasons;
        Hour.Cancel(world, operation);
    }

    internal override void Tell(World world) => world.Operations.Tell(world, Number);
}

[JsonDerivedType(typeof(CallOff), "call-off")]
public abstract partial record Command;

[JsonDerivedType(typeof(OperationCalledOff), "operation-called-off")]
public abstract partial record Event;
