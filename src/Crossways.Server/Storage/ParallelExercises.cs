using Crossways.Client;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Storage;

/// <summary>Which exercises are one case that several teams play side by side.</summary>
public sealed class ParallelExercises(Database database)
{
    /// <summary>Those of which more than one team is left.</summary>
    public IReadOnlyList<ParallelExercise> All() =>
        [
            .. database.Read(connection =>
                connection.All(
                    "SELECT id, name, exercise FROM parallel_teams JOIN parallels ON id = parallel ORDER BY id, place",
                    row => (Id: row.GetString(0), Name: row.GetString(1), Exercise: row.GetString(2))
                )
            )
                .GroupBy(team => (team.Id, team.Name), (parallel, teams) => new ParallelExercise(parallel.Id, parallel.Name, [.. teams.Select(team => team.Exercise)]))
                .Where(parallel => parallel.Exercises.Count > 1),
        ];

    /// <summary>What the exercise of a team belongs to; null where a team plays alone.</summary>
    public ParallelExercise? Of(string exercise) => All().FirstOrDefault(parallel => parallel.Exercises.Contains(exercise));

    /// <summary>The exercises of all teams beside this one, itself among them; it alone where a team plays alone.</summary>
    public IReadOnlyList<string> Beside(string exercise) => Of(exercise)?.Exercises ?? [exercise];

    internal static void Add(SqliteConnection connection, string exercise, TeamBeside team)
    {
        connection.Run("INSERT OR IGNORE INTO parallels (id, name) VALUES ($id, $name)", ("$id", team.Parallel), ("$name", team.Name));
        connection.Run(
            "INSERT INTO parallel_teams (exercise, parallel, place) VALUES ($exercise, $parallel, $place)",
            ("$exercise", exercise),
            ("$parallel", team.Parallel),
            ("$place", team.Place)
        );
    }
}

/// <summary>A team whose exercise is made beside those of others.</summary>
/// <param name="Parallel">Id of what they belong to together.</param>
/// <param name="Name">What that is called.</param>
/// <param name="Place">1, 2, 3 …</param>
/// <param name="Seed">The same chance for all: what differs between the teams is what they do.</param>
internal sealed record TeamBeside(string Parallel, string Name, int Place, long Seed);
