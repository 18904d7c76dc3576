using System.Globalization;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <summary>Somebody reads or changes personal data.</summary>
/// <param name="Who">Id of the organiser's pass, or the person's own id. Never a name.</param>
/// <param name="Person">Whose; null: of everybody in the programme.</param>
/// <param name="People">Of how many.</param>
public sealed record Look(ProgrammeId Programme, string Who, LookKind What, ParticipantId? Person, int People);

/// <summary>The audit trail: who read or changed which personal data when.</summary>
public sealed class Looks(Database database, TimeProvider time)
{
    // Of what a page reads again and again, one line tells.
    private static readonly TimeSpan SameLook = TimeSpan.FromMinutes(15);

    public Task WriteAsync(Look look) => database.WriteAsync(connection => Write(connection, look, time.GetUtcNow()));

    internal static void Write(SqliteConnection connection, Look look, DateTimeOffset now)
    {
        var again = connection.Run(
            """
            UPDATE looks SET times = times + 1 WHERE number = (SELECT max(number) FROM looks WHERE programme = $programme)
              AND who = $who AND what = $what AND person IS $person AND people = $people AND at > $since
            """,
            [.. Values(look), ("$since", (now - SameLook).ToString("O"))]
        );
        if (again == 0)
        {
            connection.Run(
                "INSERT INTO looks (programme, at, who, what, person, people, times) VALUES ($programme, $at, $who, $what, $person, $people, 1)",
                [.. Values(look), ("$at", now.ToString("O"))]
            );
        }
    }

    /// <summary>The latest first.</summary>
    /// <param name="person">Only what was done with this person's data, alone or among others'; null: everything.</param>
    public IReadOnlyList<LookLine> Of(ProgrammeId programme, ParticipantId? person = null) =>
        database.Read(connection =>
            connection.All(
                """
                SELECT at, CASE WHEN passes.name <> '' THEN passes.name ELSE who END, what, person, people, times
                FROM looks LEFT JOIN passes ON passes.id = who
                WHERE looks.programme = $programme AND ($person IS NULL OR (person IS NULL AND what <> $erased) OR person = $person) ORDER BY number DESC LIMIT 500
                """,
                row => new LookLine(
                    DateTimeOffset.Parse(row.GetString(0), CultureInfo.InvariantCulture),
                    row.GetString(1),
                    Enum.Parse<LookKind>(row.GetString(2)),
                    row.IsDBNull(3) ? null : new ParticipantId(row.GetString(3)),
                    row.GetInt32(4),
                    row.GetInt32(5)
                ),
                ("$programme", programme.Value),
                // Whoever was erased has no line of their own any more; that is nobody else's to read.
                ("$erased", nameof(LookKind.Erased)),
                ("$person", person?.Value)
            )
        );

    private static (string, object?)[] Values(Look look) =>
        [("$programme", look.Programme.Value), ("$who", look.Who), ("$what", look.What.ToString()), ("$person", look.Person?.Value), ("$people", look.People)];
}
