using Crossways.Scenarios;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Access;

/// <summary>
/// The secret links that lead to desks. They are derived from the server's key, so that control can show them again,
/// and stored as hashes only. A renewed link closes the one before.
/// </summary>
public sealed class JoinLinks(Database database, DataFolder data)
{
    /// <summary>Makes the links of a new exercise's desks.</summary>
    internal void Add(SqliteConnection connection, string exercise, IEnumerable<SeatId> desks)
    {
        foreach (var desk in desks)
        {
            connection.Run(
                "INSERT INTO links (exercise, desk, generation, hash) VALUES ($exercise, $desk, 1, $hash)",
                ("$exercise", exercise),
                ("$desk", desk.Value),
                ("$hash", Secrets.Hash(Token(exercise, desk, 1)))
            );
        }
    }

    /// <summary>The secret part of every link of an exercise, by desk.</summary>
    public IReadOnlyDictionary<SeatId, string> Of(string exercise) =>
        database
            .Read(connection =>
                connection.All(
                    "SELECT desk, generation FROM links WHERE exercise = $exercise",
                    row => (Desk: new SeatId(row.GetString(0)), Generation: row.GetInt64(1)),
                    ("$exercise", exercise)
                )
            )
            .ToDictionary(link => link.Desk, link => Token(exercise, link.Desk, link.Generation));

    /// <summary>Which desk of which exercise a secret leads to; null when to none.</summary>
    public (string Exercise, SeatId Desk)? Find(string token) =>
        database.Read(connection =>
            connection.All(
                "SELECT exercise, desk FROM links WHERE hash = $hash",
                row => (row.GetString(0), new SeatId(row.GetString(1))),
                ("$hash", Secrets.Hash(token))
            )
        )
            is [var link]
            ? link
            : null;

    /// <summary>Closes a desk's link and every pass that was given for it, and makes a new link.</summary>
    /// <returns>The new secret.</returns>
    public async Task<string> RenewAsync(string exercise, SeatId desk)
    {
        var token = "";
        await database.WriteAsync(connection =>
        {
            var generation = connection
                .All(
                    "UPDATE links SET generation = generation + 1 WHERE exercise = $exercise AND desk = $desk RETURNING generation",
                    row => row.GetInt64(0),
                    ("$exercise", exercise),
                    ("$desk", desk.Value)
                )
                .Single();
            token = Token(exercise, desk, generation);
            connection.Run(
                "UPDATE links SET hash = $hash WHERE exercise = $exercise AND desk = $desk",
                ("$hash", Secrets.Hash(token)),
                ("$exercise", exercise),
                ("$desk", desk.Value)
            );
            connection.Run(
                "UPDATE passes SET revoked = $now WHERE exercise = $exercise AND desk = $desk AND revoked IS NULL",
                ("$now", DateTimeOffset.UtcNow.ToString("O")),
                ("$exercise", exercise),
                ("$desk", desk.Value)
            );
        });
        return token;
    }

    /// <summary>Makes a link for the director that works once.</summary>
    /// <returns>Its secret.</returns>
    public async Task<string> NewDirectorLinkAsync()
    {
        var token = Secrets.New();
        await database.WriteAsync(connection =>
            connection.Run("INSERT INTO director_links (hash) VALUES ($hash)", ("$hash", Secrets.Hash(token)))
        );
        return token;
    }

    /// <summary>Uses a director's link up, and gives the pass for it.</summary>
    /// <returns>Null when there is no such link or it has been used.</returns>
    internal async Task<(Pass Pass, string Secret)?> UseDirectorLinkAsync(string token, string name)
    {
        var (pass, secret) = (new Pass(Secrets.NewId(), null, null, name), Secrets.New());
        var used = false;
        await database.WriteAsync(connection =>
        {
            used =
                connection.Run(
                    "UPDATE director_links SET used = $now WHERE hash = $hash AND used IS NULL",
                    ("$hash", Secrets.Hash(token)),
                    ("$now", DateTimeOffset.UtcNow.ToString("O"))
                ) == 1;
            if (used)
            {
                Passes.Add(connection, pass, secret);
            }
        });
        return used ? (pass, secret) : null;
    }

    /// <summary>The secret is, or was, a link for the director.</summary>
    internal bool WasDirectors(string token) =>
        database
            .Read(connection =>
                connection.All(
                    "SELECT 1 FROM director_links WHERE hash = $hash",
                    _ => true,
                    ("$hash", Secrets.Hash(token))
                )
            )
            .Count > 0;

    private string Token(string exercise, SeatId desk, long generation) =>
        Secrets.Derived(data.Key, $"{exercise}/{desk}/{generation}");
}
