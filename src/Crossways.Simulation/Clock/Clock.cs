using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Where an exercise stands.</summary>
[Flags]
public enum Phases
{
    /// <summary>Before STARTEX.</summary>
    Preparing = 1,
    Running = 2,
    Paused = 4,

    /// <summary>After ENDEX.</summary>
    Ended = 8,
    Any = Preparing | Running | Paused | Ended,
}

/// <summary>The exercise's own clock. Wall time is the server's business and never comes in here.</summary>
public sealed class Clock : ISlice
{
    public ExerciseTime Now { get; internal set; }
    public Phases Phase { get; internal set; } = Phases.Preparing;

    /// <summary>Exercise seconds per wall second; the server lets time pass accordingly.</summary>
    public double Scale { get; internal set; } = 1;

    /// <summary>Somebody called no play and it has not been lifted.</summary>
    public bool NoPlay { get; internal set; }

    /// <summary>How the case ended; null before ENDEX.</summary>
    public EndingId? Ending { get; internal set; }

    /// <summary>What the director has opened of the debrief.</summary>
    public DebriefParts Debrief { get; internal set; }

    /// <summary>Time passes.</summary>
    public bool Runs => Phase == Phases.Running && !NoPlay;

    void ISlice.AddTo(StateHash hash)
    {
        hash.Add(Now.Seconds);
        hash.Add((long)Phase);
        hash.Add((long)(Scale * 1000));
        hash.Add(NoPlay);
        hash.Add((long)Debrief);
        hash.Add(Ending?.Value);
    }
}

/// <summary>The clock moved, to something due or to the moment of an act.</summary>
public sealed record TimePassed(ExerciseTime To, long? Due) : Event
{
    internal override Aspects Touches => Aspects.Time;

    internal override void Apply(World world)
    {
        world.Clock.Now = To;
        if (Due is { } order)
        {
            world.Agenda.RemoveFirst(order);
        }
    }
}

/// <summary>The clock as a desk shows it from this moment on.</summary>
public sealed record ClockShown(ExerciseTime Now, Phases Phase, double Scale, bool NoPlay, LocalText? Reason) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Clock = this;

    internal static ClockShown Of(Clock clock, LocalText? reason = null) =>
        new(clock.Now, clock.Phase, clock.Scale, clock.NoPlay, reason);
}

public sealed partial class SeatView
{
    public ClockShown Clock { get; internal set; } = new(ExerciseTime.Zero, Phases.Preparing, 1, NoPlay: false, null);
}

[JsonDerivedType(typeof(TimePassed), "time-passed")]
public abstract partial record Event;

[JsonDerivedType(typeof(ClockShown), "clock")]
public abstract partial record FeedItem;
