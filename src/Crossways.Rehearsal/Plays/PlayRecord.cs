using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>What is kept of a play; crew and seed bring the whole of it back.</summary>
/// <param name="Injects">When each was released, in the order of the scenario; null: not.</param>
/// <param name="Exhibits">When each came into some seat's file.</param>
/// <param name="Facts">When some seat first knew each.</param>
/// <param name="Objectives">When something of each was first to be done: an inject that exercises it, a behaviour to look for.</param>
/// <param name="Presumed">When each victim, in the order of the people, was first presumed one.</param>
/// <param name="Proven">Charges that hold at the end.</param>
/// <param name="Scale">Exercise seconds per real second.</param>
/// <param name="Acts">When each act of the log was, in seconds of exercise time.</param>
/// <param name="Seats">Each seat's work, in the order of the scenario; null for an empty chair.</param>
/// <param name="Breaches">Safeguards that were broken.</param>
/// <param name="Clashes">Role-played people who were wanted in two rooms at once.</param>
public sealed record PlayRecord(
    string Crew,
    long Seed,
    double Scale,
    EndingId Ending,
    Performance Performance,
    ExerciseTime?[] Injects,
    ExerciseTime?[] Exhibits,
    ExerciseTime?[] Facts,
    ExerciseTime?[] Objectives,
    ExerciseTime?[] Presumed,
    IReadOnlySet<(SubjectId Suspect, OffenceId Offence)> Proven,
    int[] Acts,
    SeatWork?[] Seats,
    IReadOnlyList<Breach> Breaches,
    IReadOnlyList<Clash> Clashes,
    IReadOnlySet<(MeasureKindId Kind, SubjectId Target)> Results
)
{
    /// <summary>How a play is named in a report.</summary>
    public string Witness => $"{Crew}/{Seed}";

    /// <summary>How many acts had been by a moment.</summary>
    public int ActsUpTo(ExerciseTime moment)
    {
        var (from, to) = (0, Acts.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Acts[middle] <= moment.Seconds ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    public static PlayRecord Of(Play play)
    {
        var scenario = play.World.Scenario;
        var played = play.Played;
        var injects = new Dictionary<InjectId, ExerciseTime>();
        foreach (var (at, released) in played.Of<InjectReleasedNow>())
        {
            injects.TryAdd(released.Inject, at);
        }

        var exhibits = new Dictionary<ExhibitId, ExerciseTime>();
        var facts = new Dictionary<FactId, ExerciseTime>();
        foreach (var seat in scenario.Seats)
        {
            foreach (var (exhibit, links) in play.World.CaseFiles.HeldBy(seat.Id))
            {
                Earliest(exhibits, exhibit, links[0].At);
            }

            foreach (var (fact, at) in play.World.Knowledge.Of(seat.Id))
            {
                Earliest(facts, fact, at);
            }
        }

        var presumed = new Dictionary<SubjectId, ExerciseTime>();
        foreach (var (at, recorded) in played.Of<PresumptionRecorded>())
        {
            presumed.TryAdd(recorded.Person, at);
        }

        return new PlayRecord(
            play.Crew.Id,
            play.Seed,
            play.Scale,
            play.Ending,
            play.Performance,
            [.. scenario.Injects.Select(inject => In(injects, inject.Id))],
            [.. scenario.Exhibits.Select(exhibit => In(exhibits, exhibit.Id))],
            [.. scenario.Facts.Select(fact => In(facts, fact.Id))],
            [.. scenario.Objectives.Select(objective => Of(played, objective, injects))],
            [.. scenario.People.Where(person => person.Role == PersonRole.Victim).Select(person => In(presumed, person.Id))],
            play.World.Charges.Standing.Where(charge => Proof.IsProven(play.World, charge)).Select(charge => (charge.Suspect, charge.Offence)).ToHashSet(),
            [.. play.Acts.Select(act => (int)act.At.Seconds)],
            [.. scenario.Seats.Select(seat => play.Crew.Seats.ContainsKey(seat.Id) ? SeatWork.Of(play, seat.Id) : null)],
            [.. Safeguards.Broken(play)],
            [.. Clash.In(play)],
            played.Of<MeasureDone>()
                .Where(done => done.Happened.Brought.Count > 0)
                .Select(done => play.World.Measures[done.Happened.Number].Request)
                .Select(request => (request.Kind, request.Target))
                .ToHashSet()
        );
    }

    private static ExerciseTime? Of(Played played, Objective objective, Dictionary<InjectId, ExerciseTime> injects)
    {
        var moments = played.Scenario.Injects
            .Where(inject => inject.Objective == objective.Id && injects.ContainsKey(inject.Id))
            .Select(inject => injects[inject.Id])
            .Concat(played.Of<PromptChanged>().Where(prompt => prompt.Happened is { Now: true } changed && changed.Objective == objective.Id).Select(prompt => prompt.At))
            .ToList();
        // One that is only to be watched for at any time begins with the play.
        return moments.Count > 0 ? moments.Min()
            : played.Scenario.Injects.Any(inject => inject.Objective == objective.Id) || objective.LookFor.Any(look => look.When is not null) ? null
            : played.Scenario.Starts;
    }

    private static void Earliest<TId>(Dictionary<TId, ExerciseTime> times, TId id, ExerciseTime at)
        where TId : notnull
    {
        if (!times.TryGetValue(id, out var before) || at < before)
        {
            times[id] = at;
        }
    }

    private static ExerciseTime? In<TId>(Dictionary<TId, ExerciseTime> times, TId id)
        where TId : notnull => times.TryGetValue(id, out var at) ? at : null;
}

/// <summary>One seat's work in a play.</summary>
/// <param name="Acts">Acts of the seat in each half hour of exercise time.</param>
/// <param name="Idle">Share of the play, 0 to 1, in stretches of more than 20 real minutes without an act.</param>
/// <param name="LongestIdle">Real minutes.</param>
/// <param name="Waited">Real minutes that others waited for each decision of this seat, or in vain until the end; null when nobody asked.</param>
public sealed record SeatWork(int[] Acts, double Idle, double LongestIdle, double? Waited)
{
    private const int HalfHour = 1_800;
    private const double LongIdle = 20;

    internal static SeatWork Of(Play play, SeatId seat)
    {
        var scenario = play.World.Scenario;
        var length = (scenario.Ends - scenario.Starts).Seconds;
        var acts = new int[Math.Max(1, (length + HalfHour - 1) / HalfHour)];
        var (last, idle, longest) = (scenario.Starts, 0.0, 0.0);
        void Rest(ExerciseTime until)
        {
            var minutes = (until - last).Minutes / play.Scale;
            idle += minutes > LongIdle ? (until - last).Seconds : 0;
            longest = Math.Max(longest, minutes);
            last = until;
        }

        foreach (var act in play.Acts.Where(act => act.By == seat))
        {
            acts[Math.Clamp((act.At - scenario.Starts).Seconds / HalfHour, 0, acts.Length - 1)]++;
            Rest(act.At);
        }

        Rest(scenario.Ends);
        return new SeatWork(acts, idle / length, longest, WaitFor(play, seat));
    }

    private static double? WaitFor(Play play, SeatId seat)
    {
        var decided = play.Played.Of<AuthorisationDecided>().ToLookup(entry => entry.Happened.Measure, entry => entry.At);
        var waits = play.Played.Of<MeasureRequested>()
            .Where(entry => entry.Happened.Authorisers.Contains(seat))
            .Select(entry => (decided[entry.Happened.Number].DefaultIfEmpty(play.World.Scenario.Ends).First() - entry.At).Minutes / play.Scale)
            .ToList();
        return waits.Count == 0 ? null : waits.Average();
    }
}

/// <summary>A role-played person who was wanted in a second room while in the first.</summary>
public sealed record Clash(SubjectId Person, ExerciseTime At, SeatId Wanted)
{
    internal static IEnumerable<Clash> In(Play play) =>
        play.Refused
            .Where(refusal => refusal is { Code: "being-interviewed", Command: OpenInterview })
            .Select(refusal => new Clash(((OpenInterview)refusal.Command).Person, refusal.At, refusal.Seat))
            .Where(clash => play.World.Scenario.Person(clash.Person).RolePlayed);
}
