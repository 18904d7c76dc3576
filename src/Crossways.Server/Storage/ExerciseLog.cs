using System.Globalization;
using System.Text;
using System.Text.Json;
using Crossways.Programmes.Records;
using Crossways.Scenarios;
using Crossways.Simulation;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Storage;

/// <summary>An exercise as it is stored.</summary>
/// <param name="Scenario">The scenario's title in English.</param>
/// <param name="Package">Hash of the scenario package it plays.</param>
public sealed record StoredExercise(
    string Id,
    string Name,
    string Scenario,
    string Package,
    long Seed,
    DateTimeOffset Created
);

/// <summary>The logs of all exercises.</summary>
public sealed class ExerciseLog(Database database)
{
    // What people write cannot look like this: its quotation marks are escaped.
    private const string Ended = "\"event\":\"exercise-ended\"";

    private const string Columns = "id, name, scenario, package, seed, created";

    /// <summary>Adds an exercise, and in the same moment whatever belongs to it.</summary>
    public Task AddAsync(StoredExercise exercise, Action<SqliteConnection> along) =>
        database.WriteAsync(connection =>
        {
            connection.Run(
                $"INSERT INTO exercises ({Columns}) VALUES ($id, $name, $scenario, $package, $seed, $created)",
                ("$id", exercise.Id),
                ("$name", exercise.Name),
                ("$scenario", exercise.Scenario),
                ("$package", exercise.Package),
                ("$seed", exercise.Seed),
                ("$created", exercise.Created.ToString("O"))
            );
            along(connection);
        });

    public Task DeleteAsync(string exercise) =>
        database.WriteAsync(connection =>
        {
            foreach (var table in new[] { "acts", "hashes", "clocks", "links", "passes", "report_sections", "parallel_teams", "what_ifs" })
            {
                connection.Run($"DELETE FROM {table} WHERE exercise = $id", ("$id", exercise));
            }

            connection.Run("DELETE FROM parallels WHERE id NOT IN (SELECT parallel FROM parallel_teams)");
            connection.Run("DELETE FROM exercises WHERE id = $id", ("$id", exercise));
        });

    /// <summary>The latest first.</summary>
    public IReadOnlyList<StoredExercise> All() =>
        database.Read(connection => connection.All($"SELECT {Columns} FROM exercises ORDER BY created DESC", Row));

    /// <summary>When the first act was written and when ENDEX was, or the last act where there was none.</summary>
    public (DateTimeOffset First, DateTimeOffset Last) Written(string exercise) =>
        database.Read(connection =>
            connection.All(
                """
                SELECT min(written), coalesce(max(CASE WHEN instr(json, $ended) > 0 THEN written END), max(written))
                FROM acts WHERE exercise = $id
                """,
                row => (DateTimeOffset.Parse(row.GetString(0), CultureInfo.InvariantCulture), DateTimeOffset.Parse(row.GetString(1), CultureInfo.InvariantCulture)),
                ("$id", exercise),
                ("$ended", "\"event\":\"exercise-ended\"")
            )[0]
        );

    /// <summary>Ids of the exercises that were started and have not ended.</summary>
    public IReadOnlyList<string> InPlay() =>
        database.Read(connection =>
            connection.All(
                """
                SELECT exercise FROM acts GROUP BY exercise
                HAVING max(instr(json, $started)) > 0 AND max(instr(json, $ended)) = 0
                """,
                row => row.GetString(0),
                ("$started", "\"event\":\"exercise-started\""),
                ("$ended", Ended)
            )
        );

    /// <summary>ENDEX was given.</summary>
    public bool HasEnded(string exercise) =>
        database.Read(connection =>
            connection.All("SELECT 1 FROM acts WHERE exercise = $id AND instr(json, $ended) > 0 LIMIT 1", _ => true, ("$id", exercise), ("$ended", Ended))
        ) is [true];

    public StoredExercise? Find(string exercise) =>
        database
            .Read(connection =>
                connection.All($"SELECT {Columns} FROM exercises WHERE id = $id", Row, ("$id", exercise))
            )
            .SingleOrDefault();

    /// <summary>Puts an act on disk, with the state's hash if one is due.</summary>
    /// <exception cref="StorageException">It is not on disk.</exception>
    public Task AppendAsync(string exercise, Act act, string? hash)
    {
        var json = Wire.Write(act);
        var written = DateTimeOffset.UtcNow.ToString("O");
        return database.WriteAsync(connection =>
        {
            // Only ever the next line of an exercise that is there: after a failed write, nothing that was decided on
            // top of it may slip in behind.
            var added = connection.Run(
                """
                INSERT INTO acts (exercise, number, written, json)
                SELECT $exercise, $number, $written, $json FROM exercises
                WHERE id = $exercise
                  AND $number = 1 + (SELECT coalesce(max(number), 0) FROM acts WHERE exercise = $exercise)
                """,
                ("$exercise", exercise),
                ("$number", act.Number),
                ("$written", written),
                ("$json", json)
            );
            if (added != 1)
            {
                throw new StorageException(
                    "Nothing was saved, because what came before it was not. It can be sent again.",
                    "Rien n'a été enregistré, car ce qui précédait ne l'a pas été. L'envoi peut être répété."
                );
            }

            if (hash is not null)
            {
                AddHash(connection, exercise, act.Number, hash);
            }
        });
    }

