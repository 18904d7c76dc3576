using System.Text.Json;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <summary>The programmes of this server. They hold no personal data.</summary>
public sealed class ProgrammeStore(Database database)
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<Programme> All() =>
        database.Read(connection => connection.All("SELECT json FROM programmes ORDER BY created DESC", Row));

    public Programme? Find(ProgrammeId id) =>
        database.Read(connection => connection.All("SELECT json FROM programmes WHERE id = $id", Row, ("$id", id.Value))).SingleOrDefault();

    public Task AddAsync(Programme programme, DateTimeOffset now) =>
        database.WriteAsync(connection =>
            connection.Run(
                "INSERT INTO programmes (id, json, created) VALUES ($id, $json, $now)",
                ("$id", programme.Id.Value),
                ("$json", Write(programme)),
                ("$now", now.ToString("O"))
            )
        );

    public Task ChangeAsync(Programme programme) =>
        database.WriteAsync(connection =>
            connection.Run("UPDATE programmes SET json = $json WHERE id = $id", ("$id", programme.Id.Value), ("$json", Write(programme)))
        );

    internal static void Delete(SqliteConnection connection, ProgrammeId id)
    {
        foreach (var table in new[] { "sittings", "certificates", "looks", "tallies", "outbox", "record_stores", "commitments", "stories", "final_pages", "organiser_links", "passes" })
        {
            connection.Run($"DELETE FROM {table} WHERE programme = $id", ("$id", id.Value));
        }

        connection.Run("DELETE FROM programmes WHERE id = $id", ("$id", id.Value));
    }

    private static string Write(Programme programme) => JsonSerializer.Serialize(programme, ProgrammeProtocol.Default.Programme);

    private static Programme Row(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), ProgrammeProtocol.Default.Programme)!;
}
