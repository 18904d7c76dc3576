using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Grants or refuses a measure that another seat asked for, with reasons either way.</summary>
/// <param name="Reasons">Required: an authorisation without reasons does not hold.</param>
public sealed record DecideAuthorisation(int Measure, bool Grant, string Reasons) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.RolePlayer | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Measures.Find(Measure) is not { } measure)
        {
            return Refusals.Unknown("measure");
        }

        if (by.Kind != DeskKinds.Control && !measure.Request.Authorisers.Contains(by.Id))
        {
            return Refusals.NotForThisDesk;
        }

        if (measure.IsDecided || measure.Request.Authorisers.Count == 0 || measure.State == MeasureState.Withdrawn)
        {
            return Refusal.Because(
                "already-decided",
                "This request has been decided or withdrawn in the meantime.",
                "Cette demande a été tranchée ou retirée entre-temps."
            );
        }

        if (world.Courts.IsAskedAbout(Measure))
        {
            return Refusal.Because(
                "before-the-court",
                "This measure is before the court, which decides in a hearing.",
                "Cette mesure est devant le tribunal, qui statue en audience."
            );
        }

        return Refusals.OfText(Reasons) is { } refusal
            ? refusal
            : Authorising.Decided(world, measure, by.Id, Grant, Reasons);
    }
}

public sealed record AuthorisationDecided(int Measure, SeatId By, bool Granted, string Reasons) : Event
{
    internal override Aspects Touches => Aspects.Measures;

    internal override void Apply(World world)
    {
        var measure = world.Measures[Measure];
        measure.IsDecided = true;
        measure.IsAuthorised = Granted;
        if (measure.ConfirmOrder is { } order)
        {
            world.Agenda.Remove(order);
        }

        if (!Granted && measure.State == MeasureState.AwaitingAuthorisation)
        {
            measure.State = MeasureState.Refused;
        }

        world.MeasureViews[Measure] = world.MeasureViews[Measure] with
        {
            State = measure.State,
            DecidedBy = By,
            Granted = Granted,
            Reasons = Reasons,
        };
    }

    internal override void Tell(World world)
    {
        Authorising.Tell(world, Measure);
        world.CaseFiles.TellAgain(world, world.Measures[Measure].Brought);
    }
}

/// <summary>A person whom nobody plays makes up their mind about a protective measure.</summary>
internal sealed record ConsentDue(ExerciseTime At, long Order, int Measure) : Due(At, Order)
{
    public override IEnumerable<Event> Happens(World world)
    {
        var measure = world.Measures[Measure];
        if (measure.IsDecided || !measure.IsOpen)
        {
            return [];
        }

        var person = world.Scenario.Person(measure.Request.Target);
        var agrees = world.People[person.Id].Trust >= person.ConsentsAt && world.People.IsWithinReach(person.Id);
        return Authorising.Decided(
            world,
            measure,
            Roster.Of(person.Id),
            agrees,
            reasons: "" // nobody has to justify a yes or a no to protection
        );
    }
}

/// <summary>Who has to agree to a measure, and who sees what of it.</summary>
internal static class Authorising
{
    /// <summary>Empty when the agency's own power is enough.</summary>
    public static IReadOnlyList<SeatId> SeatsFor(World world, Desk by, MeasureKind kind, Subject target)
    {
        if (by.Kind == DeskKinds.Control)
        {
            return [];
        }

        var state = world.Scenario.StateOf(by.Seat!).Id;
        var agency = world.Scenario.Agencies[by.Seat!.Agency].Kind;
        return (kind.Authorisation, target) switch
        {
            (Authoriser.None, _) => [],
            (Authoriser.Prosecutor, _) when agency == "prosecution" => [],
            (Authoriser.Judge, _) when agency == "court" => [],
            (Authoriser.Consent, Person person) => ConsentOf(world, by, person, state),
            (Authoriser.Consent, _) => [],
            var (authoriser, _) => Powers.Authorisers(world, authoriser, state),
        };
    }

    public static List<Event> Decided(World world, Measure measure, SeatId by, bool grant, string reasons)
    {
        var happened = new List<Event> { new AuthorisationDecided(measure.Request.Number, by, grant, reasons) };
        if (grant && measure.State == MeasureState.AwaitingAuthorisation && !world.Operations.IsAwaited(measure))
        {
            happened.AddRange(Starting.Of(world, measure.Request, measure.Kind));
        }
        else if (!grant)
        {
            happened.AddRange(Custodies.Fall(world, measure));
            happened.AddRange(RequestAbroadRefused.For(world, measure, reasons));
        }

        return happened;
    }

    public static void Tell(World world, int number)
    {
        var known = world.MeasureViews[number];
        var open = !world.Measures[number].IsDecided && known.State is not MeasureState.Withdrawn && !world.Courts.IsAskedAbout(number);
        foreach (var desk in Roster.AndControl(known.Authorisers, known.By))
        {
            var name = WhoIsWho.NameFor(world, desk, known.Target);
            var shown = ReferenceEquals(name, known.TargetName) ? known : known with { TargetName = name };
            var decides = open && shown.Authorisers.Count > 0
                && (desk == Roster.Control || shown.Authorisers.Contains(desk));
            var mine = desk == shown.By || desk == Roster.Control;
            world.TellTo(desk, mine && !decides ? shown : shown with
            {
                MayDecide = decides,
                Answer = mine ? shown.Answer : null,
                Brought = mine ? shown.Brought : [],
            });
        }

        if (known.Operation is { } operation)
        {
            world.Operations.Tell(world, operation);
        }

        if (world.Abroad.Find(number) is not null)
        {
            world.Abroad.Tell(world, number);
        }
    }

    // A child is heard, and the child-protection authority consents for it (CoE Convention art. 10 (4)). Whoever is
    // recorded as a child counts as one, whatever the truth: nobody who asks may find it out in this way (art. 10 (3)).
    private static IReadOnlyList<SeatId> ConsentOf(World world, Desk by, Person person, StateId state)
    {
        if (!world.Identifications.IsTreatedAsChild(person.Id))
        {
            return [Roster.Of(person.Id)];
        }

        var guardians = Powers.OfAgencyKind(world, "child-protection", state);
        return guardians.Contains(by.Id) ? [] : guardians.Count > 0 ? guardians : [Roster.Control];
    }
}

[JsonDerivedType(typeof(DecideAuthorisation), "decide-authorisation")]
public abstract partial record Command;

[JsonDerivedType(typeof(AuthorisationDecided), "authorisation-decided")]
public abstract partial record Event;
