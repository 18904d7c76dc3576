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

    private static IEnumerable<Breach> ChildrenLeftAlone(Play play)
    {
        foreach (var child in play.World.Scenario.People.Where(person => person is { IsChild: true, Role: PersonRole.Victim }))
        {
            var known = play.Played.Of<PresumptionRecorded>().Where(entry => entry.Happened.Person == child.Id && entry.Happened.AsChild).Select(entry => (ExerciseTime?)entry.At).Min();
            var safe = play.Played.SafeSince.TryGetValue(child.Id, out var since) ? since : play.World.Scenario.Ends;
            if (known is { } from && (safe - from).Seconds > Limit.Seconds)
            {
                yield return new Breach(Safeguard.ChildLeftAlone, child.Id, from);
            }
        }
    }

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

    private static IEnumerable<Breach> UnlawfulProof(Play play) =>
        from charge in play.World.Charges.Standing
        where Proof.IsProven(play.World, charge)
        from finding in Proof.Of(play.World, charge)
        where finding.Needed && !finding.Proving.Any(exhibit => Lawfulness.IsLawful(play.World, charge.By, exhibit))
        select new Breach(Safeguard.ChargeOnUnlawful, charge.Suspect, play.World.Clock.Now);

    private static bool IsVictim(Play play, SubjectId person) => play.World.Scenario.Person(person).Role == PersonRole.Victim;
}
