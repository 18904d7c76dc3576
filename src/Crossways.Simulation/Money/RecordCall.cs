using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>The moment for which the case has planned a call.</summary>
internal sealed record CallDue(ExerciseTime At, long Order, Call Call) : Due(At, Order)
{
    public override bool IsHappening => false;

    public override IEnumerable<Event> Happens(World world) =>
        Call.If is not { } proviso || world.Holds(proviso) ? [new CallMade(Call.Number)] : [];
}

/// <summary>Somebody rang somebody. Desks see it when they ask the operator.</summary>
/// <param name="Call">The number of the call in the case.</param>
public sealed record CallMade(int Call) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Accounts.Record(world.Scenario.Calls[Call - 1]);
}

[JsonDerivedType(typeof(CallMade), "call-made")]
public abstract partial record Event;
