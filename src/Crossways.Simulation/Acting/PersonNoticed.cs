using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A person of the case noticed something, and will pass it on to whom they warn.</summary>
/// <param name="From">Who told the person; null: saw it.</param>
public sealed record PersonNoticed(SubjectId Person, Sight Sight, SubjectId? From) : Event
{
    internal override Aspects Touches => Aspects.Noticing;

    internal override void Apply(World world)
    {
        var outlook = world.Outlooks[Person];
        outlook.Noticed.Add((world.Clock.Now, Sight, From));
        foreach (var warning in outlook.Person.Warns)
        {
            world.Agenda.Add(order => new WarningDue(world.Clock.Now + warning.After, order, Person, warning, Sight));
        }
    }

    internal override void Tell(World world) => world.Outlooks.Tell(world, Person);
}

/// <summary>Word of something noticed reaches whom the person warns.</summary>
internal sealed record WarningDue(ExerciseTime At, long Order, SubjectId By, Warning Warning, Sight Sight) : Due(At, Order)
{
    public override bool IsHappening => false;

    // Somebody waits for a call: when it is the caller who was taken, the silence tells as much, and nothing holds it back.
    public override IEnumerable<Event> Happens(World world) =>
        Sight.Of != By && (world.People.IsInCustody(By) || (Warning.Unless is { } unless && world.Holds(unless)))
            ? []
            : Sights.Seen(world, Warning.Who, Sight, By);
}

/// <summary>Who notices what.</summary>
internal static class Sights
{
    /// <summary>
    /// A visible measure is noticed by the one it is directed at, by those who are where it takes place, and by those who
    /// watch either. Asked before the measure has changed anything.
    /// </summary>
    public static IEnumerable<Event> Of(World world, Measure measure)
    {
        if (!measure.Kind.Visible || world.Outlooks.Lookouts.Noticing.Count == 0)
        {
            return [];
        }

        var target = measure.Request.Target;
        var place = world.People.IsPerson(target) && world.People[target].At is { } at && world.People.IsAt(target, at) ? at : (SubjectId?)null;
        var sight = new Sight(measure.Kind.Id, target, place, measure.Request.Number, null);
        var lookouts = world.Outlooks.Lookouts;
        return lookouts.Noticing
            .Where(person =>
                person.Id == target
                || lookouts.WatchersOf(target).Contains(person)
                || world.People.IsAt(person.Id, target)
                || (place is { } there && (lookouts.WatchersOf(there).Contains(person) || world.People.IsAt(person.Id, there))))
            .SelectMany(person => Seen(world, person.Id, sight, null));
    }

    /// <summary>What is published is noticed by those who read.</summary>
    public static IEnumerable<Event> Read(World world, Published published) =>
        world.Outlooks.Lookouts.Readers.SelectMany(person => Seen(world, person, new Sight(null, null, null, null, published.Number), null));

    /// <summary>The event; none for whoever is cut off in custody, or knew it.</summary>
    public static IEnumerable<Event> Seen(World world, SubjectId person, Sight sight, SubjectId? from) =>
        (world.People.IsInCustody(person) && sight.Of != person) || world.Outlooks.HasNoticed(person, sight)
            ? []
            : [new PersonNoticed(person, sight, from)];

    /// <param name="desk">Who reads it.</param>
    public static LocalText Words(World world, SeatId desk, Sight sight)
    {
        if (sight.Article is { } article)
        {
            return world.Press[article].TitleIn(world);
        }

        var (what, of) = (world.Scenario.Measures[sight.Measure!.Value].Name, WhoIsWho.NameFor(world, desk, sight.Of!.Value));
        return new($"{what.En}, {of.En}", $"{what.Fr}, {of.Fr}");
    }
}

[JsonDerivedType(typeof(PersonNoticed), "person-noticed")]
public abstract partial record Event;
