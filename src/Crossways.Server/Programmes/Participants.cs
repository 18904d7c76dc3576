using System.Text.Json;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <summary>The people of a programme without their names: what seats, attendance and statistics are made from.</summary>
public sealed class Participants(Database database)
{
    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Participant> Of(ProgrammeId programme) =>
        database.Read(connection =>
            connection.All("SELECT json FROM people WHERE programme = $id ORDER BY added", Row, ("$id", programme.Value))
        );

    /// <summary>Those with a place in an exercise, whoever agreed first before the others.</summary>
    public IReadOnlyList<Participant> In(ProgrammeId programme, string exercise) =>
        [.. Of(programme).Where(person => person.Stage == InvitationStage.Accepted && person.Exercise == exercise).OrderBy(person => person.Consent?.At)];

    /// <summary>Whose programme somebody belongs to; null when there is nobody of this id.</summary>
    public (ProgrammeId Programme, Participant Person)? Find(ParticipantId id) =>
        database.Read(connection =>
            connection.All(
                "SELECT json, programme FROM people WHERE id = $id",
                row => ((ProgrammeId, Participant)?)(new ProgrammeId(row.GetString(1)), Row(row)),
                ("$id", id.Value)
            )
        ).SingleOrDefault();

    /// <summary>Changes what is known of somebody, from what is known at the moment of writing.</summary>
    public Task ChangeAsync(ParticipantId id, Func<Participant, Participant> change, Action<SqliteConnection>? along = null) =>
        database.WriteAsync(connection =>
        {
            if (connection.All("SELECT json FROM people WHERE id = $id", Row, ("$id", id.Value)) is [var person])
            {
                Change(connection, change(person));
                along?.Invoke(connection);
            }
        });

    internal static void Change(SqliteConnection connection, Participant person) =>
        connection.Run("UPDATE people SET json = $json WHERE id = $id", ("$id", person.Id.Value), ("$json", Write(person)));

    internal static void Add(SqliteConnection connection, ProgrammeId programme, Participant person) =>
        connection.Run(
            """
            INSERT INTO people (id, programme, added, json)
            SELECT $id, $programme, 1 + (SELECT coalesce(max(added), 0) FROM people WHERE programme = $programme), $json
            """,
            ("$id", person.Id.Value),
            ("$programme", programme.Value),
            ("$json", Write(person))
        );

    internal static IReadOnlyList<Participant> Of(SqliteConnection connection, ProgrammeId programme) =>
        connection.All("SELECT json FROM people WHERE programme = $id ORDER BY added", Row, ("$id", programme.Value));

    private static string Write(Participant person) => JsonSerializer.Serialize(person, ProgrammeProtocol.Default.Participant);

    private static Participant Row(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), ProgrammeProtocol.Default.Participant)!;
}
