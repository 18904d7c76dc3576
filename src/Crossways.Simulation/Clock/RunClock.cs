using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>STARTEX: play begins and the clock runs.</summary>
public sealed record StartExercise : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Preparing;

    internal override Verdict Decide(World world, Desk by) => new ExerciseStarted(world.Scenario.Scale);
}

public sealed record ExerciseStarted(double Scale) : Event
{
    internal override void Apply(World world)
    {
        world.Clock.Phase = Phases.Running;
        world.Clock.Scale = Scale;
        world.Msel.Schedule(world);
        world.Accounts.Schedule(world);
        foreach (var moment in world.Moments.All.Where(moment => moment > world.Clock.Now))
        {
            world.Agenda.Add(order => new MomentDue(moment, order));
        }
    }

    internal override void Tell(World world)
    {
        world.TellAll(ClockShown.Of(world.Clock));
        world.Msel.TellAll(world);
        world.People.TellAll(world);
        world.Outlooks.TellAll(world);
    }
}

/// <summary>The clock stands still; nobody can act until play resumes.</summary>
public sealed record PauseExercise : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override bool InSelfStudy => true;

    internal override Verdict Decide(World world, Desk by) => new ClockSet(Phases.Paused, world.Clock.Scale);
}

public sealed record ResumeExercise : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override bool InSelfStudy => true;
    internal override Phases GivenIn => Phases.Paused;

    internal override Verdict Decide(World world, Desk by) => new ClockSet(Phases.Running, world.Clock.Scale);
}

/// <summary>How fast exercise time passes.</summary>
/// <param name="Scale">Exercise seconds per wall second, 0.1 to 120; 1 is real time.</param>
public sealed record SetTimeScale(double Scale) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override bool InSelfStudy => true;
    internal override Phases GivenIn => Phases.Running | Phases.Paused;

    internal override Verdict Decide(World world, Desk by) =>
        Scale is >= 0.1 and <= 120
            ? new ClockSet(world.Clock.Phase, Scale)
            : Refusal.Because(
                "scale-out-of-range",
                "The time scale lies between 0.1 and 120.",
                "L'échelle de temps se situe entre 0,1 et 120."
            );
}

public sealed record ClockSet(Phases Phase, double Scale) : Event
{
    internal override void Apply(World world)
    {
        world.Clock.Phase = Phase;
        world.Clock.Scale = Scale;
    }

    internal override void Tell(World world) => world.TellAll(ClockShown.Of(world.Clock));
}

/// <summary>Lets time pass at once up to the next thing that is due: an inject, a result.</summary>
public sealed record JumpToNextEvent : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        // A hand that jumps quickly must not play away what comes after the planned end.
        var end = world.Scenario.Ends;
        if (world.Clock.Now >= end)
        {
            return Refusal.Because(
                "planned-end",
                "The planned end has come. Call ENDEX, or let the clock run on.",
                "La fin prévue est atteinte. Prononcez l’ENDEX, ou laissez l’horloge continuer."
            );
        }

        var next = world.Agenda.FirstHappening?.At ?? end;
        return new Verdict([new ClockJumped()], null, next < end ? next : end);
    }
}

/// <summary>Tells every desk the new time after a jump.</summary>
public sealed record ClockJumped : Event
{
    internal override void Apply(World world) { }

    internal override void Tell(World world) => world.TellAll(ClockShown.Of(world.Clock));
}

/// <summary>ENDEX: play is over and the ending is determined.</summary>
public sealed record EndExercise : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override bool InSelfStudy => true;
    internal override Phases GivenIn => Phases.Running | Phases.Paused;
    internal override bool DuringNoPlay => true;

    // Where nobody directs, nobody would open the debrief.
    internal override Verdict Decide(World world, Desk by)
    {
        var ended = new ExerciseEnded(Endings.Of(world));
        return world.Desks.IsSelfStudy ? new Event[] { ended, new DebriefOpened(DebriefParts.All) } : ended;
    }
}

public sealed record ExerciseEnded(EndingId Ending) : Event
{
    internal override void Apply(World world)
    {
        world.Clock.Phase = Phases.Ended;
        world.Clock.NoPlay = false;
        world.Clock.Ending = Ending;
    }

    internal override void Tell(World world)
    {
        world.TellAll(ClockShown.Of(world.Clock));
        var ending = world.Scenario.Endings[Ending];
        world.TellControl(new EndingShown(ending.Title, ending.Text));
    }
}

/// <summary>How the case ended. For control at ENDEX; for all with the debrief.</summary>
/// <param name="Html">HTML.</param>
public sealed record EndingShown(LocalText Title, LocalText Html) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Ending = this;
}

internal static class Endings
{
    /// <summary>The first ending, in the author's order, whose condition holds.</summary>
    public static EndingId Of(World world) =>
        world.Scenario.Endings.First(ending => ending.When is not { } when || world.Holds(when)).Id;
}

public sealed partial class SeatView
{
    public EndingShown? Ending { get; internal set; }
}

[JsonDerivedType(typeof(StartExercise), "start-exercise")]
[JsonDerivedType(typeof(PauseExercise), "pause-exercise")]
[JsonDerivedType(typeof(ResumeExercise), "resume-exercise")]
[JsonDerivedType(typeof(SetTimeScale), "set-time-scale")]
[JsonDerivedType(typeof(JumpToNextEvent), "jump-to-next-event")]
[JsonDerivedType(typeof(EndExercise), "end-exercise")]
public abstract partial record Command;

[JsonDerivedType(typeof(ExerciseStarted), "exercise-started")]
[JsonDerivedType(typeof(ClockSet), "clock-set")]
[JsonDerivedType(typeof(ClockJumped), "clock-jumped")]
[JsonDerivedType(typeof(ExerciseEnded), "exercise-ended")]
public abstract partial record Event;

[JsonDerivedType(typeof(EndingShown), "ending")]
public abstract partial record FeedItem;
