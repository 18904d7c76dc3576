using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Asks the world whether a condition of the scenario holds.</summary>
internal static class Holding
{
    public static bool Holds(this World world, Condition condition) =>
        condition switch
        {
            AllOf all => all.Parts.All(world.Holds),
            AnyOf any => any.Parts.Any(world.Holds),
            Not not => !world.Holds(not.Part),
            TimeReached time => world.Clock.Now >= time.Time,
            Knows knows => Seats(world, knows.Who).Any(seat => world.Knowledge.Knows(seat, knows.Fact)),
            Holds holds => Seats(world, holds.Who).Any(seat => world.CaseFiles.Holds(seat, holds.Exhibit)),
            MeasureIs measure => world.Measures.Of(measure.Measure).Any(m => Fits(world, m, measure)),
            PersonIs person => world.People.Is(person.Person, person.Is),
            PersonAt person => world.People.IsAt(person.Person, person.Place),
            TrustAtLeast trust => world.People[trust.Person].Trust >= trust.Trust,
            InjectReleased inject => world.Msel.IsReleased(inject.Inject),
            Presumed presumed => world.Identifications.IsPresumed(presumed.Person),
            Interviewed interviewed => world.Interviews.All.Any(interview =>
                interview.Opened.Person == interviewed.Person
                && interview.Questions > 0
                && (interview.Opened.Interpreter || !interviewed.WithInterpreter)
                && Includes(world, interviewed.By, interview.Opened.By)),
            Charged charged => Charges(world, charged.Person, charged.In, charged.With).Any(),
            Proven proven => Charges(world, proven.Person, proven.In, proven.Of)
                .Any(charge => Proof.IsProven(world, charge)),
            _ => throw new NotSupportedException(condition.GetType().Name),
        };

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

    private static IEnumerable<SeatId> Seats(World world, Who who) =>
        who switch
        {
            Who.OneSeat one => [one.Seat],
            Who.OfTeam team => world.Desks.OfTeam(team.Team),
            Who.OfState state => world.Scenario.Seats
                .Where(seat => world.Scenario.StateOf(seat).Id == state.State)
                .Select(seat => seat.Id),
            _ => world.Desks.Participants,
        };

    private static bool Includes(World world, Who who, SeatId seat) =>
        who is Who.Anyone || Seats(world, who).Contains(seat);
}
