using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Refuses a request of another state, on a ground of the law and with words.</summary>
public sealed record RefuseAbroad(int Number, RefusalGround Ground, string Reasons) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by) =>
        AbroadRefusals.Of(world, by, Number) is { } refusal ? refusal
        : Refusals.OfText(Reasons) is { } unreadable ? unreadable
        : new RequestAbroadRefused(Number, by.Id, Ground, Reasons);
}

/// <param name="By">The authority that refuses: for a measure that its court did not allow, whoever asked the court.</param>
public sealed record RequestAbroadRefused(int Number, SeatId By, RefusalGround Ground, string Reasons) : Event
{
    internal override Aspects Touches => Aspects.Measures;

    internal override void Apply(World world)
    {
        var request = world.Abroad[Number];
        (request.Refusal, request.Left) = (this, null);
        RequestsAbroad.Stop(world, Number);
        world.Measures[Number].State = MeasureState.Refused;
        world.MeasureViews[Number] = world.MeasureViews[Number] with { State = MeasureState.Refused };
    }

    internal override void Tell(World world) => Authorising.Tell(world, Number);

    /// <summary>What the own court does not allow cannot be done for another state either.</summary>
    internal static IEnumerable<Event> For(World world, Measure execution, string reasons) =>
        world.Abroad.ExecutedBy(world, execution) is { } request && execution.State == MeasureState.AwaitingAuthorisation
            ? [new RequestAbroadRefused(request.Request.Number, execution.Request.By, RefusalGround.NotAllowedHere, reasons)]
            : [];
}

[JsonDerivedType(typeof(RefuseAbroad), "refuse-abroad")]
public abstract partial record Command;

[JsonDerivedType(typeof(RequestAbroadRefused), "request-abroad-refused")]
public abstract partial record Event;
