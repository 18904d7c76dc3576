using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>One exercise played by simulated players, from STARTEX or from a given moment to ENDEX.</summary>
public sealed class Play
{
    private readonly World world;
    private readonly Player[] players;
    private readonly ControlRoom control;
    private readonly int[] feeds;
    private readonly Casebook casebook;

    // What was done at each seat before this play went on from there; null in a whole play.
    private Dictionary<SeatId, Ledger>? done;

    private Play(Casebook casebook, Crew crew, long seed, long worldSeed, double? scale)
    {
        this.casebook = casebook;
        Crew = crew;
        Scale = scale ?? casebook.Scenario.Scale;
        Seed = seed;
        world = new World(casebook.Scenario, worldSeed, desk => desk.Kind == DeskKinds.Participant);
        Played = new Played(world);
        var present = crew.Seats.Keys.ToHashSet();
        control = new ControlRoom(seed, present);
        players =
        [
            .. casebook.Scenario.Seats
                .Where(seat => crew.Seats.ContainsKey(seat.Id))
                .Select(seat => new Player(casebook, seat.Id, crew.Seats[seat.Id], seed, present, world.CaseFiles.Carries, scale, crew.Plan)),
        ];
        feeds = new int[players.Length];
    }

    public Crew Crew { get; }

    public long Seed { get; }

    /// <summary>Exercise seconds per real second.</summary>
    public double Scale { get; }

    /// <summary>Every act from the first on.</summary>
    public List<Act> Acts { get; } = [];

    /// <summary>Commands of simulated players that were refused, with the reason's code.</summary>
    public List<(SeatId Seat, ExerciseTime At, Command Command, string Code)> Refused { get; } = [];

    /// <summary>How well it went.</summary>
    public Performance Performance => performance ??= Performance.Of(Played);

    private Performance? performance;

    /// <summary>How the case ended.</summary>
    public EndingId Ending => world.Clock.Ending!.Value;

    internal Played Played { get; }

    internal World World => world;

    /// <summary>Plays a whole exercise.</summary>
    /// <param name="scale">Exercise seconds per wall second; null: as the scenario recommends.</param>
    public static Play Of(Casebook casebook, Crew crew, long seed, double? scale = null)
    {
        var play = new Play(casebook, crew, seed, seed, scale);
        var starts = casebook.Scenario.Starts;
        play.Submit(new CreateExercise { Id = play.control.NewId() }, Roster.Control, starts);
        play.Submit(new StartExercise { Id = play.control.NewId() }, Roster.Control, starts);
        play.Run();
        return play;
    }

    /// <summary>Goes on from an exercise as it stood after some of its acts.</summary>
    /// <param name="acts">The log up to the moment, of an exercise on the same scenario and seed.</param>
    /// <param name="seed">Of the players; the world's is that of the log.</param>
    public static Play After(Casebook casebook, Crew crew, IEnumerable<Act> acts, long seed, long worldSeed)
    {
        var (play, ledgers) = Standing(casebook, crew, acts, seed, worldSeed);
        play.GoOn(ledgers);
        return play;
    }

    /// <summary>Goes on from a moment of an exercise that people played, with one act changed.</summary>
    /// <param name="log">The whole log.</param>
    /// <param name="change">Its command is known to be possible there (<see cref="WhatIf.Objection"/>).</param>
    /// <param name="changed">False: from the same moment, without the change.</param>
    internal static Play After(Casebook casebook, Crew crew, IReadOnlyList<Act> log, Change change, bool changed, long seed, long worldSeed)
    {
        var (play, ledgers) = Standing(casebook, crew, change.Standing(log, changed).Select(WithoutRolePlayers), seed, worldSeed);
        foreach (var act in Unpause(play.world, change.At, _ => play.control.NewId()))
        {
            play.Keep(act, change.At);
        }

        if (changed && change.LeftOut(log) is { By: { } by, Command: { } left } && ledgers.TryGetValue(by, out var whose))
        {
            // Nor is it made up for by the one who did it.
            whose.Add(left);
        }

        if (changed && change is { By: { } who, Command: { } command })
        {
            play.Submit(command, who, change.At);
            ledgers.GetValueOrDefault(who)?.Add(command);
        }

        play.GoOn(ledgers);
        return play;
    }

