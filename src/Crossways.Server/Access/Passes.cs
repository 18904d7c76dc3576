using Crossways.Scenarios;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossways.Server.Access;

/// <summary>What a browser may do.</summary>
/// <param name="Exercise">Null for the director, who may enter the control room of each exercise.</param>
public sealed record Pass(string Id, string? Exercise, SeatId? Desk, string Name)
{
    public bool IsDirector => Exercise is null;
}

/// <summary>Passes: given for a join link, proven by a cookie, ended by revoking the link.</summary>
public sealed class Passes(Database database)
{
    public static string CookieOf(string pass) => "crossways-" + pass;

    /// <summary>Gives a pass and the secret that proves it.</summary>
    public async Task<(Pass Pass, string Secret)> GiveAsync(string? exercise, SeatId? desk, string name)
    {
        var (id, secret) = (Secrets.New()[..12].Replace('-', 'x').Replace('_', 'y'), Secrets.New());
        await database.WriteAsync(connection => connection.Run(
            "INSERT INTO passes VALUES ($id, $hash, $exercise, $desk, $name, $created, NULL)",
            ("$id", id), ("$hash", Secrets.Hash(secret)), ("$exercise", exercise), ("$desk", desk?.Value), ("$name", name),
            ("$created", DateTimeOffset.UtcNow.ToString("O"))));
        return (new Pass(id, exercise, desk, name), secret);
    }

    /// <summary>The pass of this id, if the request's cookie proves it.</summary>
    public Pass? Of(HttpRequest request, string id)
    {
        if (request.Cookies[CookieOf(id)] is not { } secret)
        {
            return null;
        }

        var rows = database.Read(connection => connection.All(
            "SELECT id, hash, exercise, desk, name FROM passes WHERE id = $id AND revoked IS NULL",
            row => (
                Hash: row.GetString(1),
                Pass: new Pass(
                    row.GetString(0),
                    row.IsDBNull(2) ? null : row.GetString(2),
                    row.IsDBNull(3) ? null : new SeatId(row.GetString(3)),
                    row.GetString(4))),
            ("$id", id)));
        return rows is [var found] && Secrets.IsSame(found.Hash, Secrets.Hash(secret)) ? found.Pass : null;
    }

    /// <summary>All valid passes whose cookies came with the request.</summary>
    public IEnumerable<Pass> Of(HttpRequest request) =>
        request.Cookies.Keys
            .Where(name => name.StartsWith("crossways-", StringComparison.Ordinal))
            .Select(name => Of(request, name["crossways-".Length..]))
            .OfType<Pass>();

    public Task RevokeAsync(string id) =>
        database.WriteAsync(connection => connection.Run(
            "UPDATE passes SET revoked = $now WHERE id = $id", ("$id", id), ("$now", DateTimeOffset.UtcNow.ToString("O"))));

    public bool HasDirector() =>
        database.Read(connection => connection.All("SELECT 1 FROM passes WHERE exercise IS NULL AND revoked IS NULL LIMIT 1", _ => true)).Count > 0;
}
