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

    private readonly BlockingCollection<Waiting> queue = [];
    private readonly string file;
    private readonly string connectionString;
    private readonly Thread writer;

    /// <exception cref="StorageException">The file is damaged, or of a newer version.</exception>
    public Database(string file)
    {
        this.file = file;
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();
        try
        {
            using var connection = Open();
            Schema.BringUpToDate(connection, file);
        }
        catch (SqliteException problem)
        {
            SqliteConnection.ClearAllPools();
            throw new StorageException(
                $"The database {file} cannot be opened: {problem.Message} Nothing has been changed. Restore the data folder from a copy, or name another with --data.",
                $"La base {file} ne peut pas être ouverte : {problem.Message} Rien n'a été modifié. Restaurez une copie du dossier, ou indiquez-en un autre avec --data.",
                problem
            );
        }

        writer = new Thread(WriteAll) { IsBackground = true, Name = "database writer" };
        writer.Start();
    }

    /// <summary>Writes something. The task ends once it is on disk.</summary>
    /// <param name="write">May run twice, the first time in a transaction that was rolled back.</param>
    /// <exception cref="StorageException">It is not on disk. When the disk failed, nothing else of its group is.</exception>
    public Task WriteAsync(Action<SqliteConnection> write)
    {
        var waiting = new Waiting(write, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            queue.Add(waiting);
        }
        catch (InvalidOperationException problem)
        {
            waiting.Done.SetException(
                new StorageException(
                    "The server is closing: nothing was saved. What people sent is kept in their browsers.",
                    "Le serveur s'arrête : rien n'a été enregistré. Les envois sont conservés dans les navigateurs.",
                    problem
                )
            );
        }

        return waiting.Done.Task;
    }

    /// <summary>
    /// Writes something that must leave nothing behind: what it deletes is overwritten in the file, and the write-ahead log,
    /// where it may stand as it was before, is emptied. The task ends once both are done.
    /// </summary>
    /// <exception cref="StorageException">As for <see cref="WriteAsync"/>; or somebody has been reading the old log for long.</exception>
    public async Task EraseAsync(Action<SqliteConnection> erase)
    {
        await WriteAsync(erase);
        using var connection = Open();
        for (var patience = 200; patience > 0; patience--)
        {
            // The first column: 1 as long as a reader or the writer stands in the way.
            if (connection.All("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0)) is [0])
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new StorageException(
            "The data are erased, but the server was too busy to overwrite them in its log. They are overwritten when it is started again.",
            "Les données sont effacées, mais le serveur était trop occupé pour les écraser dans son journal. Elles le seront au prochain démarrage."
        );
    }

    /// <summary>Reads with a connection of its own.</summary>
    /// <exception cref="StorageException">The file is damaged where it was read.</exception>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using var connection = Open();
            return read(connection);
        }
        catch (SqliteException problem)
        {
            throw new StorageException(
                $"The database {file} cannot be read here: {problem.Message} Restore the data folder from a copy.",
                $"La base {file} est illisible à cet endroit : {problem.Message} Restaurez une copie du dossier.",
                problem
            );
        }
    }

    /// <summary>Writes what still waits, and closes.</summary>
    public void Dispose()
    {
        if (!queue.IsAddingCompleted)
        {
            queue.CompleteAdding();
            writer.Join(TimeSpan.FromSeconds(30));
            queue.Dispose();
            SqliteConnection.ClearAllPools();
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
        return connection;
    }

    private void WriteAll()
    {
        using var connection = Open();
        var group = new List<Waiting>();
        foreach (var first in queue.GetConsumingEnumerable())
        {
            group.Clear();
            group.Add(first);
            while (group.Count < MostInAGroup && queue.TryTake(out var next))
            {
                group.Add(next);
            }

            Write(connection, group);
        }
    }

    private void Write(SqliteConnection connection, IReadOnlyList<Waiting> group)
    {
        try
        {
            connection.Run("BEGIN IMMEDIATE");
            foreach (var waiting in group)
            {
                waiting.Write(connection);
            }

            connection.Run("COMMIT");
        }
        catch (Exception problem)
        {
            RollBack(connection);
            if (group.Count > 1 && !IsOfTheDisk(problem))
            {
                // One of them is at fault. Written one by one, in the same order, only that one fails.
                foreach (var waiting in group)
                {
                    Write(connection, [waiting]);
                }

                return;
            }

            var told = problem as StorageException ?? Explain(problem);
            foreach (var waiting in group)
            {
                waiting.Done.SetException(told);
            }

            return;
        }

        foreach (var waiting in group)
        {
            waiting.Done.SetResult();
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

    // SQLITE_CONSTRAINT (19) and SQLITE_ERROR (1) are about a statement; all else is about the file or the disk.
    private static bool IsOfTheDisk(Exception problem) => problem is SqliteException { SqliteErrorCode: not (1 or 19) };

    private StorageException Explain(Exception problem) =>
        problem is SqliteException { SqliteErrorCode: 13 }
            ? new StorageException(
                $"The disk that holds {file} is full: nothing was saved. Free some space; what people sent is kept in their browsers.",
                $"Le disque qui contient {file} est plein : rien n'a été enregistré. Libérez de la place ; les envois sont conservés dans les navigateurs.",
                problem
            )
            : new StorageException(
                $"Nothing was saved in {file}: {problem.Message} What people sent is kept in their browsers.",
                $"Rien n'a été enregistré dans {file} : {problem.Message} Les envois sont conservés dans les navigateurs.",
                problem
            );

    private sealed record Waiting(Action<SqliteConnection> Write, TaskCompletionSource Done);
}
