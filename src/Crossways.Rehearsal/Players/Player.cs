using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>
/// A simulated participant at one seat. Knows its own feed and what anybody can read in the law; acts through commands
/// like a browser, one at a time, and needs time for each. The same seed and feed give the same commands.
/// </summary>
public sealed class Player
{
    private static readonly TimeSpan Notices = TimeSpan.FromSeconds(20);

    // Real seconds between two acts: talk in the room, a look at the board, a coffee.
    private const double Thinks = 45;

    private readonly Casebook casebook;
    private readonly Duty[] duties;
    private readonly Work work;
    private int seen;
    private int ids;
    private readonly int origin;

    public Player(
        Casebook casebook,
        SeatId seat,
        Policy policy,
        long seed,
        IReadOnlySet<SeatId> present,
        Func<ExhibitId, IReadOnlyList<FactId>> carries,
        double? scale = null
    )
        : this(casebook, seat, policy, seed, present, carries, scale, plan: null)
    {
    }

    /// <param name="carries">What an exhibit of the own file says, as facts.</param>
    /// <param name="present">Seats at which somebody works; the others are empty chairs.</param>
    /// <param name="plan">What the crew goes for and leaves alone.</param>
    internal Player(
        Casebook casebook,
        SeatId seat,
        Policy policy,
        long seed,
        IReadOnlySet<SeatId> present,
        Func<ExhibitId, IReadOnlyList<FactId>> carries,
        double? scale,
        ErrandPlan? plan
    )
    {
        this.casebook = casebook;
        work = new Work(casebook, new Notebook(casebook, seat, carries), policy, Dice.Of(seed, seat.Value), present, NewId)
        {
            Scale = scale ?? casebook.Scenario.Scale,
            Plan = plan,
        };
        origin = Dice.Of(seed, $"ids of {seat}").Below(int.MaxValue);
        duties = Duties.For(policy);
    }

    public SeatId Seat => work.Notes.Seat;

    public Policy Policy => work.Policy;

    /// <summary>When it next wants to act; null while it waits for news.</summary>
    public ExerciseTime? Wakes { get; private set; }

    /// <summary>Reads on in its feed.</summary>
    public void Read(Feed feed, ExerciseTime now)
    {
        var before = work.Notes.News;
        for (; seen < feed.Count; seen++)
        {
            work.Notes.Take(feed.Entries[seen]);
        }

        if (work.Notes.News != before)
        {
            var soon = now + work.Spend(Notices.TotalSeconds + work.Notes.Unread);
            work.Notes.Unread = 0;
            Wakes = Wakes is { } planned && planned > now && planned < soon ? planned : soon < work.FreeFrom ? work.FreeFrom : soon;
        }
    }

    /// <summary>Has worked at this desk before: nothing that lies there is new.</summary>
    internal void KnowsTheFile(ExerciseTime now) => Wakes = now + work.Spend(Thinks);

    /// <summary>What it does now, or null when there is nothing to do. Call it when it wakes.</summary>
    public Command? Act(ExerciseTime now)
    {
        work.Now = now;
        Wakes = null;
        foreach (var duty in duties)
        {
            if (duty.Next(work) is { } step)
            {
                work.FreeFrom = now + work.Spend(step.Seconds + (IsRoutine(step.Command) ? 0 : Thinks));
                Wakes = work.FreeFrom;
                return step.Command;
            }
        }

        if (work.LooksAgainAt is { } later)
        {
            Wakes = later > now ? later : now + ExerciseSpan.OfMinutes(1);
            work.LooksAgainAt = null;
        }

        return null;
    }

    /// <summary>A command of its own was refused.</summary>
    public void Refused(Command command) => work.Refused(command);

    private static bool IsRoutine(Command command) =>
        command is AskQuestion or TakeCare or CloseInterview or AssessIndicator or DecideAuthorisation or LogDecision or SendMessage or ReferPerson;

