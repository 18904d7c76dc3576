using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>What a seat that the machine plays does at a moment. To be submitted at once, or said to be refused.</summary>
public sealed record Wish(SeatId By, Command Command, ExerciseTime At);

/// <summary>
/// The machine's part in a live exercise: a simulated player at every seat that it plays, and what a control room owes
/// in which nobody sits. Holds nothing that the log does not say: who takes the log up again act by act, and lets it
/// recall each, has the same players in the same state of mind as before.
/// </summary>
/// <remarks>
/// For that, whoever drives it keeps one rule: before anything else happens at a moment, all who wanted to act by then
/// have acted. The pace is that of the scenario's own time scale, however fast the clock is set, so that the case keeps
/// its measure.
/// </remarks>
/// <param name="failed">Told of a player that broke down; its seat stays empty.</param>
public sealed class MachineSeats(World world, Func<Casebook> casebook, Action<SeatId, Exception> failed)
{
    private readonly SortedDictionary<SeatId, MachineSeat> sat = new(Comparer<SeatId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)));
    private readonly Dictionary<SeatId, Ledger> ledgers = [];
    private readonly HashSet<SeatId> present = [];
    private readonly ExerciseSpan breath = new(Math.Max(1, (long)(world.Scenario.Scale / 2)));
    private EmptyControlRoom? control;
    private ExerciseTime free;

    /// <summary>The next thing that the machine does, if it does anything up to a moment.</summary>
    public Wish? Next(ExerciseTime until)
    {
        if (!world.Clock.Runs)
        {
            return null;
        }

        if (control?.Next(world) is { } owed)
        {
            return new Wish(Roster.Control, owed, world.Clock.Now);
        }

        var last = until < world.Scenario.Ends ? until : world.Scenario.Ends;
        while (Earliest() is { Due: { } due } seat && Later(Later(due, free), world.Clock.Now) is var at && at <= last)
        {
            if (Ask(seat, at) is { } command)
            {
                return new Wish(seat.Player.Seat, command, at);
            }
        }

        return null;
    }

    /// <summary>An act has happened: everybody reads on.</summary>
    public void Read(Act act)
    {
        foreach (var happened in act.Events)
        {
            switch (happened)
            {
                case DeskTaken taken:
                    present.Add(taken.Desk);
                    break;
                case MachinePlays changed:
                    Seat(changed, act.Number);
                    break;
            }
        }

        if (act is { By: { } by, Command: { } command })
        {
            Note(by, command, act.At);
        }

        foreach (var seat in sat.Values.ToList())
        {
            Try(seat.Player.Seat, () => seat.Read(world));
        }
    }

    public void Refused(Wish wish)
    {
        if (sat.TryGetValue(wish.By, out var seat))
        {
            seat.Player.Refused(wish.Command);
        }
    }

    /// <summary>Before an act of the log is taken up: what the machine did up to it, it does again in its mind.</summary>
    public void Recall(Act act)
    {
        // What does not stand in the log was refused.
        while (Next(act.Came) is { } wish && wish.Command.Id != act.Command?.Id)
        {
            Refused(wish);
        }
    }

    private void Seat(MachinePlays changed, long act)
    {
        foreach (var id in changed.Seats)
        {
            sat.Remove(id);
            var seed = unchecked((world.Seed * 31) + act);
            if (id == Roster.Control)
            {
                control = changed.Policy is null ? null : new EmptyControlRoom(seed, present);
            }
            else if (changed.Policy is { } policy)
            {
                present.Add(id);
                Try(id, () =>
                {
                    var player = new Player(casebook(), id, PolicyOf(policy), seed, present, world.CaseFiles.Carries);
                    sat[id] = new MachineSeat(player, new Ledger(LedgerOf(id)), TakesOver(sat.Count));
                });
            }
            else if (!world.Desks.IsTaken(id))
            {
                present.Remove(id);
            }
        }
    }

    // Whoever takes over in the middle has looked through the file within minutes, one after the other.
    private ExerciseTime? TakesOver(int others) =>
        world.Clock.Phase == Phases.Preparing ? null : world.Clock.Now + ExerciseSpan.OfMinutes(4 + others);

    // Of a version that knew more ways to play.
    private static Policy PolicyOf(string id) => Policy.All.FirstOrDefault(policy => policy.Id == id) ?? Policy.ByTheBook;

    private void Note(SeatId by, Command command, ExerciseTime at)
    {
        if (world.Desks.TryGet(by, out var desk) && desk.Kind == DeskKinds.Participant)
        {
            LedgerOf(by).Add(command);
        }

        if (sat.TryGetValue(by, out var seat))
        {
            free = at + breath;
            if (seat.Wished != command.Id)
            {
                seat.Done.Add(command);
            }
        }
    }

    private Ledger LedgerOf(SeatId seat)
    {
        if (!ledgers.TryGetValue(seat, out var ledger))
        {
            ledgers[seat] = ledger = new Ledger();
        }

        return ledger;
    }

    private MachineSeat? Earliest()
    {
        MachineSeat? earliest = null;
        foreach (var seat in sat.Values)
        {
            if (seat.Due is { } due && !(earliest?.Due <= due))
            {
                earliest = seat;
            }
        }

        return earliest;
    }

    private Command? Ask(MachineSeat seat, ExerciseTime at)
    {
        Command? command = null;
        Try(seat.Player.Seat, () => command = seat.Act(world, casebook(), at));
        return command;
    }

    private void Try(SeatId seat, Action what)
    {
        try
        {
            what();
        }
        catch (Exception problem)
        {
            // A fault of one player is no reason to stop the exercise of all.
            sat.Remove(seat);
            if (!world.Desks.IsTaken(seat))
            {
                present.Remove(seat); // nobody waits for an empty chair
            }

            failed(seat, problem);
        }
    }

    private static ExerciseTime Later(ExerciseTime a, ExerciseTime b) => a > b ? a : b;
}

