using System.Text.Json.Serialization;

namespace Crossways.Simulation;

/// <summary>
/// Ties an own operation to one that the seat takes part in, so that both strike at one hour: a simultaneous action day,
/// in one state or in several.
/// </summary>
/// <param name="Number">The own operation; it takes over the hour of the other.</param>
/// <param name="Alone">Strikes at the hour even if the other is held up, and does not move with it.</param>
public sealed record JoinOperation(int Number, int With, bool Alone) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Operations.Find(Number) is not { } own
            || world.Operations.Find(With) is not { } other
            || own == other
            || (by.Kind != DeskKinds.Control && (own.By != by.Id || !other.Members.Contains(by.Id))))
        {
            return Refusals.Unknown("operation");
        }

        return !own.IsOpen || other.State != OperationState.Planned
            ? Refusals.OperationIsOver
            : new OperationJoined(Number, With, Alone);
    }
}

public sealed record OperationJoined(int Number, int With, bool Alone) : Event
{
    internal override Aspects Touches => Aspects.Cooperation;

    internal override void Apply(World world)
    {
        var (own, other) = (world.Operations[Number], world.Operations[With]);
        own.Alone = Alone;
        if (!own.Linked.Contains(With))
        {
            own.Linked.Add(With);
            other.Linked.Add(Number);
        }

        own.Plan = own.Plan with { At = other.Plan.At };
        own.State = OperationState.Planned;
        own.HeldFor = null;
        Hour.Set(world, own);
    }

    internal override void Tell(World world)
    {
        world.Operations.Tell(world, Number);
        world.Operations.Tell(world, With);
    }
}

[JsonDerivedType(typeof(JoinOperation), "join-operation")]
public abstract partial record Command;

[JsonDerivedType(typeof(OperationJoined), "operation-joined")]
public abstract partial record Event;
