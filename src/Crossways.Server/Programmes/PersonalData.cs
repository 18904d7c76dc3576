using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <summary>
/// The one door to names, addresses and needs. Whoever comes through it is written down first: no other code reads the
/// tables <c>contacts</c> and <c>needs</c>.
/// </summary>
public sealed class PersonalData(Database database, Looks looks)
{
    /// <summary>Who the people of a programme are.</summary>
    public async Task<IReadOnlyDictionary<ParticipantId, Contact>> ContactsAsync(Look look)
    {
        await looks.WriteAsync(look);
        return database.Read(connection => Contacts(connection, look)).ToDictionary(contact => contact.Id);
    }

    /// <summary>What the people of a programme need, each with who it is.</summary>
    public async Task<IReadOnlyList<(Contact Contact, Needs Needs)>> NeedsAsync(Look look)
    {
        await looks.WriteAsync(look);
        return database.Read(connection =>
        {
            var needs = Needs(connection, look);
            return Contacts(connection, look).Where(contact => needs.ContainsKey(contact.Id)).Select(contact => (contact, needs[contact.Id])).ToList();
        });
    }

    /// <summary>All of one person; empty where nothing is known.</summary>
    public async Task<(Contact Contact, Needs Needs)> OneAsync(Look look, ParticipantId person)
    {
        await looks.WriteAsync(look);
        return database.Read(connection =>
            (
                Contacts(connection, look).SingleOrDefault(contact => contact.Id == person) ?? new Contact(person, "", ""),
                Needs(connection, look).GetValueOrDefault(person) ?? new Needs(person, "", "")
            )
        );
    }

    /// <summary>Who has written down needs; not which.</summary>
    public IReadOnlySet<ParticipantId> HaveNeeds(ProgrammeId programme) =>
        database
            .Read(connection =>
                connection.All(
                    "SELECT person FROM needs JOIN people ON people.id = person WHERE programme = $id",
                    row => new ParticipantId(row.GetString(0)),
                    ("$id", programme.Value)
                )
            )
            .ToHashSet();

    /// <summary>The name that whoever checks a certificate may read: the person agreed to that. Not written down, because anybody may ask at any time.</summary>
    public string? NameForVerification(ParticipantId id) =>
        database.Read(connection => connection.All("SELECT name FROM contacts WHERE person = $id", row => row.GetString(0), ("$id", id.Value))).SingleOrDefault();

    internal static void Write(SqliteConnection connection, Contact contact) =>
        connection.Run(
            "INSERT OR REPLACE INTO contacts (person, name, address) VALUES ($id, $name, $address)",
            ("$id", contact.Id.Value),
            ("$name", contact.Name),
            ("$address", contact.Address)
        );

    internal static void Rename(SqliteConnection connection, ParticipantId person, string name) =>
        connection.Run("UPDATE contacts SET name = $name WHERE person = $id", ("$id", person.Value), ("$name", name));

    /// <summary>None of either: nothing is kept.</summary>
    internal static void Write(SqliteConnection connection, Needs needs)
    {
        connection.Run("DELETE FROM needs WHERE person = $id", ("$id", needs.Id.Value));
        if (needs.Access.Length + needs.Diet.Length > 0)
        {
            connection.Run(
                "INSERT INTO needs (person, access, diet) VALUES ($id, $access, $diet)",
                ("$id", needs.Id.Value),
                ("$access", needs.Access),
                ("$diet", needs.Diet)
            );
        }
    }

    private static Dictionary<ParticipantId, Needs> Needs(SqliteConnection connection, Look look) =>
        connection
            .All(
                "SELECT person, access, diet FROM needs JOIN people ON people.id = person WHERE programme = $programme AND ($person IS NULL OR person = $person)",
                row => new Needs(new(row.GetString(0)), row.GetString(1), row.GetString(2)),
                ("$programme", look.Programme.Value),
                ("$person", look.Person?.Value)
            )
            .ToDictionary(needs => needs.Id);

    private static List<Contact> Contacts(SqliteConnection connection, Look look) =>
        connection.All(
            "SELECT person, name, address FROM contacts JOIN people ON people.id = person WHERE programme = $programme AND ($person IS NULL OR person = $person)",
            row => new Contact(new(row.GetString(0)), row.GetString(1), row.GetString(2)),
            ("$programme", look.Programme.Value),
            ("$person", look.Person?.Value)
        );
}
