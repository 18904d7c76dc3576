using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// One exercise: a scenario's truth, and all that has happened to it since. Deterministic: the same scenario, seed
/// and commands at the same exercise times give the same acts and the same <see cref="Hash"/> on every machine.
/// </summary>
/// <remarks>Not safe for several threads; each exercise is played by one actor.</remarks>
public sealed class World
{
    private readonly HashSet<Guid> done = [];
    private readonly Dictionary<SeatId, Feed> feeds = [];
    private List<Event>? raised;
    private long acts;

    public World(Scenario scenario, long seed)
        : this(scenario, seed, _ => true)
    {
    }

    /// <param name="isRead">Desks whose feed somebody reads; those of the others are counted and not kept.</param>
    internal World(Scenario scenario, long seed, Func<Desk, bool> isRead)
    {
        Scenario = scenario;
        Seed = seed;
        Clock = new Clock { Now = scenario.Starts };
        Desks = new Roster(scenario);
        People = new PeopleOfTheCase(scenario);
        Outlooks = new Outlooks(scenario);
        Msel = new Msel(scenario);
        Prompts = new Prompts(scenario);
        Guides = new RoleGuides(scenario);
        Moments = new Moments(scenario);
        CaseFiles = new CaseFiles(scenario);
        Accounts = new Accounts(scenario);
        Immunities = new Immunities(scenario);
        Traces = Traces.Of(scenario);
        foreach (var desk in Desks.All)
        {
            feeds[desk.Id] = new Feed(isRead(desk));
        }
    }

    public Scenario Scenario { get; }

    /// <summary>Chooses among the equally plausible: see <see cref="Chance"/>.</summary>
    public long Seed { get; }

    public Clock Clock { get; }
    public Roster Desks { get; }
    internal PeopleOfTheCase People { get; }
    internal Outlooks Outlooks { get; }
    internal Msel Msel { get; }
    internal Prompts Prompts { get; }
    internal RoleGuides Guides { get; }
    internal Moments Moments { get; }
    internal CaseFiles CaseFiles { get; }
    internal Accounts Accounts { get; }
    internal Immunities Immunities { get; }
    internal Traces Traces { get; }
    internal Knowledge Knowledge { get; } = new();
    internal Mailroom Mail { get; } = new();
    internal Measures Measures { get; } = new();

    // What each measure shows at present: derived, kept so that every change can be told as a whole.
    internal Dictionary<int, MeasureShown> MeasureViews { get; } = [];
    internal Interviews Interviews { get; } = new();
    internal Identifications Identifications { get; } = new();
    internal DecisionLog Decisions { get; } = new();
    internal Charges Charges { get; } = new();
    internal CourtRecords Courts { get; } = new();
    internal Requests Requests { get; } = new();
    internal Operations Operations { get; } = new();
    internal JointTeams JointTeams { get; } = new();
    internal RequestsAbroad Abroad { get; } = new();
    internal Press Press { get; } = new();
    internal Observations Observations { get; } = new();
    internal Searches Searches { get; } = new();
    internal Agenda Agenda { get; } = new();

    /// <summary>What has changed since the conditions of the scenario were last asked.</summary>
    internal Aspects Moved { get; set; }

    /// <summary>How many acts the world is made of.</summary>
    public long Acts => acts;

    /// <summary>What a desk has been told so far.</summary>
    /// <exception cref="KeyNotFoundException">No such desk in this exercise.</exception>
    public Feed FeedOf(SeatId desk) => feeds[desk];

    /// <summary>When the clock alone will next make something happen; null when nothing is due.</summary>
    public ExerciseTime? NextDue => Agenda.First?.At;

    /// <summary>Takes up a command at a moment. The world changes only if the outcome holds an act.</summary>
    public Outcome Submit(Command command, SeatId by, ExerciseTime now)
    {
        if (done.Contains(command.Id))
        {
            return new Outcome(null, null, AlreadyDone: true);
        }

        if (!Desks.TryGet(by, out var desk))
        {
            return new Outcome(null, Refusals.NoSuchDesk, AlreadyDone: false);
        }

        raised = [];
        PassTimeTo(now);
        var verdict = Gate(command, desk) is { } closed ? closed : command.Decide(this, desk);
        if (verdict.Refusal is not null && raised.Count == 0)
        {
            raised = null;
            return new Outcome(null, verdict.Refusal, AlreadyDone: false);
        }

        if (verdict.JumpTo is { } moment)
        {
            PassTimeTo(moment);
        }

        foreach (var happened in verdict.Events)
        {
            Raise(happened);
        }

        Reactions.Follow(this);
        var act = verdict.Refusal is null ? Close(now, by, command) : Close(now, null, null);
        return new Outcome(act, verdict.Refusal, AlreadyDone: false);
    }

