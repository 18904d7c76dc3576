using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.Records;
using Crossways.Server.Storage;

namespace Crossways.Server.Records;

/// <summary>A statement that waits.</summary>
public sealed record WaitingStatement(string Id, string Json);

/// <summary>
/// Statements on their way to a store. One stays here until the store has said that it has it; killed in between, the server
/// sends it again, and the store knows it by its id.
/// </summary>
public sealed class Outbox(Database database, TimeProvider time)
{
    private const string IsWaiting = "sent IS NULL AND refused IS NULL";

    /// <summary>Puts in what is not in it yet; what was sent once is not put in again.</summary>
    /// <returns>How many were new.</returns>
    public async Task<int> AddAsync(ProgrammeId programme, IReadOnlyList<Statement> statements)
    {
        var added = 0;
        await database.WriteAsync(connection =>
            added = statements.Sum(statement =>
                connection.Run(
                    "INSERT OR IGNORE INTO outbox (programme, id, person, json) VALUES ($programme, $id, $person, $json)",
                    ("$programme", programme.Value),
                    ("$id", statement.Id.ToString()),
                    ("$person", statement.Person?.Value),
                    ("$json", statement.Json())
                )
            )
        );
        return added;
    }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<WaitingStatement> Waiting(ProgrammeId programme, int most) =>
        database.Read(connection =>
            connection.All(
                $"SELECT id, json FROM outbox WHERE programme = $id AND {IsWaiting} ORDER BY number LIMIT $most",
                row => new WaitingStatement(row.GetString(0), row.GetString(1)),
                ("$id", programme.Value),
                ("$most", most)
            )
        );

    /// <summary>The store has them. What they said is no longer kept here, only that they were sent.</summary>
    public Task SentAsync(ProgrammeId programme, IReadOnlyList<WaitingStatement> statements) =>
        database.WriteAsync(connection =>
        {
            foreach (var statement in statements)
            {
                connection.Run(
                    "UPDATE outbox SET sent = $now, json = '' WHERE programme = $programme AND id = $id",
                    ("$now", time.GetUtcNow().ToString("O")),
                    ("$programme", programme.Value),
                    ("$id", statement.Id)
                );
            }
        });

    /// <summary>The store will never take it: set aside, so that the others go on.</summary>
    public Task RefusedAsync(ProgrammeId programme, WaitingStatement statement, string because) =>
        database.WriteAsync(connection =>
            connection.Run("UPDATE outbox SET refused = $because WHERE programme = $programme AND id = $id", ("$because", because), ("$programme", programme.Value), ("$id", statement.Id))
        );

    /// <summary>What was set aside waits again.</summary>
    public Task TryAgainAsync(ProgrammeId programme) =>
        database.WriteAsync(connection => connection.Run("UPDATE outbox SET refused = NULL WHERE programme = $id", ("$id", programme.Value)));

    public (int Waiting, int Sent) Counts(ProgrammeId programme) =>
        database
            .Read(connection =>
                connection.All(
                    $"SELECT count(*) FILTER (WHERE {IsWaiting}), count(sent) FROM outbox WHERE programme = $id",
                    row => (row.GetInt32(0), row.GetInt32(1)),
                    ("$id", programme.Value)
                )
            )
            .Single();

    /// <summary>The first hundred of those set aside.</summary>
    public IReadOnlyList<RefusedStatement> Refused(ProgrammeId programme) =>
        database.Read(connection =>
            connection.All(
                "SELECT id, refused, json FROM outbox WHERE programme = $id AND refused IS NOT NULL ORDER BY number LIMIT 100",
                row => new RefusedStatement(Guid.Parse(row.GetString(0)), row.GetString(1), row.GetString(2)),
                ("$id", programme.Value)
            )
        );
}
