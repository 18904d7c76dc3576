using Crossways.Programmes;
using Crossways.Server.Access;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <summary>
/// The secret link that each person of a programme has: derived from the server's key, so that it can be handed out again,
/// and stored as a hash only. The device that opened it keeps the secret in a cookie named after the person's id.
/// </summary>
public sealed class PersonLinks(Database database, DataFolder data)
{
    private const string Prefix = "person-";

    /// <summary>Name of the cookie that proves who asks.</summary>
    public static string CookieOf(ParticipantId person) => Prefix + person.Value;

    internal void Add(SqliteConnection connection, ParticipantId person) =>
        connection.Run(
            "INSERT INTO person_links (person, generation, hash) VALUES ($person, 1, $hash)",
            ("$person", person.Value),
            ("$hash", Secrets.Hash(Token(person, 1)))
        );

    /// <summary>The secrets of everybody in a programme.</summary>
    public IReadOnlyDictionary<ParticipantId, string> Of(ProgrammeId programme) =>
        database
            .Read(connection =>
                connection.All(
                    "SELECT person, generation FROM person_links JOIN people ON people.id = person WHERE programme = $id",
                    row => (Person: new ParticipantId(row.GetString(0)), Generation: row.GetInt64(1)),
                    ("$id", programme.Value)
                )
            )
            .ToDictionary(link => link.Person, link => Token(link.Person, link.Generation));

    /// <summary>Whose secret it is; null: nobody's.</summary>
    public ParticipantId? Find(string token) =>
        database.Read(connection =>
            connection.All("SELECT person FROM person_links WHERE hash = $hash", row => (ParticipantId?)new ParticipantId(row.GetString(0)), ("$hash", Secrets.Hash(token)))
        ).SingleOrDefault();

    /// <summary>The request comes from a device on which this person's link was opened, and the link has not been renewed since.</summary>
    public bool Proves(HttpRequest request, ParticipantId person) => request.Cookies[CookieOf(person)] is { } secret && Find(secret) == person;

    /// <summary>Everybody whose link was opened on the device.</summary>
    public IEnumerable<ParticipantId> On(HttpRequest request) =>
        request
            .Cookies.Keys.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => new ParticipantId(name[Prefix.Length..]))
            .Where(person => Proves(request, person));

    /// <summary>Closes the person's link, and makes a new one.</summary>
    public Task RenewAsync(ParticipantId person) =>
        database.WriteAsync(connection =>
        {
            var generation = connection
                .All("UPDATE person_links SET generation = generation + 1 WHERE person = $person RETURNING generation", row => row.GetInt64(0), ("$person", person.Value))
                .Single();
            connection.Run("UPDATE person_links SET hash = $hash WHERE person = $person", ("$hash", Secrets.Hash(Token(person, generation))), ("$person", person.Value));
        });

    private string Token(ParticipantId person, long generation) => Secrets.Derived(data.Key, $"person/{person}/{generation}");
}
