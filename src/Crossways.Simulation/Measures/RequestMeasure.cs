using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Takes a measure within the seat's own powers, or asks for the authorisation it needs.</summary>
/// <param name="Target">A person, place or thing the seat has heard of.</param>
/// <param name="Grounds">Why: read by whoever authorises it, and in the debrief.</param>
/// <param name="Urgent">Start at once, where the law allows, and have it confirmed afterwards.</param>
/// <param name="WithoutAuthority">
/// Go ahead without waiting, although the law asks for an authorisation. It succeeds in the world; no confirmation heals
/// it, and no court that excludes it reads what it brings.
/// </param>
public sealed record RequestMeasure(MeasureKindId Kind, SubjectId Target, string Grounds, bool Urgent, bool WithoutAuthority = false) : Command
{
    /// <summary>Number of the request of another state that it executes; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OnRequest { get; init; }

    /// <summary>A liaison officer asks another state by voice: faster, and for information only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Informal { get; init; }

    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by) =>
        Hindrance(world, by, by) is { } refusal ? refusal : Asked(world, by, world.Measures.Next, operation: null);

    /// <summary>Why the desk cannot take it; null when it can. The same for a measure alone and for a step of an operation.</summary>
    /// <param name="knower">Whoever has to have heard of the target.</param>
    internal Refusal? Hindrance(World world, Desk by, Desk knower)
    {
        if (!world.Scenario.Measures.TryGet(Kind, out var general) || !Powers.Has(world.Scenario, by, general))
        {
            return Refusal.Because(
                "outside-own-powers",
                "Your agency does not have this power. Ask the agency that has it.",
                "Votre service n'a pas ce pouvoir. Demandez au service compétent."
            );
        }

        var kind = Powers.Under(world.Scenario, by, general);
        if (!world.Scenario.Subjects.TryGet(Target, out var target) || !world.Knowledge.HasHeardOf(knower, target))
        {
            return Refusals.Unknown("target");
        }

        if (!kind.Targets.Contains(target.Kind))
        {
            return Refusal.Because(
                "wrong-target",
                "This measure cannot be directed at that. Choose a target of the kind it names.",
                "Cette mesure ne peut pas viser cet objet. Choisissez une cible du type indiqué."
            );
        }

        if (world.Immunities.Forbid(kind, target) && !(WithoutAuthority && kind.Unaided))
        {
            return Immunities.Refusal(target.Immunity!);
        }

        if (kind.For == Beneficiaries.Children && target is Person person && !WhoIsWho.IsChildFor(world, knower.Id, person))
        {
            return Refusal.Because(
                "for-children",
                "This is for children, and as far as you know the person is none. If he or she may be under 18, record it: from that moment on the person is treated as a child.",
                "Cette mesure est réservée aux enfants, et à votre connaissance la personne n’en est pas un. S’il se peut qu’elle ait moins de 18 ans, consignez-le : dès lors, elle est traitée comme un enfant."
            );
        }

        if (OnRequest is { } number && TakeUp.Hindrance(world, by, number, Target) is { } hindrance)
        {
            return hindrance;
        }

        if (ByVoice.Hindrance(world, by, this, kind) is { } unheard)
        {
            return unheard;
        }

        if (by.Seat is { } seat && !TakeUp.IsAsAsked(world, this) && !kind.Reaches(world.Scenario.StateOf(seat).Id, target.State))
        {
            return kind.AcrossBorders
                ? Refusal.Because(
                    "not-abroad",
                    "This goes to another state, and the target is in yours. Use a measure of your own state.",
                    "Cette mesure s'adresse à un autre État, or la cible est dans le vôtre. Utilisez une mesure interne."
                )
                : Refusal.Because(
                    "outside-own-territory",
                    "Your powers end at the border. Send a request or an order to the other state.",
                    "Vos pouvoirs s'arrêtent à la frontière. Adressez une demande ou une décision à l'autre État."
                );
        }

        if (Refusals.OfText(Grounds) is { } refusal)
        {
            return refusal;
        }

        if (WithoutAuthority
            && !(kind.Unaided && kind.Authorisation is Authoriser.Prosecutor or Authoriser.Judge)
            && Authorising.SeatsFor(world, by, kind, target).Count > 0)
        {
            return Refusal.Because(
                "needs-authority",
                "This cannot be done without the authorisation: whoever has to help asks to see it. Ask for it.",
                "Cela ne peut se faire sans l’autorisation : ceux dont il faut le concours demandent à la voir. Demandez-la."
            );
        }

        return world.Measures.Open.Any(m => m.Request.By == by.Id && m.Request.Kind == Kind && m.Request.Target == Target && m.Request.Informal == Informal)
            ? Refusal.Because(
                "already-under-way",
                "You already have this measure under way for this target.",
                "Vous avez déjà cette mesure en cours pour cette cible."
            )
            : null;
    }

    /// <summary>What follows once nothing hinders it. A step of an operation waits for the hour of the operation.</summary>
    internal List<Event> Asked(World world, Desk by, int number, int? operation)
    {
        var (kind, target) = (Powers.Under(world.Scenario, by, world.Scenario.Measures[Kind]), world.Scenario.Subjects[Target]);
        var authorisers = Authorising.SeatsFor(world, by, kind, target);
        var alone = WithoutAuthority && (authorisers.Count > 0 || world.Immunities.Forbid(kind, target));
        if (alone)
        {
            authorisers = [];
        }

        var urgent = Urgent && kind.Urgent && !alone;
        var asked = new MeasureRequested(number, Kind, Target, by.Id, Grounds, urgent, authorisers, alone) 
        {
            Operation = operation, OnRequest = OnRequest, Informal = ByVoice.IsByVoice(world, this),
        };
        // Who is to decide has to know about whom.
        var happened = authorisers
            .Where(desk => world.Desks[desk].Kind == DeskKinds.Participant)
            .SelectMany(desk => SubjectsLearned.Of(world, desk, [target.Id]))
            .Append(asked)
            .ToList();
        if (OnRequest is { } request)
        {
            happened.Add(new RequestAbroadTakenUp(request, number));
        }

        if (operation is null && (authorisers.Count == 0 || urgent))
        {
            happened.AddRange(Starting.Of(world, asked, kind));
        }

        return happened;
    }
}

