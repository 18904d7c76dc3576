using Crossways.Programmes.Learning;
using Crossways.Scenarios;
using Crossways.Server.Storage;

namespace Crossways.Server.Programmes;

/// <summary>The questions of this server: those in the folder <c>questions</c> beside its data, or else those that came with the program.</summary>
public sealed class Questions(DataFolder data)
{
    private readonly Lazy<QuestionReading> read = new(() => Read(data));

    /// <exception cref="StorageException">The organiser’s own questions have errors.</exception>
    public QuestionBank Bank =>
        read.Value.Bank
        ?? throw new StorageException(
            $"The questions in {Folder(data)} have errors. `crossways programme check` says which.",
            $"Les questions de {Folder(data)} ont des erreurs. `crossways programme check` dit lesquelles."
        );

    private static QuestionReading Read(DataFolder data) =>
        QuestionBankReader.Read([.. new DirectoryInfo(Folder(data)).EnumerateFiles("*.yaml").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new PackageFile(file.Name, File.ReadAllBytes(file.FullName)))]);

    private static string Folder(DataFolder data) =>
        Path.Combine(data.Path, "questions") is var own && Directory.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, "programmes", "questions");
}