    // Like a browser's, but the same in every play of the same seed.
    private Guid NewId() => new(origin, (short)(++ids >> 16), (short)ids, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

/// <summary>A command and the real seconds that a person needs for it.</summary>
internal readonly record struct Step(Command Command, double Seconds);

/// <summary>Something a seat has to do. Each duty looks at the work and says what it would do next, or nothing.</summary>
internal abstract class Duty
{
    public abstract Step? Next(Work work);
}

/// <summary>One seat's work: what it knows, how it works, and what it has already taken up.</summary>
internal sealed class Work(
    Casebook casebook,
    Notebook notes,
    Policy policy,
    Dice dice,
    IReadOnlySet<SeatId> present,
    Func<Guid> newId
)
{
    public Casebook Casebook { get; } = casebook;
    public Notebook Notes { get; } = notes;
    public Policy Policy { get; } = policy;
    public Dice Dice { get; } = dice;
    public IReadOnlySet<SeatId> Present { get; } = present;
    public double Scale { get; init; } = 1;

    /// <summary>What the crew goes for and leaves alone; null: nothing in particular.</summary>
    public ErrandPlan? Plan { get; init; }

    public bool Leaves(MeasureKindId kind, SubjectId target) => Plan is { } plan && plan.Leaves(kind, target);
    public ExerciseTime Now { get; set; }
    public ExerciseTime FreeFrom { get; set; }

    /// <summary>The next moment at which something that is not yet due will be.</summary>
    public ExerciseTime? LooksAgainAt { get; set; }

    /// <summary>Measures asked for, with how often.</summary>
    public Dictionary<(MeasureKindId, SubjectId), int> Asked { get; } = [];

    /// <summary>Kinds of preparation that have been made, once for all.</summary>
    public HashSet<MeasureKindId> Reserved { get; } = [];

    /// <summary>Decisions and results still to be written down.</summary>
    public Queue<(string Decision, string Reasons)> ToLog { get; } = [];

    public Guid NewId() => newId();

    public bool Chance(double share) => Dice.Share() < share;

    // People differ: some are half as fast as others, and some forget more.
    private readonly double pace = policy.Pace * (0.75 + (0.75 * dice.Share()));
    private readonly double diligence = policy.Diligence * (0.8 + (0.2 * dice.Share()));

    /// <summary>Does the duty this time?</summary>
    public bool Diligently() => Chance(diligence);

    /// <summary>Real seconds as exercise time, at the pace of this person, which is never quite the same.</summary>
    public ExerciseSpan Spend(double seconds) =>
        new(Math.Max(1, (long)(seconds * Scale * pace * (0.7 + (0.6 * Dice.Share())))));

    /// <summary>True from a moment on; until then, looks again at that moment.</summary>
    public bool IsDue(ExerciseTime moment)
    {
        if (Now >= moment)
        {
            return true;
        }

        LooksAgainAt = LooksAgainAt is { } planned && planned < moment ? planned : moment;
        return false;
    }

    /// <summary>
    /// The rank of this seat among those of its state that may take a measure: 0 leads, the others step in when nothing
    /// has been heard for a while. Colleagues divide the targets among themselves.
    /// </summary>
    public int RankFor(MeasureKindId kind, SubjectNote target)
    {
        var capable = Casebook.Capable(kind, Notes.State);
        var asChild = target.MaybeChild;
        var rank = 0;
        var mine = Weight(Notes.Seat);
        foreach (var seat in capable)
        {
            if (seat != Notes.Seat && Present.Contains(seat) && Weight(seat) < mine)
            {
                rank++;
            }
        }

        return rank;

        // Child protection leads for children and for nobody else; among equals the name of the target decides.
        long Weight(SeatId seat)
        {
            var children = Casebook.AgencyKind(seat) == "child-protection";
            var specialised = Casebook.Scenario.Seats[seat].Also.Contains(kind) ? 1 : 0;
            return ((children == asChild ? 0L : 1L) << 40) + ((long)specialised << 36) + Mix(seat.Value, target.Id.Value);
        }
    }

    public void Refused(Command command)
    {
        if (command is OpenInterview { Person: var person })
        {
            var note = Notes.Of(person);
            note.NotBefore = Now + ExerciseSpan.OfMinutes(60);
            note.Interviewed--;
            note.NotMet++;
        }
    }

    private static uint Mix(string a, string b)
    {
        var mixed = 2166136261u;
        foreach (var letter in a)
        {
            mixed = (mixed ^ letter) * 16777619u;
        }

        foreach (var letter in b)
        {
            mixed = (mixed ^ letter) * 16777619u;
        }

        return mixed;
    }
}
