using Crossways.Programmes;
using Crossways.Server.Access;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <summary>
/// The secret link with which somebody organises one programme, and opens nothing else of the server: no exercise, no debrief.
/// Handed out by the director, who renews or closes it at any time; the passes given for it end with it.
/// </summary>
public sealed class OrganiserLinks(Database database, DataFolder data)
{
    /// <summary>The secret; null: there is none, or it is closed.</summary>
    public string? Of(ProgrammeId programme) =>
        database
            .Read(connection =>
                connection.All("SELECT generation FROM organiser_links WHERE programme = $id AND hash IS NOT NULL", row => Token(programme, row.GetInt64(0)), ("$id", programme.Value))
            )
            .SingleOrDefault();

    /// <summary>The programme that the secret opens; null: none.</summary>
    public ProgrammeId? Find(string token) =>
        database
            .Read(connection =>
                connection.All("SELECT programme FROM organiser_links WHERE hash = $hash", row => (ProgrammeId?)new ProgrammeId(row.GetString(0)), ("$hash", Secrets.Hash(token)))
            )
            .SingleOrDefault();

    /// <summary>Makes a new link; the one before is closed.</summary>
    public Task RenewAsync(ProgrammeId programme, Look look, DateTimeOffset now) =>
        database.WriteAsync(connection =>
        {
            Close(connection, programme, now);
            var generation = connection
                .All(
                    "INSERT INTO organiser_links (programme, generation) VALUES ($id, 1) ON CONFLICT DO UPDATE SET generation = generation + 1 RETURNING generation",
                    row => row.GetInt64(0),
                    ("$id", programme.Value)
                )
                .Single();
            connection.Run("UPDATE organiser_links SET hash = $hash WHERE programme = $id", ("$hash", Secrets.Hash(Token(programme, generation))), ("$id", programme.Value));
            Looks.Write(connection, look, now);
        });

    public Task CloseAsync(ProgrammeId programme, Look look, DateTimeOffset now) =>
        database.WriteAsync(connection =>
        {
            Close(connection, programme, now);
            Looks.Write(connection, look, now);
        });

    internal static void Close(SqliteConnection connection, ProgrammeId programme, DateTimeOffset now)
    {
        connection.Run("UPDATE organiser_links SET hash = NULL WHERE programme = $id", ("$id", programme.Value));
        connection.Run("UPDATE passes SET revoked = $now WHERE programme = $id AND revoked IS NULL", ("$id", programme.Value), ("$now", now.ToString("O")));
    }

    private string Token(ProgrammeId programme, long generation) => Secrets.Derived(data.Key, $"organiser/{programme}/{generation}");
}
