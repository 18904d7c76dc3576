using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Somebody sits down at a desk for the first time. Sent by the server when a join link is used.</summary>
public sealed record TakeDesk : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Anyone;
    internal override Phases GivenIn => Phases.Any;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by) =>
        world.Desks.IsTaken(by.Id) ? Array.Empty<Event>() : new DeskTaken(by.Id);
}

public sealed record DeskTaken(SeatId Desk) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Desks.Take(Desk);

    internal override void Tell(World world) => world.TellControl(new DeskTakenShown(Desk));
}

public sealed record DeskTakenShown(SeatId Desk) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Taken.Add(Desk);
}

public sealed partial class SeatView
{
    /// <summary>Control room: desks at which somebody sits.</summary>
    public HashSet<SeatId> Taken { get; } = [];
}

[JsonDerivedType(typeof(TakeDesk), "take-desk")]
public abstract partial record Command;

[JsonDerivedType(typeof(DeskTaken), "desk-taken")]
public abstract partial record Event;

[JsonDerivedType(typeof(DeskTakenShown), "desk-taken")]
public abstract partial record FeedItem;
