using System.Text.Json.Serialization;

namespace Crossways.Simulation;

/// <summary>Something that happened. The log of an exercise is made of these; state is their sum.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
public abstract partial record Event
{
    /// <summary>Changes the world. The only place where it changes.</summary>
    internal abstract void Apply(World world);

    /// <summary>Can make a condition of the scenario come true. False spares asking them all again.</summary>
    internal virtual bool MovesTheCase => true;

    /// <summary>Says which desks see what of it. The only place where that is decided.</summary>
    internal virtual void Tell(World world) { }
}
