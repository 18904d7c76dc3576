using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Parts of the debrief that the director can open.</summary>
[Flags]
public enum DebriefParts
{
    None = 0,
    Timeline = 1,
    Victims = 2,
    Evidence = 4,
    Cooperation = 8,
    Ratings = 16,

    /// <summary>Any moment from any seat.</summary>
    Replay = 32,
    Ending = 64,

    /// <summary>Measures of performance: of the exercise, teams and seats.</summary>
    Measures = 128,

    /// <summary>Missed opportunities.</summary>
    Missed = 256,
    All = Timeline | Victims | Evidence | Cooperation | Ratings | Replay | Ending | Measures | Missed,
}

/// <summary>Opens parts of the debrief to everybody, after ENDEX. Opened parts stay open.</summary>
public sealed record OpenDebrief(DebriefParts Parts) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override bool InSelfStudy => true;
    internal override Phases GivenIn => Phases.Ended;

    internal override Verdict Decide(World world, Desk by) => new DebriefOpened(world.Clock.Debrief | Parts);
}

public sealed record DebriefOpened(DebriefParts Parts) : Event
{
    internal override void Apply(World world) => world.Clock.Debrief = Parts;

    internal override void Tell(World world)
    {
        world.TellAll(new DebriefShown(Parts));
        if (Parts.HasFlag(DebriefParts.Ending) && world.Clock.Ending is { } id)
        {
            var ending = world.Scenario.Endings[id];
            world.TellAll(new EndingShown(ending.Title, ending.Text));
        }
    }
}

public sealed record DebriefShown(DebriefParts Parts) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Debrief = Parts;
}

public sealed partial class SeatView
{
    /// <summary>Parts of the debrief that are open.</summary>
    public DebriefParts Debrief { get; internal set; }
}

[JsonDerivedType(typeof(OpenDebrief), "open-debrief")]
public abstract partial record Command;

[JsonDerivedType(typeof(DebriefOpened), "debrief-opened")]
public abstract partial record Event;

[JsonDerivedType(typeof(DebriefShown), "debrief")]
public abstract partial record FeedItem;
