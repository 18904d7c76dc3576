using System.Security.Cryptography;

namespace Crossways.Server.Storage;

/// <summary>The folder that holds everything which must survive a restart. One server at a time works on it.</summary>
public sealed class DataFolder : IDisposable
{
    private const int KeyLength = 32;

    private readonly FileStream held;

    private DataFolder(string path, FileStream held, byte[] key) => (Path, this.held, Key) = (path, held, key);

    public string Path { get; }

    /// <summary>Secret of this server, from which join links are derived.</summary>
    public byte[] Key { get; }

    public string Database => System.IO.Path.Combine(Path, "crossways.db");

    private const int ReadOnlyFileSystem = 30; // EROFS

    /// <summary>Where the scenario of every exercise is kept, under its hash.</summary>
    public string Package(string hash) => System.IO.Path.Combine(Path, "packages", hash);

    /// <summary>The organiser's own scenarios.</summary>
    public string Scenarios => System.IO.Path.Combine(Path, "scenarios");

    /// <summary>The organiser’s own edition of the handbook, if there is one.</summary>
    public string Handbook => System.IO.Path.Combine(Path, "handbook");

    /// <summary>Takes the folder for this process; makes it when missing.</summary>
    /// <exception cref="StorageException">Another server works on it, or it cannot be written.</exception>
    public static DataFolder Open(string path)
    {
        FileStream? holding = null;
        try
        {
            Directory.CreateDirectory(path);
            holding = Hold(path);
            MissNothing(path);
            var data = new DataFolder(path, holding, ReadKey(System.IO.Path.Combine(path, "key")));
            Directory.CreateDirectory(data.Scenarios);
            return data;
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            holding?.Dispose();
            throw new StorageException(
                $"The data folder {path} cannot be used: {problem.Message} Free some space or give this user the right to write there, or name another folder with --data.",
                $"Le dossier de données {path} est inutilisable : {problem.Message} Libérez de la place ou accordez à cet utilisateur le droit d'y écrire, ou indiquez un autre dossier avec --data.",
                problem
            );
        }
        catch
        {
            holding?.Dispose();
            throw;
        }
    }

    public void Dispose() => held.Dispose();

    // An empty new database beside the scenarios of exercises that once were would hide that they are lost.
    private static void MissNothing(string path)
    {
        var database = new FileInfo(System.IO.Path.Combine(path, "crossways.db"));
        var packages = System.IO.Path.Combine(path, "packages");
        if (database is { Exists: true, Length: > 0 } || !Directory.Exists(packages) || !Directory.EnumerateFileSystemEntries(packages).Any())
        {
            return;
        }

        throw new StorageException(
            $"The database {database.FullName} is missing or empty, although the folder holds exercises. Put it back from a copy, or name another folder with --data.",
            $"La base {database.FullName} manque ou est vide, alors que le dossier contient des exercices. Remettez-la depuis une copie, ou indiquez un autre dossier avec --data."
        );
    }

    private static FileStream Hold(string path)
    {
        var file = System.IO.Path.Combine(path, "in-use");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (File.Exists(file) && problem is not FileNotFoundException && problem.HResult != ReadOnlyFileSystem)
        {
            throw new StorageException(
                $"Another Crossways server is working on {path}. Stop it first, or name another folder with --data.",
                $"Un autre serveur Crossways travaille sur {path}. Arrêtez-le d'abord, ou indiquez un autre dossier avec --data.",
                problem
            );
        }
    }

    private static byte[] ReadKey(string file)
    {
        if (!File.Exists(file))
        {
            Write(file, RandomNumberGenerator.GetBytes(KeyLength));
        }

        return File.ReadAllBytes(file) is { Length: KeyLength } key
            ? key
            : throw new StorageException(
                $"The file {file}, from which join links are made, is damaged. Restore it from a copy, or delete it; then every join link has to be renewed.",
                $"Le fichier {file}, dont sont tirés les liens d'accès, est endommagé. Restaurez-le, ou supprimez-le ; il faudra alors renouveler tous les liens."
            );
    }

    // Under another name until it is whole, readable by this user alone.
    private static void Write(string file, byte[] key)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var making = file + ".part";
        using (var stream = new FileStream(making, options))
        {
            stream.Write(key);
            stream.Flush(flushToDisk: true);
        }

        File.Move(making, file);
    }
}
