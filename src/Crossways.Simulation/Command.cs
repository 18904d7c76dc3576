using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Something that somebody at a desk wants to do. The only way in: browsers, simulated players and tests send
/// nothing else. Every kind stands in its own file with its events, its rule and what the desks see of it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
public abstract partial record Command
{
    /// <summary>Made by the sender. The same id sent twice is done once.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who may give it at all. Checked before <see cref="Decide"/>.</summary>
    internal abstract DeskKinds GivenBy { get; }

    /// <summary>In which phases it may be given.</summary>
    internal virtual Phases GivenIn => Phases.Running;

    /// <summary>Given even while a no-play call stops everything.</summary>
    internal virtual bool DuringNoPlay => false;

    /// <summary>Falls to control, and where nobody sits there to the participants.</summary>
    internal virtual bool InSelfStudy => false;

    /// <summary>The rule: events, or a refusal that the sender can act on. Changes nothing.</summary>
    internal abstract Verdict Decide(World world, Desk by);
}

/// <summary>What a rule says to a command.</summary>
internal sealed record Verdict(IReadOnlyList<Event> Events, Refusal? Refusal, ExerciseTime? JumpTo = null)
{
    public static implicit operator Verdict(Event happened) => new([happened], null);

    public static implicit operator Verdict(Event[] happened) => new(happened, null);

    public static implicit operator Verdict(List<Event> happened) => new(happened, null);

    public static implicit operator Verdict(Refusal refusal) => new([], refusal);
}

/// <summary>Why a command was not carried out, and what to do about it.</summary>
/// <param name="Code">Stable word for programs, for example <c>outside-own-powers</c>.</param>
/// <param name="Sentence">For the person who sent it.</param>
public sealed record Refusal(string Code, LocalText Sentence)
{
    internal static Refusal Because(string code, string en, string fr) => new(code, new LocalText(en, fr));
}
