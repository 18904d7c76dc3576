using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A register that can be searched, by this desk or by others.</summary>
/// <param name="MaySearch">This desk may.</param>
/// <param name="Readers">Seats that may: whom to ask.</param>
public sealed record RegisterCard(
    string Register,
    LocalText Name,
    StateId State,
    IReadOnlyList<LocalText> Columns,
    bool MaySearch,
    IReadOnlyList<SeatId> Readers
)
{
    // The same in every exercise.
    private static readonly ConditionalWeakTable<Scenario, ConcurrentDictionary<SeatId, RegisterCard[]>> Cards = [];

    internal static IReadOnlyList<RegisterCard> Of(Scenario scenario, Desk desk) =>
        scenario.Searchable.Count == 0 || desk.Kind is not (DeskKinds.Participant or DeskKinds.Control)
            ? []
            : Cards.GetOrCreateValue(scenario).GetOrAdd(desk.Id, _ =>
                [.. scenario.Searchable.Select(register => Of(scenario, desk, register.Register, register.State))]);

    private static RegisterCard Of(Scenario scenario, Desk desk, string register, StateId state) =>
        new(
            register,
            Library.Registers[register],
            state,
            RegisterBook.ColumnsOf(scenario, register, state),
            Powers.RefusesSearch(scenario, desk, register, state) is null,
            [.. scenario.Seats.Where(seat => scenario.MaySearch(seat, register, state)).Select(seat => seat.Id)]
        );
}
