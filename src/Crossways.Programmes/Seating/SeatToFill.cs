using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Seating;

/// <summary>A seat of a case as the allocation sees it.</summary>
/// <param name="Name">What the desk is called.</param>
/// <param name="Profession">Whom it is meant for.</param>
/// <param name="Languages">Whoever can work in one of them can sit here.</param>
public sealed record SeatToFill(SeatId Id, LocalText Name, TeamId Team, LocalText TeamName, LocalText Agency, Profession Profession, IReadOnlyList<string> Languages)
{
    /// <summary>The seats of a case, for an exercise of a programme.</summary>
    public static IReadOnlyList<SeatToFill> Of(Scenario scenario, ProgrammeExercise exercise) =>
        [
            .. scenario.Seats.Select(seat =>
            {
                var agency = scenario.Agencies[seat.Agency];
                return new SeatToFill(
                    seat.Id,
                    seat.Name,
                    seat.Team,
                    scenario.Teams[seat.Team].Name,
                    agency.Name,
                    Professions.Of(seat, agency.Kind),
                    exercise.TeamLanguages.TryGetValue(seat.Team.Value, out var language) ? [language] : exercise.Languages
                );
            }),
        ];

    /// <summary>The person speaks a language of the seat, or somebody interprets.</summary>
    public bool CanBeTakenBy(Participant person) => person.Interpreted || person.CanWorkIn(Languages);
}

/// <summary>Somebody's place in an exercise.</summary>
/// <param name="Locked">Set by hand: a new proposal leaves it alone.</param>
public sealed record Sitting(ParticipantId Person, SeatId Seat, bool Locked = false);