/// <summary>A simulated player in a live exercise, with what was done at the seat before.</summary>
internal sealed class MachineSeat(Player player, Ledger done, ExerciseTime? takesOver)
{
    private const int MostAtOnce = 500;
    private ExerciseTime? soon = takesOver;
    private int read;

    public Player Player { get; } = player;

    /// <summary>Done at this seat, and not known to the player yet.</summary>
    public Ledger Done { get; } = done;

    /// <summary>The last command it gave.</summary>
    public Guid? Wished { get; private set; }

    /// <summary>When it wants to act; null while it waits for news.</summary>
    public ExerciseTime? Due => soon is { } at && !(Player.Wakes < at) ? at : Player.Wakes;

    public void Read(World world)
    {
        var feed = world.FeedOf(Player.Seat);
        if (feed.Count != read)
        {
            read = feed.Count;
            Player.Read(feed, world.Clock.Now);
        }
    }

    /// <summary>What it does now. What it would do and finds done before it sat down, counts as done.</summary>
    public Command? Act(World world, Casebook casebook, ExerciseTime now)
    {
        soon = null;
        for (var steps = 0; steps < MostAtOnce; steps++)
        {
            if (Player.Act(now) is not { } command)
            {
                return null;
            }

            if (!Done.Strikes(command, casebook) && !IsDecided(world, command))
            {
                Wished = command.Id;
                return command;
            }
        }

        return null;
    }

    // Somebody else was quicker; its own feed says so.
    private bool IsDecided(World world, Command command)
    {
        if (command is not DecideAuthorisation { Measure: var number })
        {
            return false;
        }

        var entries = world.FeedOf(Player.Seat).Entries;
        for (var last = entries.Count - 1; last >= 0; last--)
        {
            if (entries[last].Item is MeasureShown shown && shown.Number == number)
            {
                return !shown.MayDecide;
            }
        }

        return false;
    }
}
