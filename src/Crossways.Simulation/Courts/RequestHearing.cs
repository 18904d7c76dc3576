using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

public enum HearingKind
{
    /// <summary>Whether somebody who was arrested is held until the trial.</summary>
    Detention,

    /// <summary>Whether a charge is proven.</summary>
    Trial,
}

/// <summary>What is asked or awarded for a victim.</summary>
/// <param name="What">An amount, or in words: wages withheld, the journey home.</param>
public sealed record Compensation(SubjectId Person, string What);

/// <summary>Asks the court of the own state to decide.</summary>
/// <param name="Offence">At a trial: the offence of the charge filed against the person.</param>
/// <param name="Exhibits">For detention: what the suspicion rests on. A trial reads what the charge cites.</param>
/// <param name="Claims">At a trial: compensation asked for victims.</param>
public sealed record RequestHearing(
    HearingKind Kind,
    SubjectId Person,
    OffenceId? Offence,
    IReadOnlyList<ExhibitId> Exhibits,
    string Grounds,
    IReadOnlyList<Compensation> Claims
) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by)
    {
        if (!Powers.Prosecutes(world.Scenario, by))
        {
            return Refusals.NotForThisDesk;
        }

        if (!Persons.IsKnown(world, by, Person) || !Claims.All(claim => Persons.IsKnown(world, by, claim.Person)))
        {
            return Refusals.Unknown("person");
        }

        if ((Refusals.OfText(Grounds) ?? Claims.Select(claim => Refusals.OfText(claim.What)).FirstOrDefault(refusal => refusal is not null)) is { } unreadable)
        {
            return unreadable;
        }

        return Kind == HearingKind.Trial ? Trial(world, by) : Detention(world, by);
    }

    private Verdict Trial(World world, Desk by)
    {
        var charge = world.Charges.Standing.Find(charge => charge.By == by.Id && charge.Suspect == Person && charge.Offence == Offence);
        if (charge is null)
        {
            return Refusal.Because(
                "no-charge",
                "File the charge first; the court decides on what it says.",
                "Déposez d’abord l’accusation : le tribunal statue sur ce qu’elle contient."
            );
        }

        var before = world.Courts.Hearings.FirstOrDefault(hearing => hearing.Request.Charge is { } number && IsSameCase(world.Charges[number], charge));
        return before switch
        {
            { Held: null } => HearingRefusals.Pending,
            { } => Refusal.Because(
                "decided-once",
                "A court has decided on this charge. Nobody is tried twice for the same.",
                "Un tribunal a statué sur cette accusation. Nul n’est jugé deux fois pour les mêmes faits."
            ),
            null => Asked(world, by, charge, [.. charge.Elements.SelectMany(element => element.Exhibits).Distinct()]),
        };
    }

    private static bool IsSameCase(ChargeFiled one, ChargeFiled other) =>
        (one.By, one.Suspect, one.Offence) == (other.By, other.Suspect, other.Offence);

    private Verdict Detention(World world, Desk by)
    {
        if (!Custodies.IsOnlyArrested(world, Person))
        {
            return Refusal.Because(
                "not-in-custody",
                "A court decides on detention only for somebody who has been arrested and is not detained yet.",
                "Le tribunal ne statue sur la détention que d’une personne arrêtée et non encore détenue."
            );
        }

        if (world.Courts.Hearings.Any(hearing => hearing is { Held: null, Request.Kind: HearingKind.Detention } && hearing.Request.Person == Person))
        {
            return HearingRefusals.Pending;
        }

        return Exhibits.All(exhibit => world.CaseFiles.Holds(by.Id, exhibit))
            ? Asked(world, by, null, [.. Exhibits.Distinct()])
            : Refusals.Unknown("exhibit");
    }

    // The file goes to the court with the request.
    private List<Event> Asked(World world, Desk by, ChargeFiled? charge, IReadOnlyList<ExhibitId> exhibits)
    {
        var state = world.Scenario.StateOf(by.Seat!);
        var persons = new List<SubjectId> { Person };
        persons.AddRange(charge?.Victims ?? []);
        var happened = new List<Event>();
        foreach (var court in Powers.OfAgencyKind(world, "court", state.Id))
        {
            happened.AddRange(SubjectsLearned.Of(world, court, persons));
            happened.AddRange(exhibits
                .Where(exhibit => !world.CaseFiles.Holds(court, exhibit))
                .Select(exhibit => new ExhibitReceived(court, exhibit, Provenance.Shared, by.Id, null)));
        }

        happened.Add(new HearingRequested(
            world.Courts.Next, Kind, Person, charge?.Number, state.Id, by.Id, Grounds, exhibits, Claims,
            world.Clock.Now + state.Law.Hearing));
        return happened;
    }
}

internal static class HearingRefusals
{
    public static readonly Refusal Pending = Refusal.Because(
        "already-asked",
        "The court has been asked already and has not decided yet.",
        "Le tribunal est déjà saisi et n’a pas encore statué."
    );
}

/// <param name="Charge">Number of the charge to be tried; null for detention.</param>
/// <param name="State">Whose court decides.</param>
/// <param name="Due">When the court decides if nobody sits there.</param>
public sealed record HearingRequested(
    int Number,
    HearingKind Kind,
    SubjectId Person,
    int? Charge,
    StateId State,
    SeatId By,
    string Grounds,
    IReadOnlyList<ExhibitId> Exhibits,
    IReadOnlyList<Compensation> Claims,
    ExerciseTime Due
) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        world.Courts.Add(this);
        world.Agenda.Add(order => new HearingDue(Due, order, Number));
    }

    internal override void Tell(World world) => HearingShown.Tell(world, world.Courts[Number], world.Clock.Now);
}

[JsonDerivedType(typeof(RequestHearing), "request-hearing")]
public abstract partial record Command;

[JsonDerivedType(typeof(HearingRequested), "hearing-requested")]
public abstract partial record Event;
