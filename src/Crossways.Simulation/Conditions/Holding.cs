using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Asks the world whether a condition of the scenario holds.</summary>
internal static class Holding
{
    public static bool Holds(this World world, Condition condition) =>
        condition switch
        {
            AllOf all => AllHold(world, all.Parts),
            AnyOf any => AnyHolds(world, any.Parts),
            Not not => !world.Holds(not.Part),
            TimeReached time => world.Clock.Now >= time.Time,
            Knows knows => Know(world, knows),
            Holds holds => Hold(world, holds),
            MeasureIs measure => IsTaken(world, measure),
            PersonIs person => world.People.Is(person.Person, person.Is),
            PersonAt person => world.People.IsAt(person.Person, person.Place),
            TrustAtLeast trust => world.People[trust.Person].Trust >= trust.Trust,
            InjectReleased inject => world.Msel.IsReleased(inject.Inject),
            Presumed presumed => world.Identifications.IsPresumed(presumed.Person),
            Interviewed interviewed => WasHeard(world, interviewed),
            Charged charged => Charges(world, charged.Person, charged.In, charged.With).Any(),
            Proven proven => IsProven(world, proven),
            _ => throw new NotSupportedException(condition.GetType().Name),
        };

    // Loops rather than queries: these are asked after every event.
    private static bool AllHold(World world, IReadOnlyList<Condition> parts)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            if (!world.Holds(parts[part]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AnyHolds(World world, IReadOnlyList<Condition> parts)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            if (world.Holds(parts[part]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Know(World world, Knows knows)
    {
        foreach (var seat in Seats(world, knows.Who))
        {
            if (world.Knowledge.Knows(seat, knows.Fact))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Hold(World world, Holds holds)
    {
        foreach (var seat in Seats(world, holds.Who))
        {
            if (world.CaseFiles.Holds(seat, holds.Exhibit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTaken(World world, MeasureIs wanted)
    {
        var taken = world.Measures.Of(wanted.Measure);
        for (var number = 0; number < taken.Count; number++)
        {
            if (Fits(world, taken[number], wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool WasHeard(World world, Interviewed wanted)
    {
        foreach (var interview in world.Interviews.All)
        {
            if (interview.Opened.Person == wanted.Person
                && interview.Questions > 0
                && (interview.Opened.Interpreter || !wanted.WithInterpreter)
                && Includes(world, wanted.By, interview.Opened.By))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsProven(World world, Proven proven) =>
        Charges(world, proven.Person, proven.In, proven.Of).Any(charge => Proof.IsProven(world, charge));

    private static IEnumerable<ChargeFiled> Charges(World world, SubjectId suspect, StateId? state, OffenceId? offence) =>
        world.Charges.Standing.Where(charge =>
            charge.Suspect == suspect
            && (offence is null || charge.Offence == offence)
            && (state is null || world.Scenario.Offences[charge.Offence].State == state));

    private static bool Fits(World world, Measure measure, MeasureIs wanted) =>
        (wanted.Target is null || measure.Request.Target == wanted.Target)
        && (wanted.Stage == MeasureStage.Done
            ? measure.State == MeasureState.Done
            : measure.State is MeasureState.UnderWay or MeasureState.Done)
        && Includes(world, wanted.By, measure.Request.By);

    private static SeatId[] Seats(World world, Who who) =>
        who switch
        {
            Who.OneSeat one => [one.Seat],
            Who.OfTeam team => world.Desks.OfTeam(team.Team),
            Who.OfState state => world.Desks.OfState(state.State),
            _ => world.Desks.Participants,
        };

    private static bool Includes(World world, Who who, SeatId seat) =>
        who is Who.Anyone || Array.IndexOf(Seats(world, who), seat) >= 0;
}
