using Crossways.Client;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Scenarios;
using Crossways.Server.Live;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Programmes;

/// <summary>
/// Erases people: name, address, needs, answers, promises, story, link, seat, and the name at the passes of exercises. Certificates are
/// revoked and no longer say whose they were. What stays is a number: one more of those who had come so far.
/// </summary>
public sealed class Erasure(Database database, Participants participants, PresenceBoard presence, TimeProvider time)
{
    private static readonly Problem Gone = new(
        "person-erased",
        new LocalText("Your data were erased, and your link with them.", "Vos données ont été effacées, et votre lien avec elles.")
    );

    /// <param name="who">As in the audit trail.</param>
    public async Task EraseAsync(ProgrammeId programme, IReadOnlyList<Participant> people, string who, LookKind what)
    {
        var passes = database.Read(connection =>
            people.SelectMany(person => connection.All("SELECT pass FROM person_passes WHERE person = $person", row => row.GetString(0), ("$person", person.Id.Value))).ToList()
        );
        await database.EraseAsync(connection =>
        {
            foreach (var person in people)
            {
                Erase(connection, programme, person);
            }

            Looks.Write(connection, new Look(programme, who, what, null, people.Count), time.GetUtcNow());
        });
        foreach (var pass in passes)
        {
            await presence.SendAwayAsync(pass, Gone);
        }
    }

    /// <summary>The programme itself, with everything that was kept for it.</summary>
    public async Task EraseAsync(ProgrammeId programme, string who)
    {
        await EraseAsync(programme, participants.Of(programme), who, LookKind.Erased);
        await database.EraseAsync(connection => ProgrammeStore.Delete(connection, programme));
    }

    /// <summary>Needs for access and diet of those whose exercise is over.</summary>
    public Task EraseNeedsAsync(IReadOnlyList<ParticipantId> people) =>
        database.EraseAsync(connection =>
        {
            foreach (var person in people)
            {
                connection.Run("DELETE FROM needs WHERE person = $person", ("$person", person.Value));
            }
        });

    /// <summary>What is left of those who were erased.</summary>
    public IReadOnlyList<Tally> Tallies(ProgrammeId programme) =>
        database.Read(connection =>
            connection.All(
                "SELECT exercise, stage, attended, count FROM tallies WHERE programme = $id",
                row => new Tally(row.GetString(0), Enum.Parse<InvitationStage>(row.GetString(1)), row.GetInt64(2) != 0, row.GetInt32(3)),
                ("$id", programme.Value)
            )
        );

    private void Erase(SqliteConnection connection, ProgrammeId programme, Participant person)
    {
        var id = ("$person", (object?)person.Id.Value);
        var now = ("$now", (object?)time.GetUtcNow().ToString("O"));
        if (connection.Run("DELETE FROM people WHERE id = $person", id) == 0)
        {
            return;
        }

        connection.Run("UPDATE passes SET name = '', revoked = coalesce(revoked, $now) WHERE id IN (SELECT pass FROM person_passes WHERE person = $person)", id, now);
        connection.Run("UPDATE certificates SET person = NULL, revoked = coalesce(revoked, $now) WHERE person = $person", id, now);
        foreach (var table in Tables)
        {
            connection.Run($"DELETE FROM {table} WHERE person = $person", id);
        }

        connection.Run(
            """
            INSERT INTO tallies (programme, exercise, stage, attended, count) VALUES ($programme, $exercise, $stage, $attended, 1)
            ON CONFLICT DO UPDATE SET count = count + 1
            """,
            ("$programme", programme.Value),
            ("$exercise", person.Exercise ?? ""),
            ("$stage", person.Stage.ToString()),
            ("$attended", person.Attended.Count > 0 ? 1 : 0)
        );
    }

    // Every table with rows of a person; whoever adds one adds it here.
    private static readonly string[] Tables = ["contacts", "needs", "person_links", "person_passes", "sittings", "looks", "answers", "outbox", "commitments", "stories"];
}
