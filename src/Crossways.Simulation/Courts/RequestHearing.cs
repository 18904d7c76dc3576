using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

public enum HearingKind
{
    /// <summary>Whether somebody who was arrested is held until the trial.</summary>
    Detention,

    /// <summary>Whether a charge is proven.</summary>
    Trial,

    /// <summary>
    /// Whether a measure that needs a judge may begin, or stands after an urgent start: a search, the appointment of a
    /// guardian where the law of the state asks a court.
    /// </summary>
    Authorisation,
}

/// <summary>What is asked or awarded for a victim.</summary>
/// <param name="What">In words: wages withheld, the journey home. May be empty where there is an amount.</param>
public sealed record Compensation(SubjectId Person, string What)
{
    /// <summary>How much; null: in words alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? Amount { get; init; }

    /// <summary>Why it cannot be taken as it is; null when it can.</summary>
    internal Refusal? Hindrance =>
        Amount is { Minor: <= 0 or > Money.Most } ? Refusals.Unknown("amount") : Refusals.OfText(What, required: Amount is null);
}

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
    /// <summary>For an authorisation: number of the measure, whose target is the person, place or thing named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Measure { get; init; }

    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by)
    {
        if (Kind == HearingKind.Authorisation)
        {
            return Refusals.OfText(Grounds) is { } wordless ? wordless : Authorisation(world, by);
        }

        if (!Powers.Prosecutes(world.Scenario, by))
        {
            return Refusals.NotForThisDesk;
        }

        if (!Persons.IsKnown(world, by, Person) || !Claims.All(claim => Persons.IsKnown(world, by, claim.Person)))
        {
            return Refusals.Unknown("person");
        }

        if ((Refusals.OfText(Grounds) ?? Claims.Select(claim => claim.Hindrance).FirstOrDefault(refusal => refusal is not null)) is { } unreadable)
        {
            return unreadable;
        }

        return Kind == HearingKind.Trial ? Trial(world, by) : Detention(world, by);
    }

    // Whoever asked for the measure puts it before the court.
    private Verdict Authorisation(World world, Desk by)
    {
        if (Measure is not { } number || world.Measures.Find(number) is not { } measure || measure.Request.By != by.Id || measure.Request.Target != Person)
        {
            return Refusals.Unknown("measure");
        }

        return !Hearings.CanBeHeard(measure) ? Refusal.Because(
                "nothing-to-decide",
                "A court decides on a measure that waits for a judge, or that started urgently and waits to be confirmed.",
                "Un tribunal statue sur une mesure qui attend un juge, ou qui a commencé en urgence et attend d’être confirmée."
            )
            : world.Courts.IsAskedAbout(number) ? HearingRefusals.Pending
            : Exhibits.All(exhibit => world.CaseFiles.Holds(by.Id, exhibit)) ? Asked(world, by, null, [.. Exhibits.Distinct()])
            : Refusals.Unknown("exhibit");
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
            Due(world, state.Law)) { Measure = Kind == HearingKind.Authorisation ? Measure : null });
        return happened;
    }

    // A court that is asked in time decides in time.
    private ExerciseTime Due(World world, StateLaw law)
    {
        var due = world.Clock.Now + law.Hearing;
        return Measure is { } number && world.MeasureViews[number].ConfirmBy is { } limit && limit <= due
            ? new ExerciseTime(Math.Max(world.Clock.Now.Seconds, limit.Seconds - 1))
            : due;
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
    /// <summary>Number of the measure on which the court decides; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Measure { get; init; }

    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        world.Courts.Add(this);
        world.Agenda.Add(order => new HearingDue(Due, order, Number));
    }

    internal override void Tell(World world)
    {
        HearingShown.Tell(world, world.Courts[Number], world.Clock.Now);
        if (Measure is { } measure)
        {
            // It is no longer decided at the desk.
            Authorising.Tell(world, measure);
        }
    }
}

[JsonDerivedType(typeof(RequestHearing), "request-hearing")]
public abstract partial record Command;

[JsonDerivedType(typeof(HearingRequested), "hearing-requested")]
public abstract partial record Event;
