using Crossways.Programmes;
using Crossways.Programmes.Seating;
using Crossways.Scenarios;
using Crossways.Server.Storage;

namespace Crossways.Server.Programmes;

/// <summary>Who sits where in the exercises of programmes.</summary>
public sealed class Sittings(Database database)
{
    public IReadOnlyList<Sitting> Of(ProgrammeId programme, string exercise) =>
        database.Read(connection =>
            connection.All(
                "SELECT person, seat, locked FROM sittings WHERE programme = $programme AND exercise = $exercise",
                row => new Sitting(new(row.GetString(0)), new SeatId(row.GetString(1)), row.GetInt64(2) != 0),
                ("$programme", programme.Value),
                ("$exercise", exercise)
            )
        );

    /// <summary>In place of all that were.</summary>
    public Task SetAsync(ProgrammeId programme, string exercise, IReadOnlyList<Sitting> sittings) =>
        database.WriteAsync(connection =>
        {
            connection.Run("DELETE FROM sittings WHERE programme = $programme AND exercise = $exercise", ("$programme", programme.Value), ("$exercise", exercise));
            foreach (var sitting in sittings)
            {
                connection.Run(
                    "INSERT INTO sittings (programme, exercise, person, seat, locked) VALUES ($programme, $exercise, $person, $seat, $locked)",
                    ("$programme", programme.Value),
                    ("$exercise", exercise),
                    ("$person", sitting.Person.Value),
                    ("$seat", sitting.Seat.Value),
                    ("$locked", sitting.Locked ? 1 : 0)
                );
            }
        });
}
