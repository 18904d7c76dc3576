using System.Text.Json.Serialization;

namespace Crossways.Simulation;

/// <summary>Something that happened. The log of an exercise is made of these; state is their sum.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
public abstract partial record Event
{
    /// <summary>Changes the world. The only place where it changes.</summary>
    internal abstract void Apply(World world);

    /// <summary>What conditions of the scenario may look at and this event changes. Less spares asking them again.</summary>
    internal virtual Aspects Touches => Aspects.All;

    /// <summary>Says which desks see what of it. The only place where that is decided.</summary>
    internal virtual void Tell(World world) { }
}
