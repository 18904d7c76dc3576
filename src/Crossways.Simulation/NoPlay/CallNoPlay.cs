using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Anyone, at any time before ENDEX: everything stops, for everybody.</summary>
/// <param name="Reason">May be empty: nobody has to justify a no-play call.</param>
public sealed record CallNoPlay(string Reason) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Anyone;
    internal override Phases GivenIn => Phases.Preparing | Phases.Running | Phases.Paused;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by) =>
        Refusals.OfText(Reason, required: false) is { } refusal ? refusal
        : world.Clock.NoPlay ? Array.Empty<Event>()
        : new NoPlayCalled(by.Id, Reason);
}

public sealed record NoPlayCalled(SeatId By, string Reason) : Event
{
    internal override void Apply(World world) => world.Clock.NoPlay = true;

    internal override void Tell(World world)
    {
        // The reason may be personal: only the control room reads it and who called.
        world.TellAll(ClockShown.Of(world.Clock));
        world.TellControl(new NoPlayReason(By, Reason));
    }
}

public sealed record NoPlayReason(SeatId By, string Reason) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.NoPlayCalls.Add((entry.At, this));
}

/// <summary>The director ends the standstill; the clock goes on as it was before.</summary>
public sealed record LiftNoPlay : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override bool InSelfStudy => true;
    internal override Phases GivenIn => Phases.Preparing | Phases.Running | Phases.Paused;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by) =>
        world.Clock.NoPlay ? new NoPlayLifted() : Array.Empty<Event>();
}

public sealed record NoPlayLifted : Event
{
    internal override void Apply(World world) => world.Clock.NoPlay = false;

    internal override void Tell(World world) => world.TellAll(ClockShown.Of(world.Clock));
}

public sealed partial class SeatView
{
    /// <summary>Control room: who called no play, when and why.</summary>
    public List<(ExerciseTime At, NoPlayReason Call)> NoPlayCalls { get; } = [];
}

[JsonDerivedType(typeof(CallNoPlay), "call-no-play")]
[JsonDerivedType(typeof(LiftNoPlay), "lift-no-play")]
public abstract partial record Command;

[JsonDerivedType(typeof(NoPlayCalled), "no-play-called")]
[JsonDerivedType(typeof(NoPlayLifted), "no-play-lifted")]
public abstract partial record Event;

[JsonDerivedType(typeof(NoPlayReason), "no-play-reason")]
public abstract partial record FeedItem;
