using System.Text;
using System.Text.Json;
using Crossways.Simulation;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Storage;

/// <summary>An exercise as it is stored.</summary>
/// <param name="Package">Hash of the scenario package it plays.</param>
public sealed record StoredExercise(string Id, string Name, string Scenario, string Package, long Seed, DateTimeOffset Created);

/// <summary>The logs of all exercises.</summary>
public sealed class ExerciseLog(Database database)
{
    public Task AddAsync(StoredExercise exercise) =>
        database.WriteAsync(connection => connection.Run(
            "INSERT INTO exercises VALUES ($id, $name, $scenario, $package, $seed, $created)",
            ("$id", exercise.Id), ("$name", exercise.Name), ("$scenario", exercise.Scenario), ("$package", exercise.Package),
            ("$seed", exercise.Seed), ("$created", exercise.Created.ToString("O"))));

    public Task DeleteAsync(string exercise) =>
        database.WriteAsync(connection =>
        {
            foreach (var table in new[] { "acts", "hashes", "links", "passes" })
            {
                connection.Run($"DELETE FROM {table} WHERE exercise = $id", ("$id", exercise));
            }

            connection.Run("DELETE FROM exercises WHERE id = $id", ("$id", exercise));
        });

    public IReadOnlyList<StoredExercise> All() =>
        database.Read(connection => connection.All("SELECT id, name, scenario, package, seed, created FROM exercises", Row));

    public StoredExercise? Find(string exercise) =>
        database.Read(connection => connection.All(
            "SELECT id, name, scenario, package, seed, created FROM exercises WHERE id = $id", Row, ("$id", exercise))).SingleOrDefault();

    /// <summary>Puts an act on disk, with the state's hash if one is due.</summary>
    /// <exception cref="StorageException">It is not on disk.</exception>
    public Task AppendAsync(string exercise, Act act, string? hash)
    {
        var json = Wire.Write(act);
        var written = DateTimeOffset.UtcNow.ToString("O");
        return database.WriteAsync(connection =>
        {
            connection.Run(
                "INSERT INTO acts VALUES ($exercise, $number, $written, $json)",
                ("$exercise", exercise), ("$number", act.Number), ("$written", written), ("$json", json));
            if (hash is not null)
            {
                connection.Run(
                    "INSERT OR REPLACE INTO hashes VALUES ($exercise, $number, $hash)",
                    ("$exercise", exercise), ("$number", act.Number), ("$hash", hash));
            }
        });
    }

    /// <summary>Ends once everything that was asked for before is on disk.</summary>
    public Task FlushAsync() => database.WriteAsync(_ => { });

    /// <summary>All acts of an exercise, in order.</summary>
    /// <exception cref="StorageException">A line cannot be read or one is missing; says which.</exception>
    public IReadOnlyList<Act> Read(string exercise)
    {
        var acts = new List<Act>();
        var lines = database.Read(connection => connection.All(
            "SELECT number, json FROM acts WHERE exercise = $id ORDER BY number",
            row => (Number: row.GetInt64(0), Json: row.GetString(1)),
            ("$id", exercise)));
        foreach (var (number, json) in lines)
        {
            if (number != acts.Count + 1)
            {
                throw new StorageException($"The log of exercise {exercise} lacks line {acts.Count + 1}. {Advice}");
            }

            try
            {
                acts.Add(Wire.ReadAct(Encoding.UTF8.GetBytes(json)));
            }
            catch (JsonException problem)
            {
                throw new StorageException($"Line {number} of the log of exercise {exercise} cannot be read. {Advice}", problem);
            }
        }

        return acts;
    }

    /// <summary>State hashes that were stored with the acts of these numbers.</summary>
    public IReadOnlyDictionary<long, string> Hashes(string exercise) =>
        database.Read(connection => connection.All(
            "SELECT number, hash FROM hashes WHERE exercise = $id",
            row => (row.GetInt64(0), row.GetString(1)),
            ("$id", exercise))).ToDictionary(hash => hash.Item1, hash => hash.Item2);

    public const string Advice = "Other exercises are not affected. Restore the data folder from a copy to use this one again.";

    private static StoredExercise Row(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4),
            DateTimeOffset.Parse(row.GetString(5), System.Globalization.CultureInfo.InvariantCulture));
}
