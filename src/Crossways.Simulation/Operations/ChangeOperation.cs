using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Changes the plan until its hour. A new hour asks everybody again, and moves those linked to it that do not strike
/// alone; a measure that is no longer in the plan is withdrawn.
/// </summary>
public sealed record ChangeOperation(int Number, OperationPlan Plan) : Command
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

        var lead = world.Desks[operation.By];
        if (Plan.Hindrance(world, lead, operation) is { } refusal)
        {
            return refusal;
        }

        var happened = Dropped(world, operation).ToList();
        happened.AddRange(Inviting.Of(world, Plan, operation.By));
        happened.Add(new OperationChanged(Number, Plan));
        var kept = Plan.Steps.Where(step => operation.MeasureOf(step) is { } number && world.Measures[number].State != MeasureState.Withdrawn).ToHashSet();
        happened.AddRange(Inviting.Asks(world, Plan, lead, Number, kept));
        happened.AddRange(operation.Linked
            .Select(number => world.Operations[number])
            .Where(other => other.IsOpen && !other.Alone && other.Plan.At != Plan.At)
            .Select(other => new OperationChanged(other.Number, other.Plan with { At = Plan.At })));
        return happened;
    }

    private IEnumerable<Event> Dropped(World world, Operation operation) =>
        operation.Plan.Steps
            .Where(step => !Plan.Steps.Any(kept => kept.Kind == step.Kind && kept.Target == step.Target && kept.By == step.By))
            .Select(step => operation.MeasureOf(step))
            .OfType<int>()
            .Where(number => world.Measures[number].IsOpen)
            .Select(number => new MeasureWithdrawn(number));
}

public sealed record OperationChanged(int Number, OperationPlan Plan) : Event
{
    internal override Aspects Touches => Aspects.Cooperation;

    internal override void Apply(World world)
    {
        var operation = world.Operations[Number];
        if (operation.Plan.At != Plan.At)
        {
            operation.Answers.Clear();
        }

        operation.Left = [.. operation.Members.Except(Plan.Members(operation.By))];
        operation.Plan = Plan;
        operation.State = OperationState.Planned;
        operation.HeldFor = null;
        Hour.Set(world, operation);
    }

    internal override void Tell(World world)
    {
        world.TellTo(world.Operations[Number].Left, new OperationLeft(Number));
        world.Operations.Tell(world, Number);
    }
}

[JsonDerivedType(typeof(ChangeOperation), "change-operation")]
public abstract partial record Command;

[JsonDerivedType(typeof(OperationChanged), "operation-changed")]
public abstract partial record Event;
