using System.Text.Json;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.Results;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <summary>What people wrote for the final event; one each.</summary>
public sealed class Stories(Database database, TimeProvider time)
{
    public IReadOnlyDictionary<ParticipantId, ToldStory> Of(ProgrammeId programme) =>
        database.Read(connection => connection.All("SELECT person, json FROM stories WHERE programme = $id ORDER BY person", Row, ("$id", programme.Value))).ToDictionary();

    public ToldStory? Of(ParticipantId person) =>
        database.Read(connection => connection.All("SELECT person, json FROM stories WHERE person = $id", Row, ("$id", person.Value))) is [var (_, story)] ? story : null;

    /// <param name="story">Null: it is taken back.</param>
    public Task SetAsync(ProgrammeId programme, ParticipantId person, ToldStory? story, Look look) =>
        database.EraseAsync(connection =>
        {
            connection.Run("DELETE FROM stories WHERE person = $person", ("$person", person.Value));
            if (story is not null)
            {
                connection.Run(
                    "INSERT INTO stories (person, programme, json) SELECT $person, $programme, $json WHERE EXISTS (SELECT 1 FROM people WHERE id = $person)",
                    ("$person", person.Value),
                    ("$programme", programme.Value),
                    ("$json", JsonSerializer.Serialize(story, ProgrammeProtocol.Default.ToldStory))
                );
            }

            Looks.Write(connection, look, time.GetUtcNow());
        });

    private static KeyValuePair<ParticipantId, ToldStory> Row(SqliteDataReader row) =>
        new(new ParticipantId(row.GetString(0)), JsonSerializer.Deserialize(row.GetString(1), ProgrammeProtocol.Default.ToldStory)!);
}