public sealed record MeasureRequested(
    int Number,
    MeasureKindId Kind,
    SubjectId Target,
    SeatId By,
    string Grounds,
    bool Urgent,
    IReadOnlyList<SeatId> Authorisers,
    bool WithoutAuthority = false
) : Event
{
    /// <summary>Number of the operation whose step it is: it starts with the operation. Null: on its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Operation { get; init; }

    /// <summary>Number of the request of another state that it executes; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OnRequest { get; init; }

    /// <summary>Asked, or answered, by voice: for information only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Informal { get; init; }

    internal override Aspects Touches => Aspects.Measures;

    internal override void Apply(World world)
    {
        var kind = Powers.Under(world.Scenario, world.Desks[By], world.Scenario.Measures[Kind]);
        world.Measures.Add(new Measure(this, kind) { IsAuthorised = Authorisers.Count == 0 && !WithoutAuthority });
        world.MeasureViews[Number] = new MeasureShown(
            Number, Kind, kind.Name, Target, world.Scenario.Subjects[Target].Name, By, Grounds, Urgent,
            MeasureState.AwaitingAuthorisation, Authorisers, MayDecide: false, null, null, null,
            world.Clock.Now, null, null, null, []) { WithoutAuthority = WithoutAuthority, Operation = Operation, OnRequest = OnRequest, Informal = Informal };
        if (Operation is { } operation)
        {
            world.Operations[operation].Asked(this);
        }

        // A person whom nobody plays answers for themself, by the trust they have.
        if (Authorisers is [var only] && world.Desks[only] is { Kind: DeskKinds.RolePlayer, HasLink: var played }
            && !(played && world.Desks.IsTaken(only)))
        {
            world.Agenda.Add(order => new ConsentDue(world.Clock.Now + ExerciseSpan.OfMinutes(5), order, Number));
        }
    }

    internal override void Tell(World world)
    {
        Authorising.Tell(world, Number);
    }
}