    /// <summary>Remembers how the clock of a running exercise stands, and the state's hash if one is due.</summary>
    public Task RememberAsync(string exercise, ExerciseTime now, long number, string? hash) =>
        database.WriteAsync(connection =>
        {
            connection.Run(
                "INSERT OR REPLACE INTO clocks (exercise, seconds) SELECT $id, $seconds FROM exercises WHERE id = $id",
                ("$id", exercise),
                ("$seconds", now.Seconds)
            );
            if (hash is not null)
            {
                AddHash(connection, exercise, number, hash);
            }
        });

    /// <summary>The latest moment that was remembered; null when none was.</summary>
    public ExerciseTime? Remembered(string exercise) =>
        database.Read(connection =>
            connection
                .All(
                    "SELECT seconds FROM clocks WHERE exercise = $id",
                    row => (ExerciseTime?)new ExerciseTime(row.GetInt64(0)),
                    ("$id", exercise)
                )
                .SingleOrDefault()
        );

    /// <summary>Ends once everything that was asked for before is on disk, or has failed.</summary>
    public Task SettleAsync() =>
        database
            .WriteAsync(_ => { })
            .ContinueWith(
                settled => settled.Exception,
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default
            );

    /// <summary>How many acts an exercise has.</summary>
    public long LengthOf(string exercise) =>
        database.Read(connection =>
            connection.All("SELECT coalesce(max(number), 0) FROM acts WHERE exercise = $id", row => row.GetInt64(0), ("$id", exercise)).Single()
        );

    /// <summary>The acts of an exercise, in order.</summary>
    /// <param name="after">Number of the last act that is not wanted; 0: all are.</param>
    /// <exception cref="StorageException">A line cannot be read or one is missing; says which.</exception>
    public IReadOnlyList<Act> Read(string exercise, long after = 0) => [.. ReadWritten(exercise, after).Select(line => line.Act)];

    /// <summary>The same, each with when it was written on the wall’s clock.</summary>
    /// <exception cref="StorageException">As for <see cref="Read"/>.</exception>
    public IReadOnlyList<LoggedAct> ReadWritten(string exercise, long after = 0)
    {
        var acts = new List<LoggedAct>();
        var lines = database.Read(connection =>
            connection.All(
                "SELECT number, json, written FROM acts WHERE exercise = $id AND number > $after ORDER BY number",
                row => (Number: row.GetInt64(0), Json: row.GetString(1), Written: row.GetString(2)),
                ("$id", exercise),
                ("$after", after)
            )
        );
        foreach (var (number, json, written) in lines)
        {
            if (number != after + acts.Count + 1)
            {
                throw Damage.LineMissing(exercise, after + acts.Count + 1);
            }

            acts.Add(new LoggedAct(Parse(exercise, number, json), DateTimeOffset.Parse(written, CultureInfo.InvariantCulture)));
        }

        return acts;
    }

    /// <summary>State hashes that were stored with the acts of these numbers.</summary>
    public IReadOnlyDictionary<long, string> Hashes(string exercise) =>
        database
            .Read(connection =>
                connection.All(
                    "SELECT number, hash FROM hashes WHERE exercise = $id",
                    row => (Number: row.GetInt64(0), Hash: row.GetString(1)),
                    ("$id", exercise)
                )
            )
            .ToDictionary(row => row.Number, row => row.Hash);

    // Of an act that is there: a state that was never written must not be held against the log.
    private static void AddHash(SqliteConnection connection, string exercise, long number, string hash) =>
        connection.Run(
            """
            INSERT OR REPLACE INTO hashes (exercise, number, hash)
            SELECT exercise, number, $hash FROM acts WHERE exercise = $id AND number = $number
            """,
            ("$id", exercise),
            ("$number", number),
            ("$hash", hash)
        );

    private static Act Parse(string exercise, long number, string json)
    {
        try
        {
            var act = Wire.ReadAct(Encoding.UTF8.GetBytes(json));
            return act.Number == number ? act : throw Damage.LineUnreadable(exercise, number, null);
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException)
        {
            // NotSupportedException: an event without its name.
            throw Damage.LineUnreadable(exercise, number, problem);
        }
    }

    private static StoredExercise Row(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetInt64(4),
            DateTimeOffset.Parse(row.GetString(5), CultureInfo.InvariantCulture)
        );
}
