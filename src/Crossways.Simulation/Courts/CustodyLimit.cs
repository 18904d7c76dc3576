using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Somebody was arrested in a state that sets a limit to custody.</summary>
/// <param name="Until">Released then, unless a court has ordered detention.</param>
public sealed record CustodyBegan(SubjectId Person, SeatId By, StateId State, ExerciseTime Until) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        world.Courts.Add(this);
        world.Agenda.Add(order => new CustodyDue(Until, order, Person));
    }

    internal override void Tell(World world) => TellAs(world, over: false);

    // The police who hold the person, and the prosecutors who can ask for more.
    internal void TellAs(World world, bool over)
    {
        var prosecutors = Powers.OfAgencyKind(world, "prosecution", State)
            .Where(seat => Persons.IsKnown(world, world.Desks[seat], Person))
            .ToList();
        world.TellTo(Roster.AndControl(prosecutors, By), new CustodyShown(Person, State, over ? world.Clock.Now : Until, over));
    }
}

internal sealed record CustodyDue(ExerciseTime At, long Order, SubjectId Person) : Due(At, Order)
{
    public override IEnumerable<Event> Happens(World world) =>
        world.Courts.CustodyOf(Person)?.Until == At
        && Custodies.IsOnlyArrested(world, Person)
            ? Custodies.End(world, Person)
            : [];
}

/// <summary>No court had ordered detention in time, or nobody had confirmed the arrest.</summary>
public sealed record CustodyEnded(SubjectId Person) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) { }

    internal override void Tell(World world) => world.Courts.CustodyOf(Person)!.TellAs(world, over: true);
}

/// <summary>Who is held until when, for those who have to see to it.</summary>
/// <param name="Until">When it ends unless a court orders more; when it ended, once it is over.</param>
/// <param name="Over">Nobody ordered more in time, and the person was released.</param>
public sealed record CustodyShown(SubjectId Person, StateId State, ExerciseTime Until, bool Over) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Custody[Person] = this;
}

/// <summary>Holding people, and letting them go.</summary>
internal static class Custodies
{
    /// <summary>What an arrest sets going where the law of the state limits custody.</summary>
    public static IEnumerable<Event> Begin(World world, Measure measure, IEnumerable<Event> effects)
    {
        var by = world.Desks[measure.Request.By];
        var state = by.Seat is { } seat ? world.Scenario.StateOf(seat) : world.Scenario.States[world.Scenario.Subjects[measure.Request.Target].State];
        if (state.Law.Custody is not { } limit)
        {
            return [];
        }

        return effects.OfType<PersonChanged>()
            .Where(changed => changed is { Holds: true } && changed.Condition == LibraryConditions.Arrested)
            .Select(changed => new CustodyBegan(changed.Person, by.Id, state.Id, world.Clock.Now + limit));
    }

    /// <summary>Where a state limits how long an urgent arrest stands unconfirmed, the person goes when it falls.</summary>
    public static IEnumerable<Event> Fall(World world, Measure measure) =>
        measure is { Kind.ConfirmWithin: not null, State: MeasureState.Done }
        && measure.Kind.Effects.OfType<Effect.Becomes>().Any(effect => effect.Is == LibraryConditions.Arrested && effect.Person == Effect.Target)
        && IsOnlyArrested(world, measure.Request.Target)
            ? End(world, measure.Request.Target)
            : [];

    /// <summary>Nobody has ordered it in time.</summary>
    public static IEnumerable<Event> End(World world, SubjectId person) =>
        world.Courts.CustodyOf(person) is null ? Release(world, person) : [new CustodyEnded(person), .. Release(world, person)];

    /// <summary>Arrested, and no court has ordered more.</summary>
    public static bool IsOnlyArrested(World world, SubjectId person) =>
        world.People.Is(person, LibraryConditions.Arrested) && !world.People.Is(person, LibraryConditions.Detained);

    public static IEnumerable<Event> Release(World world, SubjectId person)
    {
        foreach (var condition in (ConditionId[])[LibraryConditions.Arrested, LibraryConditions.Detained])
        {
            if (world.People.Is(person, condition))
            {
                yield return new PersonChanged(person, condition, Holds: false);
            }
        }
    }
}

public sealed partial class SeatView
{
    /// <summary>People in custody under a limit: those this desk arrested, or whose prosecutor it is. Control: all.</summary>
    public Dictionary<SubjectId, CustodyShown> Custody { get; } = [];
}

[JsonDerivedType(typeof(CustodyBegan), "custody-began")]
[JsonDerivedType(typeof(CustodyEnded), "custody-ended")]
public abstract partial record Event;

[JsonDerivedType(typeof(CustodyShown), "custody")]
public abstract partial record FeedItem;
