using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <param name="Fear">0 to 5.</param>
public sealed record FearChanged(SubjectId Person, int Fear) : Event
{
    internal override Aspects Touches => Aspects.People;

    internal override void Apply(World world) => world.People[Person].Fear = Fear;

    internal override void Tell(World world) => world.People.Tell(world, Person);
}

/// <summary>A seat earned or lost trust with a person, by how it asked.</summary>
/// <param name="Standing">−3 to 2, added to the trust in the authorities.</param>
public sealed record StandingChanged(SubjectId Person, SeatId Seat, int Standing) : Event
{
    public const int Least = -3;
    public const int Most = 2;

    internal override Aspects Touches => Aspects.Interviews;

    internal override void Apply(World world) => world.People[Person].Standing[Seat] = Standing;
}

/// <summary>Somebody saw to what a person lacked.</summary>
public sealed record NeedMet(SubjectId Person, Need Need) : Event
{
    internal override Aspects Touches => Aspects.People;

    internal override void Apply(World world) => world.People[Person].Needs.Remove(Need);

    internal override void Tell(World world) => world.People.Tell(world, Person);
}

/// <summary>A role player or control sets how much the person fears, as the treatment on the spot deserves.</summary>
/// <param name="Fear">0 to 5.</param>
public sealed record SetFear(SubjectId Person, int Fear) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control | DeskKinds.RolePlayer;

    internal override Verdict Decide(World world, Desk by) =>
        !world.People.IsPerson(Person) ? Refusals.Unknown("person")
        : by.Kind == DeskKinds.RolePlayer && by.Person!.Id != Person ? Refusals.NotForThisDesk
        : Fear is < 0 or > 5
            ? Refusal.Because("fear-out-of-range", "Fear lies between 0 and 5.", "La peur va de 0 à 5.")
        : new FearChanged(Person, Fear);
}

[JsonDerivedType(typeof(SetFear), "set-fear")]
public abstract partial record Command;

[JsonDerivedType(typeof(FearChanged), "fear-changed")]
[JsonDerivedType(typeof(StandingChanged), "standing-changed")]
[JsonDerivedType(typeof(NeedMet), "need-met")]
public abstract partial record Event;
