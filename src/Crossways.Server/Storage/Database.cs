using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Storage;

/// <summary>
/// The SQLite database: many readers, one writer. Whatever waits to be written while the disk is busy goes into the
/// next transaction together (group commit). A write is done when its task is: then it is on disk.
/// </summary>
public sealed class Database : IDisposable
{
    private const int MostInAGroup = 2_000;

    private readonly BlockingCollection<(Action<SqliteConnection> Write, TaskCompletionSource Done)> queue = [];
    private readonly string connectionString;
    private readonly Thread writer;

    /// <exception cref="StorageException">The file is damaged, or of a newer version.</exception>
    public Database(string file)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = true, DefaultTimeout = 30 }.ToString();
        try
        {
            using var connection = Open();
            Schema.BringUpToDate(connection, file);
        }
        catch (SqliteException problem)
        {
            throw new StorageException(
                $"The database {file} cannot be opened: {problem.Message} Nothing has been changed. Restore it from a copy, or start with another --data folder.",
                problem
            );
        }

        writer = new Thread(WriteAll) { IsBackground = true, Name = "database writer" };
        writer.Start();
    }

    /// <summary>Writes something. The task ends once it is on disk.</summary>
    /// <exception cref="StorageException">It could not be written, nor anything else of its group.</exception>
    public Task WriteAsync(Action<SqliteConnection> write)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add((write, done));
        return done.Task;
    }

    /// <summary>Reads with a connection of its own.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        using var connection = Open();
        return read(connection);
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        writer.Join(TimeSpan.FromSeconds(30));
        queue.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
        return connection;
    }

    private void WriteAll()
    {
        using var connection = Open();
        var group = new List<(Action<SqliteConnection> Write, TaskCompletionSource Done)>();
        foreach (var first in queue.GetConsumingEnumerable())
        {
            group.Clear();
            group.Add(first);
            while (group.Count < MostInAGroup && queue.TryTake(out var next))
            {
                group.Add(next);
            }

            try
            {
                connection.Run("BEGIN IMMEDIATE");
                group.ForEach(item => item.Write(connection));
                connection.Run("COMMIT");
                group.ForEach(item => item.Done.SetResult());
            }
            catch (Exception problem)
            {
                RollBack(connection);
                var told = new StorageException(Explain(problem), problem);
                group.ForEach(item => item.Done.SetException(told));
            }
        }
    }

    private static void RollBack(SqliteConnection connection)
    {
        try
        {
            connection.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite had rolled back already.
        }
    }

    private static string Explain(Exception problem) =>
        problem is SqliteException { SqliteErrorCode: 13 }
            ? "The disk is full: nothing was saved. Free some space; what people sent is kept in their browsers."
            : $"Nothing was saved: {problem.Message}";
}

/// <summary>Short forms for statements.</summary>
internal static class Statements
{
    public static void Run(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.Prepare(sql, values);
        command.ExecuteNonQuery();
    }

    public static List<T> All<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params (string Name, object? Value)[] values)
    {
        using var command = connection.Prepare(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private static SqliteCommand Prepare(this SqliteConnection connection, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