/// <summary>What follows once nothing stands in the way of a measure any more.</summary>
internal static class Starting
{
    public static IEnumerable<Event> Of(World world, MeasureRequested asked, MeasureKind kind)
    {
        var ready = TakeUp.Ready(world, asked, kind);
        return [new MeasureStarted(asked.Number, ready), .. SendAbroad.Of(world, asked, kind, ready)];
    }
}

/// <summary>Work begins; the result comes when it is ready.</summary>
public sealed record MeasureStarted(int Number, ExerciseTime Ready) : Event
{
    internal override Aspects Touches => Aspects.Measures;

    internal override void Apply(World world)
    {
        var measure = world.Measures[Number];
        measure.State = MeasureState.UnderWay;
        measure.Ready = Ready;
        world.Agenda.Add(order =>
        {
            measure.Order = order;
            return new ResultDue(Ready, order, Number);
        });
        ExerciseTime? confirmBy = measure is { IsDecided: false, Request.Urgent: true, Kind.ConfirmWithin: { } within } ? world.Clock.Now + within : null;
        if (confirmBy is { } limit)
        {
            world.Agenda.Add(order =>
            {
                measure.ConfirmOrder = order;
                return new ConfirmationDue(limit, order, Number);
            });
        }

        world.MeasureViews[Number] = world.MeasureViews[Number] with
        {
            State = MeasureState.UnderWay,
            Started = world.Clock.Now,
            Ready = Ready,
            ConfirmBy = confirmBy,
        };
    }

    internal override void Tell(World world) => Authorising.Tell(world, Number);
}

/// <summary>Takes back a measure that has not brought its result yet.</summary>
public sealed record WithdrawMeasure(int Number) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by) =>
        world.Measures.Find(Number) is not { } measure || (measure.Request.By != by.Id && by.Kind != DeskKinds.Control)
            ? Refusals.Unknown("measure")
            : measure.IsOpen ? Withdrawn(world, measure)
            : Refusal.Because(
                "already-done",
                "The measure is finished; it can no longer be withdrawn.",
                "La mesure est achevée ; elle ne peut plus être retirée."
            );

    // Read before it is withdrawn: a request that was being executed by it lies there again.
    private static List<Event> Withdrawn(World world, Measure measure)
    {
        var happened = new List<Event> { new MeasureWithdrawn(measure.Request.Number) };
        if (world.Abroad.ExecutedBy(world, measure) is { } request)
        {
            happened.Add(new RequestAbroadPutBack(request.Request.Number));
        }

        return happened;
    }
}

public sealed record MeasureWithdrawn(int Number) : Event
{
    internal override Aspects Touches => Aspects.Measures;

    internal override void Apply(World world)
    {
        var measure = world.Measures[Number];
        measure.State = MeasureState.Withdrawn;
        if (measure.Order is { } order)
        {
            world.Agenda.Remove(order);
        }

        world.MeasureViews[Number] = world.MeasureViews[Number] with { State = MeasureState.Withdrawn };
    }

    internal override void Tell(World world) => Authorising.Tell(world, Number);
}

[JsonDerivedType(typeof(RequestMeasure), "request-measure")]
[JsonDerivedType(typeof(WithdrawMeasure), "withdraw-measure")]
public abstract partial record Command;

[JsonDerivedType(typeof(MeasureRequested), "measure-requested")]
[JsonDerivedType(typeof(MeasureStarted), "measure-started")]
[JsonDerivedType(typeof(MeasureWithdrawn), "measure-withdrawn")]
public abstract partial record Event;