    /// <summary>Lets the clock run to a moment. Null when nothing was due.</summary>
    public Act? Advance(ExerciseTime now)
    {
        if (!Clock.Runs || Agenda.First is not { } first || first.At > now)
        {
            return null;
        }

        raised = [];
        PassTimeTo(now);
        return Close(now, null, null);
    }

    /// <summary>Marks in the log that the clock has come this far, although nothing happened.</summary>
    public Act Mark(ExerciseTime now)
    {
        raised = [];
        PassTimeTo(now);
        return Close(now, null, null);
    }

    /// <summary>Takes up an act that happened before: the same events, no rule asked again.</summary>
    /// <exception cref="InvalidOperationException">The act is not the next one of this exercise.</exception>
    public void Apply(Act act)
    {
        if (act.Number != acts + 1)
        {
            throw new InvalidOperationException($"Act {act.Number} cannot follow act {acts}.");
        }

        foreach (var happened in act.Events)
        {
            happened.Apply(this);
            happened.Tell(this);
        }

        Moved = Aspects.All;
        Count(act);
    }

    /// <summary>
    /// Which state <see cref="Hash"/> covers, and how. Raised whenever a version of the program counts more or other
    /// state, so that hashes of different versions are never compared.
    /// </summary>
    public const int HashVersion = 8;

    /// <summary>
    /// The version and a SHA-256 over the whole state, in hexadecimal. Equal states have equal hashes on every machine.
    /// </summary>
    public string Hash()
    {
        using var hash = new StateHash();
        hash.Add(acts);
        foreach (var slice in new ISlice[]
                 {
                     Clock, Desks, People, Outlooks, Msel, Prompts, Guides, CaseFiles, Accounts, Knowledge, Mail, Measures, Interviews,
                     Identifications, Decisions, Charges, Courts, Requests, Operations, JointTeams, Abroad, Press, Observations, Agenda,
                     Searches, Immunities,
                 })
        {
            slice.AddTo(hash);
        }

        foreach (var desk in Desks.All)
        {
            hash.Add(feeds[desk.Id].Count);
        }

        return $"{HashVersion}-{hash}";
    }

    /// <summary>False only when both hashes were made by this version and are not the same.</summary>
    public static bool CanBeSameState(string hash, string other) =>
        hash == other || !hash.StartsWith($"{HashVersion}-", StringComparison.Ordinal) || !other.StartsWith($"{HashVersion}-", StringComparison.Ordinal);

    /// <summary>Lets an event happen inside the act that is being made.</summary>
    internal void Raise(Event happened)
    {
        raised!.Add(happened);
        Moved |= happened is TimePassed passed && !Moments.LieWithin(Clock.Now, passed.To) ? Aspects.None : happened.Touches;
        happened.Apply(this);
        happened.Tell(this);
    }

    internal void TellTo(SeatId desk, FeedItem item) => feeds[desk].Add(Clock.Now, item);

    internal void TellTo(IEnumerable<SeatId> desks, FeedItem item)
    {
        foreach (var desk in desks)
        {
            TellTo(desk, item);
        }
    }

    internal void TellControl(FeedItem item) => TellTo(Roster.Control, item);

    internal void TellAll(FeedItem item) => TellTo(Desks.All.Select(desk => desk.Id), item);

    private Refusal? Gate(Command command, Desk desk) =>
        !MayGive(command, desk) ? Refusals.NotForThisDesk
        : Clock.NoPlay && !command.DuringNoPlay ? Refusals.NoPlayCalled
        : !command.GivenIn.HasFlag(Clock.Phase) ? Refusals.NotInThisPhase(Clock.Phase)
        : null;

    private bool MayGive(Command command, Desk desk) =>
        command.GivenBy.HasFlag(desk.Kind)
        || (command.InSelfStudy && desk.Kind == DeskKinds.Participant && Desks.IsSelfStudy);

    private void PassTimeTo(ExerciseTime now)
    {
        while (Clock.Runs && Agenda.First is { } due && due.At <= now)
        {
            Raise(new TimePassed(due.At > Clock.Now ? due.At : Clock.Now, due.Order));
            foreach (var happened in due.Happens(this))
            {
                Raise(happened);
            }

            Reactions.Follow(this);
        }

        if (Clock.Runs && now > Clock.Now)
        {
            Raise(new TimePassed(now, null));
            Reactions.Follow(this);
        }
    }

    private Act Close(ExerciseTime came, SeatId? by, Command? command)
    {
        var act = new Act(acts + 1, came, Clock.Now, by, command, raised!);
        raised = null;
        Count(act);
        return act;
    }

    private void Count(Act act)
    {
        acts = act.Number;
        if (act.Command is { } command)
        {
            done.Add(command.Id);
        }
    }
}