    private static (Play Play, Dictionary<SeatId, Ledger> Ledgers) Standing(Casebook casebook, Crew crew, IEnumerable<Act> acts, long seed, long worldSeed)
    {
        var play = new Play(casebook, crew, seed, worldSeed, null);
        var ledgers = play.players.ToDictionary(player => player.Seat, _ => new Ledger());
        foreach (var act in acts)
        {
            var before = play.world.Clock.Now;
            play.world.Apply(act);
            play.Keep(act, before);
            if (act is { By: { } by, Command: { } command } && ledgers.TryGetValue(by, out var ledger))
            {
                ledger.Add(command);
            }
        }

        return (play, ledgers);
    }

    // The people who took the parts of the case's persons do not go on: the file answers for those.
    private static Act WithoutRolePlayers(Act act) =>
        act.Events.Any(happened => happened is DeskTaken taken && Roster.PersonAt(taken.Desk) is not null)
            ? act with { Events = [.. act.Events.Where(happened => happened is not DeskTaken taken || Roster.PersonAt(taken.Desk) is null)] }
            : act;

    /// <summary>Lifts a no-play call and a pause, as control would before play goes on.</summary>
    internal static IEnumerable<Act> Unpause(World world, ExerciseTime at, Func<int, Guid> ids)
    {
        if (world.Clock.NoPlay && world.Submit(new LiftNoPlay { Id = ids(1) }, Roster.Control, at).Act is { } lifted)
        {
            yield return lifted;
        }

        if (world.Clock.Phase == Phases.Paused && world.Submit(new ResumeExercise { Id = ids(2) }, Roster.Control, at).Act is { } resumed)
        {
            yield return resumed;
        }
    }

    // The players were there: they know their file, and do nothing a second time.
    private void GoOn(Dictionary<SeatId, Ledger> ledgers)
    {
        done = ledgers;
        ReadOn();
        foreach (var player in players)
        {
            player.KnowsTheFile(world.Clock.Now);
        }

        Run();
    }

    private void Run()
    {
        var scenario = world.Scenario;
        ReadOn();
        while (world.Clock.Phase == Phases.Running)
        {
            var (who, wakes) = Next();
            var due = world.NextDue;
            if (due is { } first && first <= scenario.Ends && (who < 0 || first <= wakes))
            {
                Advance(first);
            }
            else if (who >= 0 && wakes <= scenario.Ends)
            {
                Let(players[who], wakes);
            }
            else
            {
                Submit(new EndExercise { Id = control.NewId() }, Roster.Control, scenario.Ends);
            }
        }
    }

    private (int Who, ExerciseTime Wakes) Next()
    {
        var (who, wakes) = (-1, default(ExerciseTime));
        for (var index = 0; index < players.Length; index++)
        {
            if (players[index].Wakes is { } at && (who < 0 || at < wakes))
            {
                (who, wakes) = (index, at);
            }
        }

        return (who, wakes < world.Clock.Now ? world.Clock.Now : wakes);
    }

    private void Advance(ExerciseTime to)
    {
        var before = world.Clock.Now;
        if (world.Advance(to) is { } act)
        {
            Keep(act, before);
        }

        ReadOn();
    }

    private void Let(Player player, ExerciseTime now)
    {
        if (Wanted(player, now) is not { } command)
        {
            return;
        }

        if (Submit(command, player.Seat, now) is { } refusal)
        {
            Refused.Add((player.Seat, now, command, refusal.Code));
            player.Refused(command);
        }

        while (control.Answer(world) is { } answer)
        {
            Submit(answer, Roster.Control, now);
        }
    }

    private Command? Wanted(Player player, ExerciseTime now)
    {
        while (player.Act(now) is { } command)
        {
            var isDone = done is not null
                && (done[player.Seat].Strikes(command, casebook) || (command is DecideAuthorisation { Measure: var number } && world.Measures[number].IsDecided));
            if (!isDone)
            {
                return command;
            }
        }

        return null;
    }

    private Refusal? Submit(Command command, SeatId by, ExerciseTime now)
    {
        var before = world.Clock.Now;
        var outcome = world.Submit(command, by, now);
        if (outcome.Act is { } act)
        {
            Keep(act, before);
            ReadOn();
        }

        return outcome.Refusal;
    }

    private void Keep(Act act, ExerciseTime before)
    {
        Acts.Add(act);
        Played.Note(act, before);
    }

    private void ReadOn()
    {
        for (var index = 0; index < players.Length; index++)
        {
            var feed = world.FeedOf(players[index].Seat);
            if (feed.Count != feeds[index])
            {
                feeds[index] = feed.Count;
                players[index].Read(feed, world.Clock.Now);
            }
        }
    }
}
