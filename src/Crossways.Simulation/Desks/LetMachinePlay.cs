using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Control lets the machine play seats that nobody sits at, or takes them back. Who sits down at such a seat has it at
/// once. Where the machine has the control room as well, nobody directs: that is self-study.
/// </summary>
/// <param name="Seats">Participants' seats, and the control room.</param>
/// <param name="Policy">How it plays, one of <see cref="Policies"/>; null: it plays no longer.</param>
public sealed record LetMachinePlay(IReadOnlyList<SeatId> Seats, string? Policy) : Command
{
    /// <summary>The ways in which the machine can play, the best first. What each means, simulated players know.</summary>
    public static readonly IReadOnlyList<string> Policies = ["by-the-book", "siloed", "force-first", "slow", "careless", "random"];

    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Preparing | Phases.Running | Phases.Paused;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by)
    {
        if (Policy is not null && !Policies.Contains(Policy))
        {
            return Refusal.Because(
                "unknown-policy",
                $"The machine cannot play like that. Choose one of: {string.Join(", ", Policies)}.",
                $"La machine ne sait pas jouer ainsi. Choisissez parmi : {string.Join(", ", Policies)}."
            );
        }

        if (Seats.Count == 0 || !Seats.All(seat => MayPlay(world, seat)))
        {
            return Refusal.Because(
                "not-a-seat-for-the-machine",
                "The machine can play participants’ seats and the control room. Choose at least one of them.",
                "La machine peut jouer les postes des participants et la direction. Choisissez au moins l’un d’eux."
            );
        }

        var changed = Seats.Distinct().Where(seat => world.Desks.MachineAt(seat) != Policy).ToList();
        return changed.Count == 0 ? Array.Empty<Event>() : new MachinePlays(changed, Policy);
    }

    private static bool MayPlay(World world, SeatId seat) =>
        world.Desks.TryGet(seat, out var desk) && desk.Kind is DeskKinds.Participant or DeskKinds.Control;
}

/// <summary>From now on the machine plays these seats, or plays them no longer.</summary>
public sealed record MachinePlays(IReadOnlyList<SeatId> Seats, string? Policy) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        foreach (var seat in Seats)
        {
            world.Desks.LetMachinePlay(seat, Policy);
        }
    }

    // Everybody may know that no person answers them; how the machine plays is for control to know and others to find out.
    internal override void Tell(World world)
    {
        var others = world.Desks.All.Select(desk => desk.Id).Where(desk => desk != Roster.Control);
        world.TellTo(others, new MachineShown(Seats, Policy is not null, null));
        world.TellControl(new MachineShown(Seats, Policy is not null, Policy));
    }
}

/// <param name="Policy">Control only: how it plays.</param>
public sealed record MachineShown(IReadOnlyList<SeatId> Seats, bool Plays, string? Policy) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry)
    {
        foreach (var seat in Seats)
        {
            view.Machine.Remove(seat);
            if (Plays)
            {
                view.Machine[seat] = Policy;
            }
        }
    }
}

/// <summary>An exercise whose control room the machine has: whoever plays has a hand on the clock.</summary>
public static class SelfStudy
{
    /// <summary>What becomes of a request to a control room in which nobody sits.</summary>
    public static readonly LocalText NobodyInControl = new(
        "Nobody sits in the control room in self-study; the case goes on without it.",
        "En autoformation, personne ne siège à la direction ; l’affaire suit son cours sans elle."
    );
}

public sealed partial class SeatView
{
    /// <summary>Seats that the machine plays; for control, with how it plays.</summary>
    public Dictionary<SeatId, string?> Machine { get; } = [];

    /// <summary>Nobody sits in the control room: the clock is in the participants' hands.</summary>
    public bool IsSelfStudy => Machine.ContainsKey(Roster.Control);
}

[JsonDerivedType(typeof(LetMachinePlay), "let-machine-play")]
public abstract partial record Command;

[JsonDerivedType(typeof(MachinePlays), "machine-plays")]
public abstract partial record Event;

[JsonDerivedType(typeof(MachineShown), "machine")]
public abstract partial record FeedItem;
