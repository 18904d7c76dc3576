using System.Text.Json;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.Learning;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <summary>What people answered to questionnaires.</summary>
public sealed class AnswerSheets(Database database)
{
    public IReadOnlyList<AnswerSheet> Of(ProgrammeId programme) =>
        database.Read(connection => connection.All("SELECT json FROM answers WHERE programme = $id ORDER BY person, wave", Row, ("$id", programme.Value)));

    public IReadOnlyList<AnswerSheet> Of(ParticipantId person) =>
        database.Read(connection => connection.All("SELECT json FROM answers WHERE person = $id ORDER BY wave", Row, ("$id", person.Value)));

    /// <summary>Kept once: who sends a second time, because the answer was lost on the way, changes nothing.</summary>
    public Task KeepAsync(ProgrammeId programme, AnswerSheet sheet) =>
        database.WriteAsync(connection =>
            connection.Run(
                "INSERT INTO answers (person, wave, programme, json) SELECT $person, $wave, $programme, $json WHERE EXISTS (SELECT 1 FROM people WHERE id = $person) ON CONFLICT DO NOTHING",
                ("$person", sheet.Person.Value),
                ("$wave", sheet.Wave.ToString()),
                ("$programme", programme.Value),
                ("$json", JsonSerializer.Serialize(sheet, ProgrammeProtocol.Default.AnswerSheet))
            )
        );

    private static AnswerSheet Row(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), ProgrammeProtocol.Default.AnswerSheet)!;
}
