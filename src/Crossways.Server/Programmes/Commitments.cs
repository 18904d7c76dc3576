using System.Text.Json;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.Results;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <param name="Person">Who promised it; null: the organisers wrote it down.</param>
public sealed record KeptCommitment(Commitment Commitment, ParticipantId? Person);

/// <summary>What people and institutions promised to do.</summary>
public sealed class Commitments(Database database, TimeProvider time)
{
    public IReadOnlyList<KeptCommitment> Of(ProgrammeId programme) =>
        database.Read(connection => connection.All("SELECT json, person FROM commitments WHERE programme = $id ORDER BY id", Row, ("$id", programme.Value)));

    public IReadOnlyList<Commitment> Of(ParticipantId person) =>
        database.Read(connection => connection.All("SELECT json, person FROM commitments WHERE person = $id ORDER BY id", Row, ("$id", person.Value))).ConvertAll(kept => kept.Commitment);

    public KeptCommitment? Find(ProgrammeId programme, string id) => Of(programme).FirstOrDefault(kept => kept.Commitment.Id == id);

    /// <summary>Writes it down, or writes it anew. Nobody writes over what somebody else promised, and nothing is kept of people who are no longer here.</summary>
    public Task KeepAsync(ProgrammeId programme, KeptCommitment kept, Look look) =>
        // A text that was corrected is gone.
        database.EraseAsync(connection =>
        {
            connection.Run(
                """
                INSERT INTO commitments (programme, id, person, json) SELECT $programme, $id, $person, $json
                WHERE $person IS NULL OR EXISTS (SELECT 1 FROM people WHERE id = $person)
                ON CONFLICT DO UPDATE SET json = $json WHERE person IS $person
                """,
                ("$programme", programme.Value),
                ("$id", kept.Commitment.Id),
                ("$person", kept.Person?.Value),
                ("$json", JsonSerializer.Serialize(kept.Commitment, ProgrammeProtocol.Default.Commitment))
            );
            Looks.Write(connection, look, time.GetUtcNow());
        });

    /// <param name="person">Whose it is; null: the organisers’.</param>
    public Task TakeBackAsync(ProgrammeId programme, string id, ParticipantId? person, Look look) =>
        database.EraseAsync(connection =>
        {
            connection.Run("DELETE FROM commitments WHERE programme = $programme AND id = $id AND person IS $person", ("$programme", programme.Value), ("$id", id), ("$person", person?.Value));
            Looks.Write(connection, look, time.GetUtcNow());
        });

    private static KeptCommitment Row(SqliteDataReader row) =>
        new(JsonSerializer.Deserialize(row.GetString(0), ProgrammeProtocol.Default.Commitment)!, row.IsDBNull(1) ? null : new ParticipantId(row.GetString(1)));
}
