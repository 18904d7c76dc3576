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
        view.CommsCheckOpen = true;
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
    internal override Aspects Touches => Aspects.None;

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

/// <summary>Ends the comms check: no desk is asked any longer.</summary>
public sealed record CloseCommsCheck : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Any;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by) => new CommsCheckClosed();
}

public sealed record CommsCheckClosed : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Desks.CommsCheckStarts();

    internal override void Tell(World world) => world.TellAll(new CommsCheckClosedShown());
}

public sealed record CommsCheckClosedShown : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry)
    {
        view.CommsCheckOpen = false;
        view.Reachable.Clear();
    }
}

public sealed partial class SeatView
{
    /// <summary>Control asked for a comms check that this desk has not answered yet; for control: that it has not closed.</summary>
    public bool CommsCheckOpen { get; internal set; }

    /// <summary>Control room: desks that answered the latest comms check.</summary>
    public HashSet<SeatId> Reachable { get; } = [];
}

[JsonDerivedType(typeof(StartCommsCheck), "start-comms-check")]
[JsonDerivedType(typeof(ConfirmComms), "confirm-comms")]
[JsonDerivedType(typeof(CloseCommsCheck), "close-comms-check")]
public abstract partial record Command;

[JsonDerivedType(typeof(CommsCheckStarted), "comms-check-started")]
[JsonDerivedType(typeof(CommsConfirmed), "comms-confirmed")]
[JsonDerivedType(typeof(CommsCheckClosed), "comms-check-closed")]
public abstract partial record Event;

[JsonDerivedType(typeof(CommsCheckShown), "comms-check")]
[JsonDerivedType(typeof(CommsConfirmedShown), "comms-confirmed")]
[JsonDerivedType(typeof(CommsCheckClosedShown), "comms-check-closed")]
public abstract partial record FeedItem;
