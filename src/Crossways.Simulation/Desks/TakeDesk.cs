using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Somebody sits down at a desk where nobody has sat yet, or in place of the machine. Sent by the server when a join
/// link is used.
/// </summary>
public sealed record TakeDesk : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Anyone;
    internal override Phases GivenIn => Phases.Any;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by)
    {
        var happened = new List<Event>();
        if (!world.Desks.IsTaken(by.Id))
        {
            happened.Add(new DeskTaken(by.Id));
        }

        // Whoever looks into the control room of a self-study does not take it over.
        if (by.Id != Roster.Control && world.Desks.MachineAt(by.Id) is not null)
        {
            happened.Add(new MachinePlays([by.Id], null));
        }

        return happened;
    }
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
