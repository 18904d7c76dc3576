using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>The time within which an urgent measure had to be confirmed has passed.</summary>
internal sealed record ConfirmationDue(ExerciseTime At, long Order, int Measure) : Due(At, Order)
{
    public override IEnumerable<Event> Happens(World world)
    {
        var measure = world.Measures[Measure];
        return measure.IsDecided || measure.State == MeasureState.Withdrawn
            ? []
            : [new ConfirmationLapsed(Measure), .. Custodies.Fall(world, measure)];
    }
}

/// <summary>Nobody confirmed an urgent measure in time: it stands as if nobody had allowed it.</summary>
public sealed record ConfirmationLapsed(int Measure) : Event
{
    internal override Aspects Touches => Aspects.Measures;

    internal override void Apply(World world)
    {
        var measure = world.Measures[Measure];
        measure.IsDecided = true;
        measure.HasLapsed = true;
        world.MeasureViews[Measure] = world.MeasureViews[Measure] with { Lapsed = true };
    }

    internal override void Tell(World world)
    {
        Authorising.Tell(world, Measure);
        world.CaseFiles.TellAgain(world, world.Measures[Measure].Brought);
    }
}

[JsonDerivedType(typeof(ConfirmationLapsed), "confirmation-lapsed")]
public abstract partial record Event;
