using System.Globalization;
using System.Security.Cryptography;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <summary>A certificate of attendance. The name stands in the person's contact alone.</summary>
/// <param name="Code">By which anybody can check it.</param>
/// <param name="Person">Null once the person was erased.</param>
/// <param name="Revoked">Null while it is valid.</param>
public sealed record StoredCertificate(string Code, ProgrammeId Programme, string Exercise, ParticipantId? Person, string Title, DateOnly From, DateOnly To, int Hours, DateOnly Issued, DateTimeOffset? Revoked);

/// <summary>Certificates: issued for days that somebody was there, checked by their code, revoked when the person is erased.</summary>
public sealed class Certificates(Database database, TimeProvider time)
{
    private const string Columns = "code, programme, exercise, person, title, first, last, hours, issued, revoked";

    // Without letters and digits that look alike: people type codes from paper. 16 of 32: 80 bits.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public IReadOnlyList<StoredCertificate> Of(ProgrammeId programme) => Where("programme = $value AND revoked IS NULL", programme.Value);

    public IReadOnlyList<StoredCertificate> Of(ParticipantId person) => Where("person = $value AND revoked IS NULL", person.Value);

    /// <summary>By its code, however it was typed; revoked ones too.</summary>
    public StoredCertificate? Find(string code) =>
        Where("code = $value", string.Concat(code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)) is { Length: 16 } bare ? Grouped(bare) : "").SingleOrDefault();

    /// <summary>Gives one to everybody who was there, in place of an earlier one that no longer says what is so.</summary>
    /// <returns>How many were made.</returns>
    public async Task<int> IssueAsync(Programme programme, ProgrammeExercise exercise, IReadOnlyList<Participant> people)
    {
        var now = time.GetUtcNow();
        var have = Of(programme.Id).Where(one => one.Exercise == exercise.Id).ToLookup(one => one.Person);
        var due = people
            .Select(person => (Person: person, There: TimeThere.Of(person, exercise)))
            .Where(one => one.There is not null)
            .Select(one => new StoredCertificate(
                Grouped(RandomNumberGenerator.GetString(Letters, 16)),
                programme.Id,
                exercise.Id,
                one.Person.Id,
                exercise.Title,
                one.There!.From,
                one.There.To,
                one.There.Hours,
                DateOnly.FromDateTime(now.UtcDateTime),
                null
            ))
            .Where(one => !have[one.Person].Any(had => (had.Title, had.From, had.To, had.Hours) == (one.Title, one.From, one.To, one.Hours)))
            .ToList();
        await database.WriteAsync(connection =>
        {
            foreach (var one in due)
            {
                connection.Run(
                    "UPDATE certificates SET revoked = $now WHERE person = $person AND exercise = $exercise AND revoked IS NULL",
                    ("$now", now.ToString("O")),
                    ("$person", one.Person?.Value),
                    ("$exercise", one.Exercise)
                );
                Add(connection, one);
            }
        });
        return due.Count;
    }

    private static void Add(SqliteConnection connection, StoredCertificate one) =>
        connection.Run(
            $"INSERT INTO certificates ({Columns}) VALUES ($code, $programme, $exercise, $person, $title, $first, $last, $hours, $issued, NULL)",
            ("$code", one.Code),
            ("$programme", one.Programme.Value),
            ("$exercise", one.Exercise),
            ("$person", one.Person?.Value),
            ("$title", one.Title),
            ("$first", one.From.ToString("O")),
            ("$last", one.To.ToString("O")),
            ("$hours", one.Hours),
            ("$issued", one.Issued.ToString("O"))
        );

    private List<StoredCertificate> Where(string condition, string value) =>
        database.Read(connection => connection.All($"SELECT {Columns} FROM certificates WHERE {condition}", Row, ("$value", value)));

    private static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(part => new string(part)));

    private static StoredCertificate Row(SqliteDataReader row) =>
        new(
            row.GetString(0),
            new(row.GetString(1)),
            row.GetString(2),
            row.IsDBNull(3) ? null : new ParticipantId(row.GetString(3)),
            row.GetString(4),
            Day(row.GetString(5)),
            Day(row.GetString(6)),
            row.GetInt32(7),
            Day(row.GetString(8)),
            row.IsDBNull(9) ? null : DateTimeOffset.Parse(row.GetString(9), CultureInfo.InvariantCulture)
        );

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
