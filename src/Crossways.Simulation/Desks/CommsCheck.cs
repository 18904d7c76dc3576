using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Asks every desk to confirm that it is reachable.</summary>
public sealed record StartCommsCheck : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Preparing | Phases.Running | Phases.Paused;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by) => new CommsCheckStarted();
}

public sealed record CommsCheckStarted : Event
{
    internal override void Apply(World world) => world.Desks.CommsCheckStarts();

    internal override void Tell(World world) => world.TellAll(new CommsCheckShown());
}

public sealed record CommsCheckShown : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry)
    {
        view.CommsCheckOpen = view.Opening?.Desk.Kind != DeskKinds.Control;
        view.Reachable.Clear();
    }
}

public sealed record ConfirmComms : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Anyone;
    internal override Phases GivenIn => Phases.Preparing | Phases.Running | Phases.Paused;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by) =>
        world.Desks.Reachable.Contains(by.Id) ? Array.Empty<Event>() : new CommsConfirmed(by.Id);
}

public sealed record CommsConfirmed(SeatId Desk) : Event
{
    internal override bool MovesTheCase => false;

    internal override void Apply(World world) => world.Desks.IsReachable(Desk);

    internal override void Tell(World world)
    {
        var shown = new CommsConfirmedShown(Desk);
        world.TellControl(shown);
        if (Desk != Roster.Control)
        {
            world.TellTo(Desk, shown);
        }
    }
}

public sealed record CommsConfirmedShown(SeatId Desk) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry)
    {
        view.Reachable.Add(Desk);
        if (Desk == view.Opening?.Desk.Id)
        {
            view.CommsCheckOpen = false;
        }
    }
}

public sealed partial class SeatView
{
    /// <summary>Control asked for a comms check that this desk has not answered yet.</summary>
    public bool CommsCheckOpen { get; internal set; }

    /// <summary>Control room: desks that answered the latest comms check.</summary>
    public HashSet<SeatId> Reachable { get; } = [];
}

[JsonDerivedType(typeof(StartCommsCheck), "start-comms-check")]
[JsonDerivedType(typeof(ConfirmComms), "confirm-comms")]
public abstract partial record Command;

[JsonDerivedType(typeof(CommsCheckStarted), "comms-check-started")]
[JsonDerivedType(typeof(CommsConfirmed), "comms-confirmed")]
public abstract partial record Event;

[JsonDerivedType(typeof(CommsCheckShown), "comms-check")]
[JsonDerivedType(typeof(CommsConfirmedShown), "comms-confirmed")]
public abstract partial record FeedItem;
