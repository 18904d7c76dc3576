using System.Security.Cryptography;

namespace Crossways.Server.Storage;

/// <summary>The folder that holds everything which must survive a restart. One server at a time works on it.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held, byte[] key) => (Path, this.held, Key) = (path, held, key);

    public string Path { get; }

    /// <summary>Secret of this server, from which join links are derived.</summary>
    public byte[] Key { get; }

    public string Database => System.IO.Path.Combine(Path, "crossways.db");

    /// <summary>Where the scenario of every exercise is kept, under its hash.</summary>
    public string Package(string hash) => System.IO.Path.Combine(Path, "packages", hash);

    /// <summary>The organiser's own scenarios.</summary>
    public string Scenarios => System.IO.Path.Combine(Path, "scenarios");

    /// <summary>Takes the folder for this process; makes it when missing.</summary>
    /// <exception cref="StorageException">Another server works on it, or it cannot be written.</exception>
    public static DataFolder Open(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var inUse = new FileStream(System.IO.Path.Combine(path, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(path, inUse, ReadKey(System.IO.Path.Combine(path, "key")));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new StorageException($"The data folder {path} cannot be written. Give this user the right to write there, or name another with --data.", problem);
        }
        catch (IOException problem)
        {
            throw new StorageException(
                problem.Message.Contains("being used by another process", StringComparison.Ordinal)
                    ? $"Another Crossways server is working on {path}. Stop it first, or name another folder with --data."
                    : $"The data folder {path} cannot be used: {problem.Message} Free some space or name another folder with --data.",
                problem
            );
        }
    }

    public void Dispose() => held.Dispose();

    private static byte[] ReadKey(string file)
    {
        if (File.Exists(file) && new FileInfo(file).Length >= 32)
        {
            return File.ReadAllBytes(file);
        }

        var key = RandomNumberGenerator.GetBytes(32);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Write(key);
        stream.Flush(flushToDisk: true);
        return key;
    }
}

/// <summary>Something is wrong with what is stored; the message says what, and what to do.</summary>
public sealed class StorageException : Exception
{
    public StorageException(string message)
        : base(message) { }

    public StorageException(string message, Exception cause)
        : base(message, cause) { }
}
