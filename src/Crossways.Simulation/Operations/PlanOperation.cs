using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Plans an operation: who goes where at what hour, and who has what ready. The seats named see the plan and are asked;
/// what the law wants decided beforehand is asked for at once, for the own measures.
/// </summary>
public sealed record PlanOperation(OperationPlan Plan) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (!MayPlan(world.Scenario, by))
        {
            return Refusal.Because(
                "cannot-plan",
                "Police, prosecution, labour inspectorate and border guard plan operations. Tell one of them what you know.",
                "La police, le parquet, l’inspection du travail et les garde-frontières planifient les opérations. Dites à l’un d’eux ce que vous savez."
            );
        }

        if (Plan.Hindrance(world, by, before: null) is { } refusal)
        {
            return refusal;
        }

        var number = world.Operations.Next;
        return Inviting.Of(world, Plan, by.Id)
            .Append(new OperationPlanned(number, by.Id, Plan))
            .Concat(Inviting.Asks(world, Plan, by, number, new HashSet<OperationStep>()))
            .ToList();
    }

    internal static bool MayPlan(Scenario scenario, Desk desk) =>
        desk.Kind == DeskKinds.Control || (desk.Seat is { } seat && scenario.Agencies[seat.Agency].MayPlanOperations);
}

internal static class Inviting
{
    /// <summary>Whoever is named in a plan hears of the places and people in it.</summary>
    public static IEnumerable<Event> Of(World world, OperationPlan plan, SeatId lead)
    {
        var targets = plan.Steps.Select(step => step.Target).Distinct().ToList();
        return plan.Members(lead)
            .Where(seat => world.Desks[seat].Kind == DeskKinds.Participant)
            .SelectMany(seat => SubjectsLearned.Of(world, seat, targets));
    }

    /// <summary>A seat's own measures are asked for ahead of the hour, in the ordinary way.</summary>
    public static List<Event> Asks(World world, OperationPlan plan, Desk by, int operation, IReadOnlySet<OperationStep> asked)
    {
        var happened = new List<Event>();
        var number = world.Measures.Next;
        foreach (var step in plan.Steps.Where(step => step.By == by.Id && !asked.Contains(step)))
        {
            happened.AddRange(step.AsRequest(plan.Grounds).Asked(world, by, number++, operation));
        }

        return happened;
    }
}

public sealed record OperationPlanned(int Number, SeatId By, OperationPlan Plan) : Event
{
    internal override Aspects Touches => Aspects.Cooperation;

    internal override void Apply(World world)
    {
        var operation = new Operation(Number, By, Plan);
        world.Operations.Add(operation);
        Hour.Set(world, operation);
    }

    internal override void Tell(World world) => world.Operations.Tell(world, Number);
}

[JsonDerivedType(typeof(PlanOperation), "plan-operation")]
public abstract partial record Command;

[JsonDerivedType(typeof(OperationPlanned), "operation-planned")]
public abstract partial record Event;
