using Crossways.Scenarios;

namespace Crossways.Programmes.Learning;

/// <summary>What reading a folder of questions gave.</summary>
/// <param name="Bank">Null as long as there are errors.</param>
public sealed record QuestionReading(QuestionBank? Bank, IReadOnlyList<Finding> Findings);

/// <summary>Reads a folder of questions: <c>topics.yaml</c>, <c>scales.yaml</c>, and any number of files with knowledge questions.</summary>
public static class QuestionBankReader
{
    public static QuestionReading Read(IReadOnlyList<PackageFile> files)
    {
        var draft = new Draft();
        Library.AddTo(draft);
        var topics = Of(draft, files, QuestionFiles.Topics, QuestionFiles.ReadTopics);
        var scales = Of(draft, files, QuestionFiles.Scales, QuestionFiles.ReadScales);
        List<KnowledgeQuestion> knowledge =
        [
            .. files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && file.Path is not (QuestionFiles.Topics or QuestionFiles.Scales))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .SelectMany(file => Entries.Root(draft, file) is { } root ? QuestionFiles.ReadKnowledge(draft, root).ToList() : []),
        ];
        foreach (var finding in new DanglingReferences().Check(new ReadCase(draft, Assembly.Of(draft))))
        {
            draft.Findings.Add(finding);
        }

        QuestionChecks.Check(draft, topics, knowledge, scales);
        return new QuestionReading(
            draft.Findings.HasErrors ? null : QuestionBank.Of(topics, knowledge, [.. scales.OfType<ScaleQuestion>()], [.. scales.OfType<OpenQuestion>()]),
            draft.Findings.InOrder()
        );
    }

    private static List<T> Of<T>(Draft draft, IReadOnlyList<PackageFile> files, string path, Func<Draft, Mapping, IEnumerable<T>> read)
    {
        if (files.FirstOrDefault(file => file.Path == path) is { } file)
        {
            return Entries.Root(draft, file) is { } root ? [.. read(draft, root)] : [];
        }

        draft.Findings.Error("missing-file", Source.Of(path), $"There is no {path}.", "Copy it from the questions that came with the program, and change it.");
        return [];
    }
}
