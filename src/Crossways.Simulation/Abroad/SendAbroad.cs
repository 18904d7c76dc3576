using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A measure that reaches into another state has left: from now on it is a task of the authorities there.</summary>
/// <param name="Number">Of the measure.</param>
/// <param name="State">Whose authorities are asked.</param>
/// <param name="Receivers">On whose desks it lies; empty: the state has no seat for it, and the machine answers.</param>
/// <param name="Due">When the machine answers if nobody has taken it up.</param>
public sealed record RequestAbroadSent(int Number, StateId State, IReadOnlyList<SeatId> Receivers, ExerciseTime At, ExerciseTime Due) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Abroad.Add(new RequestAbroad(this) { Due = Due });

    internal override void Tell(World world) => world.Abroad.Tell(world, Number);
}

/// <summary>Who sends to whom.</summary>
internal static class SendAbroad
{
    /// <summary>What follows once a measure starts; nothing where it stays in the own state or answers a request itself.</summary>
    public static IEnumerable<Event> Of(World world, MeasureRequested asked, MeasureKind kind, ExerciseTime due)
    {
        if (!kind.AcrossBorders || asked.OnRequest is not null || world.Desks[asked.By].Seat is null)
        {
            return [];
        }

        var state = world.Scenario.Subjects[asked.Target].State;
        var receivers = ReceiversOf(world, kind, state);
        return
        [
            // Who is to act has to know about whom.
            .. receivers.SelectMany(seat => SubjectsLearned.Of(world, seat, [asked.Target])),
            new RequestAbroadSent(asked.Number, state, receivers, world.Clock.Now, due),
        ];
    }

    // To the liaison office, the single point of contact (Directive (EU) 2023/977 art. 14), where the state has one with
    // the power; otherwise to everybody there who has it. Empty chairs are passed over as long as somebody sits.
    private static List<SeatId> ReceiversOf(World world, MeasureKind kind, StateId state)
    {
        var able = world.Scenario.Seats.Where(seat => world.Scenario.StateOf(seat).Id == state && world.Scenario.HasPower(seat, kind)).ToList();
        var sitting = able.FindAll(seat => world.Desks.IsStaffed(seat.Id));
        var asked = sitting.Count > 0 ? sitting : able;
        var liaison = asked.FindAll(seat => world.Scenario.Agencies[seat.Agency].Kind == "liaison");
        return (liaison.Count > 0 ? liaison : asked).ConvertAll(seat => seat.Id);
    }
}

[JsonDerivedType(typeof(RequestAbroadSent), "request-abroad-sent")]
public abstract partial record Event;
