using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>What no play may show, whoever plays: a breach is a fault of the team or of the case, never of chance.</summary>
public enum Safeguard
{
    /// <summary>A child whom a team knew of was without guardian or safe place for longer than the limit (CoE Convention art. 10 (4), 12 (7)).</summary>
    ChildLeftAlone,

    /// <summary>Somebody presumed a victim was expelled (CoE Convention art. 10 (2), 13).</summary>
    ExpelledAfterPresumption,

    /// <summary>Somebody presumed a victim was arrested or charged for what was forced on them (CoE Convention art. 26).</summary>
    PunishedAfterPresumption,

    /// <summary>A charge that holds cites something that was not lawfully obtained.</summary>
    ChargeOnUnlawful,
}

/// <param name="Since">When it began; the moment itself for an act.</param>
public sealed record Breach(Safeguard Law, SubjectId Person, ExerciseTime Since);

/// <summary>Looks for breaches in a play that is over.</summary>
internal static class Safeguards
{
    /// <summary>Exercise time within which a child whom a team knows must have a guardian and a safe place.</summary>
    public static readonly ExerciseSpan Limit = ExerciseSpan.OfMinutes(240);

    public static IEnumerable<Breach> Broken(Play play) =>
        ChildrenLeftAlone(play).Concat(AfterPresumption(play)).Concat(UnlawfulProof(play));

    // From the moment a seat knows what happens to the child; a decision in the log that names the child is a choice.
    private static IEnumerable<Breach> ChildrenLeftAlone(Play play)
    {
        var scenario = play.World.Scenario;
        foreach (var child in scenario.People.Where(person => person is { IsChild: true, Role: PersonRole.Victim }))
        {
            var known = scenario.Seats
                .SelectMany(seat => play.World.Knowledge.Of(seat.Id))
                .Where(fact => scenario.Facts[fact.Key].About.Contains(child.Id))
                .Select(fact => (ExerciseTime?)fact.Value)
                .Min();
            var chosen = play.Played.Of<DecisionLogged>().Any(entry => entry.Happened.Decision.Contains(child.Name.En, StringComparison.Ordinal) && entry.Happened.Reasons.Length > 0);
            if (known is { } from && !chosen && LongestUnsafe(play, child, from) is { } since)
            {
                yield return new Breach(Safeguard.ChildLeftAlone, child.Id, since);
            }
        }
    }

    // Since when, if it was longer than the limit at a stretch.
    private static ExerciseTime? LongestUnsafe(Play play, Person child, ExerciseTime from)
    {
        var conditions = child.Is.ToHashSet();
        ExerciseTime? since = from;
        foreach (var (at, happened) in play.Played.Of<PersonChanged>().Where(entry => entry.Happened.Person == child.Id))
        {
            _ = happened.Holds ? conditions.Add(happened.Condition) : conditions.Remove(happened.Condition);
            var safe = conditions.Contains(LibraryConditions.Sheltered) && conditions.Contains(LibraryConditions.Guarded) && !conditions.Overlaps(Gone);
            if (safe && since is { } began && (at - began).Seconds > Limit.Seconds)
            {
                return began;
            }

            since = safe ? null : since ?? (at > from ? at : from);
        }

        return since is { } open && (play.World.Scenario.Ends - open).Seconds > Limit.Seconds ? open : null;
    }

    private static readonly ConditionId[] Gone =
        [LibraryConditions.Missing, LibraryConditions.Expelled, LibraryConditions.Fled, LibraryConditions.Arrested, LibraryConditions.Detained];

    private static IEnumerable<Breach> AfterPresumption(Play play)
    {
        var presumed = new HashSet<SubjectId>();
        foreach (var (at, happened) in play.Played.Events)
        {
            switch (happened)
            {
                case PresumptionRecorded recorded:
                    presumed.Add(recorded.Person);
                    break;
                case PersonChanged { Holds: true } changed when presumed.Contains(changed.Person) && changed.Condition == LibraryConditions.Expelled:
                    yield return new Breach(Safeguard.ExpelledAfterPresumption, changed.Person, at);
                    break;
                case PersonChanged { Holds: true } changed when IsVictim(play, changed.Person) && presumed.Contains(changed.Person)
                    && (changed.Condition == LibraryConditions.Arrested || changed.Condition == LibraryConditions.Detained):
                    yield return new Breach(Safeguard.PunishedAfterPresumption, changed.Person, at);
                    break;
                case ChargeFiled charge when IsVictim(play, charge.Suspect) && presumed.Contains(charge.Suspect):
                    yield return new Breach(Safeguard.PunishedAfterPresumption, charge.Suspect, at);
                    break;
            }
        }
    }

    // Read from the log alone, apart from the rules that weigh a charge: where each exhibit cited came from.
    private static IEnumerable<Breach> UnlawfulProof(Play play)
    {
        var granted = play.Played.Of<AuthorisationDecided>().Where(entry => entry.Happened.Granted).Select(entry => entry.Happened.Measure).ToHashSet();
        var free = play.Played.Of<MeasureRequested>().Where(entry => entry.Happened is { Authorisers.Count: 0, WithoutAuthority: false }).Select(entry => entry.Happened.Number).ToHashSet();
        var received = play.Played.Of<ExhibitReceived>().Select(entry => entry.Happened).ToLookup(got => (got.Desk, got.Exhibit));
        bool IsClean(SeatId desk, ExhibitId exhibit, int hands) =>
            hands > 0
            && (play.World.Scenario.Exhibits.TryGet(exhibit, out var atStart) && atStart.HeldBy.Contains(desk)
                || received[(desk, exhibit)].Any(got =>
                    (got.From is not { } from || IsClean(from, exhibit, hands - 1))
                    && (got.Measure is not { } measure || granted.Contains(measure) || free.Contains(measure))));

        return
            from charge in play.World.Charges.Standing
            where Proof.IsProven(play.World, charge)
            from finding in Proof.Of(play.World, charge)
            where finding.Needed && !finding.Proving.Any(exhibit => IsClean(charge.By, exhibit, play.World.Scenario.Seats.Count))
            select new Breach(Safeguard.ChargeOnUnlawful, charge.Suspect, play.World.Clock.Now);
    }

    private static bool IsVictim(Play play, SubjectId person) => play.World.Scenario.Person(person).Role == PersonRole.Victim;
}
