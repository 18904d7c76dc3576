using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Hands a request of another state on to a seat of the own state that is closer to it. It lies on both desks then.</summary>
public sealed record HandOnAbroad(int Number, SeatId To) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (AbroadRefusals.Of(world, by, Number) is { } refusal)
        {
            return refusal;
        }

        var (request, target) = (world.Abroad[Number], world.Measures[Number].Request.Target);
        return !world.Scenario.Seats.TryGet(To, out var seat) || world.Scenario.StateOf(seat).Id != request.Sent.State || request.Receivers.Contains(To)
            ? Refusal.Because(
                "no-recipient",
                "Choose a seat of your own state on whose desk the request does not lie yet.",
                "Choisissez un poste de votre État qui n’a pas encore reçu la demande."
            )
            : new Verdict([.. SubjectsLearned.Of(world, To, [target]), new RequestAbroadHandedOn(Number, by.Id, To)], null);
    }
}

public sealed record RequestAbroadHandedOn(int Number, SeatId By, SeatId To) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Abroad[Number].Receivers.Add(To);

    internal override void Tell(World world) => world.Abroad.Tell(world, Number);
}

[JsonDerivedType(typeof(HandOnAbroad), "hand-on-abroad")]
public abstract partial record Command;

[JsonDerivedType(typeof(RequestAbroadHandedOn), "request-abroad-handed-on")]
public abstract partial record Event;
