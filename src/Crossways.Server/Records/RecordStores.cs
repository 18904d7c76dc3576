using System.Globalization;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.Records;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Records;

/// <summary>A learning record store as it is kept, and how the way to it stands.</summary>
/// <param name="Tries">Attempts in a row that failed.</param>
public sealed record StoredRecordStore(ProgrammeId Programme, RecordStoreSettings Settings, bool Stopped, int Tries, DateTimeOffset? Next, DeliveryTrouble? Trouble, string Detail);

/// <summary>Which store each programme’s records go to. The secret leaves the data folder for the store alone.</summary>
public sealed class RecordStores(Database database)
{
    private const string Columns = "programme, endpoint, key, secret, version, mail, stopped, tries, next, trouble, detail";

    public StoredRecordStore? Find(ProgrammeId programme) =>
        database.Read(connection => connection.All($"SELECT {Columns} FROM record_stores WHERE programme = $id", Row, ("$id", programme.Value))).SingleOrDefault();

    /// <summary>Those to which something may go now.</summary>
    public IReadOnlyList<StoredRecordStore> Open(DateTimeOffset now) =>
        [.. database.Read(connection => connection.All($"SELECT {Columns} FROM record_stores WHERE stopped = 0", Row)).Where(store => !(store.Next > now))];

    /// <summary>Names the store. What waits for one that is written to otherwise is dropped: it is collected anew.</summary>
    public Task SetAsync(ProgrammeId programme, RecordStoreSettings settings) =>
        database.WriteAsync(connection =>
        {
            var before = connection.All($"SELECT {Columns} FROM record_stores WHERE programme = $id", Row, ("$id", programme.Value)).SingleOrDefault()?.Settings;
            connection.Run(
                $"INSERT OR REPLACE INTO record_stores ({Columns}) VALUES ($id, $endpoint, $key, $secret, $version, $mail, 0, 0, NULL, NULL, '')",
                ("$id", programme.Value),
                ("$endpoint", settings.Endpoint),
                ("$key", settings.Key),
                ("$secret", settings.Secret.Length == 0 ? before?.Secret ?? "" : settings.Secret),
                ("$version", settings.Version.ToString()),
                ("$mail", settings.Mail ? 1 : 0)
            );
            if (before is not null && before.Endpoint != settings.Endpoint)
            {
                connection.Run("DELETE FROM outbox WHERE programme = $id", ("$id", programme.Value));
            }
            else if (before is not null && (before.Version, before.Mail) != (settings.Version, settings.Mail))
            {
                connection.Run("DELETE FROM outbox WHERE programme = $id AND sent IS NULL", ("$id", programme.Value));
            }
        });

    public Task StopAsync(ProgrammeId programme, bool stop) =>
        database.WriteAsync(connection =>
            connection.Run("UPDATE record_stores SET stopped = $stop, tries = 0, next = NULL, trouble = NULL, detail = '' WHERE programme = $id", ("$id", programme.Value), ("$stop", stop ? 1 : 0))
        );

    /// <summary>The way is open again.</summary>
    public Task ReachedAsync(ProgrammeId programme) =>
        database.WriteAsync(connection =>
            connection.Run("UPDATE record_stores SET tries = 0, next = NULL, trouble = NULL, detail = '' WHERE programme = $id AND trouble IS NOT NULL", ("$id", programme.Value))
        );

    /// <param name="next">When to try again; null: not before somebody has looked.</param>
    public Task FailedAsync(ProgrammeId programme, DeliveryTrouble trouble, string detail, DateTimeOffset? next) =>
        database.WriteAsync(connection =>
            connection.Run(
                "UPDATE record_stores SET tries = tries + 1, next = $next, stopped = CASE WHEN $next IS NULL THEN 1 ELSE stopped END, trouble = $trouble, detail = $detail WHERE programme = $id",
                ("$id", programme.Value),
                ("$next", next?.ToString("O")),
                ("$trouble", trouble.ToString()),
                ("$detail", detail)
            )
        );

    private static StoredRecordStore Row(SqliteDataReader row) =>
        new(
            new(row.GetString(0)),
            new RecordStoreSettings(row.GetString(1), row.GetString(2), row.GetString(3), Enum.Parse<XapiVersion>(row.GetString(4)), row.GetInt64(5) != 0),
            row.GetInt64(6) != 0,
            row.GetInt32(7),
            row.IsDBNull(8) ? null : DateTimeOffset.Parse(row.GetString(8), CultureInfo.InvariantCulture),
            row.IsDBNull(9) ? null : Enum.Parse<DeliveryTrouble>(row.GetString(9)),
            row.GetString(10)
        );
}
