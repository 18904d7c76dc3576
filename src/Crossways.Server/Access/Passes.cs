using Crossways.Programmes;
using Crossways.Scenarios;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Access;

/// <summary>What a browser may do.</summary>
/// <param name="Id">Public; part of addresses.</param>
/// <param name="Exercise">Null for the director, who may enter the control room of each.</param>
/// <param name="Desk">Null for the director.</param>
/// <param name="Name">What the person wants to be called; may be empty.</param>
/// <param name="Programme">The one programme that its organiser may enter, and nothing else; null for everybody else.</param>
public sealed record Pass(string Id, string? Exercise, SeatId? Desk, string Name, ProgrammeId? Programme = null)
{
    public bool IsDirector => Exercise is null && Programme is null;
}

/// <summary>Passes: given for a join link, proven by a cookie, ended by revoking the link.</summary>
public sealed class Passes(Database database)
{
    private const string Prefix = "crossways-";

    /// <summary>Name of the cookie that proves a pass.</summary>
    public static string CookieOf(string pass) => Prefix + pass;

    /// <summary>Gives a pass and the secret that proves it.</summary>
    public async Task<(Pass Pass, string Secret)> GiveAsync(string? exercise, SeatId? desk, string name, ProgrammeId? programme = null)
    {
        var (pass, secret) = (new Pass(Secrets.NewId(), exercise, desk, name, programme), Secrets.New());
        await database.WriteAsync(connection => Add(connection, pass, secret));
        return (pass, secret);
    }

    /// <summary>The pass of this id, if the request's cookie proves it.</summary>
    public Pass? Of(HttpRequest request, string id)
    {
        if (request.Cookies[CookieOf(id)] is not { } secret)
        {
            return null;
        }

        var rows = database.Read(connection =>
            connection.All(
                "SELECT id, exercise, desk, name, programme, hash FROM passes WHERE id = $id AND revoked IS NULL",
                row => (Hash: row.GetString(5), Pass: Row(row)),
                ("$id", id)
            )
        );
        return rows is [var found] && Secrets.IsSame(found.Hash, Secrets.Hash(secret)) ? found.Pass : null;
    }

    /// <summary>All valid passes whose cookies came with the request.</summary>
    public IEnumerable<Pass> Of(HttpRequest request) =>
        request
            .Cookies.Keys.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Of(request, name[Prefix.Length..]))
            .OfType<Pass>();

    /// <summary>The pass has not been revoked since it was proven.</summary>
    public bool IsValid(string id) =>
        database
            .Read(connection =>
                connection.All("SELECT 1 FROM passes WHERE id = $id AND revoked IS NULL", _ => true, ("$id", id))
            )
            .Count > 0;

    public Task RevokeAsync(string id) =>
        database.WriteAsync(connection =>
            connection.Run(
                "UPDATE passes SET revoked = $now WHERE id = $id AND revoked IS NULL",
                ("$id", id),
                ("$now", DateTimeOffset.UtcNow.ToString("O"))
            )
        );

    /// <summary>What those who came to an exercise wanted to be called, in the order of the alphabet; not where they sat.</summary>
    public IReadOnlyList<string> NamesOf(string exercise) =>
        database.Read(connection =>
            connection.All(
                "SELECT DISTINCT name FROM passes WHERE exercise = $id AND name <> '' ORDER BY name COLLATE NOCASE",
                row => row.GetString(0),
                ("$id", exercise)
            )
        );

    public bool HasDirector() =>
        database
            .Read(connection =>
                connection.All("SELECT 1 FROM passes WHERE exercise IS NULL AND programme IS NULL AND revoked IS NULL LIMIT 1", _ => true)
            )
            .Count > 0;

    internal static void Add(SqliteConnection connection, Pass pass, string secret) =>
        connection.Run(
            "INSERT INTO passes (id, hash, exercise, desk, name, programme, created) VALUES ($id, $hash, $exercise, $desk, $name, $programme, $now)",
            ("$id", pass.Id),
            ("$hash", Secrets.Hash(secret)),
            ("$exercise", pass.Exercise),
            ("$desk", pass.Desk?.Value),
            ("$name", pass.Name),
            ("$programme", pass.Programme?.Value),
            ("$now", DateTimeOffset.UtcNow.ToString("O"))
        );

    private static Pass Row(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.IsDBNull(1) ? null : row.GetString(1),
            row.IsDBNull(2) ? null : new SeatId(row.GetString(2)),
            row.GetString(3),
            row.IsDBNull(4) ? null : new ProgrammeId(row.GetString(4))
        );
}
